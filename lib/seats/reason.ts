import { z } from 'zod'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import type { Reason } from './allocation'

const reason = z.object({
  group: z.enum([...stakeholderGroups, 'everybody']),
  held: z.number(),
  target: z.number(),
  wasLeastFilled: z.boolean(),
  keptFor: z.array(z.string()),
})

/** The reason that stands in a row, or null where there is none. */
export function reasonStored(value: unknown): Reason | null {
  return reason.nullable().catch(null).parse(value)
}
