import { z } from 'zod'
import type { Figure } from '@/lib/common-ground/figures'

const tally = z.object({ agree: z.number(), disagree: z.number(), unsure: z.number() })

/** The counts behind a figure, and what was given out of them so far. Shown to nobody, staff included. */
export const storedInput = z.object({
  tally,
  members: z.number(),
  memory: z.object({
    given: z.array(z.object({ tally, asCounts: z.boolean() })),
    kept: z.array(tally),
  }),
})

const storedShown = z.object({
  figure: z.custom<Figure>((value) => typeof value === 'object' && value !== null),
})

/** Exactly what may be shown. */
export const figureOfRow = (shown: unknown): Figure => storedShown.parse(shown).figure
