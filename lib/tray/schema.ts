import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const publicId = z.string().regex(/^[0-9a-z]{10}$/)
const second = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(100_000)])
  .optional()
  .transform((value) => (value === '' || value === undefined ? null : value))

/** Things of one tray. */
export const trayLimit = 200

/** Into which tray, and one thing: a view, an interview or a moment of it, a note, a document. */
export const putInput = z
  .object({
    slug,
    view: publicId.optional(),
    interview: slug.optional(),
    start: second,
    end: second,
    note: z.uuid().optional(),
    item: slug.optional(),
    /** Where the button stood, without locale. */
    back: z
      .string()
      .max(300)
      .regex(/^\/(?!\/)[A-Za-z0-9/_?=&.-]*$/),
  })
  .refine(
    ({ view, interview, note, item }) =>
      [view, interview, note, item].filter((each) => each !== undefined).length === 1,
    { path: ['slug'], message: 'choose' },
  )
export type PutInput = Omit<z.output<typeof putInput>, 'back' | 'start' | 'end'> & {
  start?: number | null
  end?: number | null
}

export const trayItem = z.object({
  id: z.uuid(),
  partId: z.union([z.literal(''), z.uuid()]).optional(),
})

/** Pulls a thing into a part, for it or against it. */
export const pullInput = z.object({
  id: z.uuid(),
  partId: z.uuid(),
  side: z.enum(['for', 'against']).default('for'),
})
export type PullInput = z.output<typeof pullInput>
