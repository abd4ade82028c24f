import { z } from 'zod'

/** Printable on one line: it stands in the head of every page and in letters. */
const oneLine = z.string().regex(/^[^\p{Cc}]*$/u, 'format')

const contact = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const settingsInput = z.object({
  name: oneLine.trim().min(2).max(60),
  contactEmail: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const parsed = contact.safeParse(text)
      if (parsed.success) return parsed.data
      context.addIssue({ code: 'custom', message: 'email' })
      return z.NEVER
    }),
})
export type SettingsInput = z.output<typeof settingsInput>
