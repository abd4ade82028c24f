import { z } from 'zod'

const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

/** One of the three answers, or "not now": asked again only when nothing else is left. */
export const answerInput = z.object({
  slug,
  view: publicId,
  value: z.enum(['agree', 'disagree', 'unsure', 'notNow']),
  /** A box beside the answers: it matters most to them. */
  matters: z.literal('on').optional(),
})
export type AnswerInput = z.output<typeof answerInput>

/** After so many answers comes a page that says thanks, and that one may stop. */
export const restEvery = 10

/** Of the page's address; what isn't understood counts as not said. */
export const answerSearch = z.object({
  /** The view that was answered last, to be changed. */
  after: publicId.nullable().catch(null),
  /** One view to answer, or to answer otherwise. */
  view: publicId.nullable().catch(null),
  /** The view that was drawn with the last answer. */
  next: publicId.nullable().catch(null),
  rest: z.literal('yes').nullable().catch(null),
  /** What was to be answered is no longer shown. */
  gone: z.literal('yes').nullable().catch(null),
})
export type AnswerSearch = z.output<typeof answerSearch>
