import { z } from 'zod'
import { optionalNumber, rowsOf } from '@/lib/platform/inputs'
import { seenInput } from '@/lib/platform/overtaken'
import { translatedInput, translatedRequired } from '@/lib/platform/translated'

export const limits = { title: 160, abstract: 1_200, interviews: 500 }

const slug = z.string().min(1).max(120)
const texts = {
  title: translatedRequired(limits.title),
  abstract: translatedInput(limits.abstract),
}

export const newSeriesInput = z.object({
  dialogueSlug: slug,
  nonce: z.string().min(1).max(100),
  ...texts,
})
export type NewSeries = z.output<typeof newSeriesInput>

/** The place of each interview in the series; empty for those that aren't in it. */
const place = z.object({ slug, place: optionalNumber(1, 999) })

export const seriesInput = z.object({
  slug,
  seen: seenInput,
  ...texts,
  places: rowsOf(place, limits.interviews).default([]),
})
export type SeriesInput = z.output<typeof seriesInput>

export const whichSeries = z.object({ slug })
