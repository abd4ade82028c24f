'use server'

import { formAction } from '@/lib/web/form-action'
import { pullIntoPart, putIntoTray, takeOutOfTray } from './operations'
import { pullInput, putInput, trayItem } from './schema'

export const putAside = formAction(putInput, putIntoTray, (_result, { back }) => {
  const [path = '/', query] = back.split('?')
  return `${path}?${query ? `${query}&` : ''}tray=put`
})

const place = ({ slug, partId }: { slug: string; partId: string | null }) =>
  `/manage/summaries/${slug}${partId ? `/parts/${partId}` : ''}#tray`

export const takeOut = formAction(trayItem, takeOutOfTray, place)
export const pullIn = formAction(pullInput, pullIntoPart, place)
