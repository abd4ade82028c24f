import { z } from 'zod'
import { groups } from '@/lib/roles/schema'

/** Longer than four hours nobody speaks: the stop was forgotten. */
const longestTurn = 4 * 60 * 60

/** "2", "1.5" or "1,5" minutes -> seconds. */
const minutes = z
  .string()
  .trim()
  .transform((text, context) => {
    const seconds = /^\d{1,3}([.,]\d{1,2})?$/.test(text)
      ? Math.round(Number(text.replace(',', '.')) * 60)
      : Number.NaN
    if (seconds >= 1 && seconds <= longestTurn) return seconds
    context.addIssue({
      code: 'custom',
      message: 'number',
      params: { min: 0, max: longestTurn / 60 },
    })
    return z.NEVER
  })

export const newTurn = z.object({
  nonce: z.string().min(16).max(100),
  sessionId: z.guid(),
  group: z.enum(groups, 'group'),
  minutes,
})
export type NewTurn = z.output<typeof newTurn>

export const turnById = z.object({ id: z.guid() })
