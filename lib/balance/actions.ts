'use server'

import { formAction } from '@/lib/web/form-action'
import { publishBalance, takeBalanceDown } from './operations'
import { balanceOfEvent } from './schema'

const page = ({ slug }: { slug: string }, done: string) =>
  `/manage/events/${slug}/balance?done=${done}`

export const publishFigures = formAction(balanceOfEvent, publishBalance, (event) =>
  page(event, 'published'),
)
export const takeFiguresDown = formAction(balanceOfEvent, takeBalanceDown, (event) =>
  page(event, 'down'),
)
