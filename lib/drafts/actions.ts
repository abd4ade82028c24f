'use server'

import { formAction } from '@/lib/web/form-action'
import { dropDraft } from './operations'
import { dropInput, translatedTarget } from './schema'

export const throwDraftAway = formAction(dropInput, dropDraft, ({ slug, target, partId }) => {
  const desk = `/manage/summaries/${slug}`
  const translated = translatedTarget(target)
  if (translated) return `${desk}/translate?language=${translated.language}`
  if (partId) return `${desk}/parts/${partId}`
  return target.startsWith('new:') ? `${desk}/parts/new?kind=${target.slice(4)}` : desk
})
