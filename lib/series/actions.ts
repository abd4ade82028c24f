'use server'

import { formAction } from '@/lib/web/form-action'
import { createSeries, editSeries, removeSeries } from './operations'
import { newSeriesInput, seriesInput, whichSeries } from './schema'

export const beginSeries = formAction(
  newSeriesInput,
  createSeries,
  ({ slug }) => `/manage/series/${slug}`,
)
export const saveSeries = formAction(
  seriesInput,
  editSeries,
  ({ slug }) => `/manage/series/${slug}?done=saved`,
)
export const dropSeries = formAction(
  whichSeries,
  removeSeries,
  ({ dialogueSlug }) => `/manage/dialogues/${dialogueSlug}/series`,
)
