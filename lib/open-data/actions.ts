'use server'

import { formAction } from '@/lib/web/form-action'
import { agree, endAgreement } from './operations/agree'
import { agreeInput, whichDialogue } from './schema'

const page = (slug: string, done: string) => `/dialogues/${slug}/open-data?done=${done}`

export const agreeToOpenData = formAction(agreeInput, agree, ({ slug }) => page(slug, 'agreed'))

export const endOpenData = formAction(whichDialogue, endAgreement, ({ slug }) =>
  page(slug, 'ended'),
)
