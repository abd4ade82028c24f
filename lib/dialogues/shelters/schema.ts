import { z } from 'zod'
import { atMost } from '@/lib/platform/characters'

const reason = z.string().trim().min(1).check(atMost(500))

export const shelterWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dialogue'), dialogueId: z.uuid(), reason }),
  z.object({
    kind: z.literal('person'),
    dialogueId: z.uuid(),
    personId: z.uuid('choose'),
    reason,
  }),
  z.object({
    kind: z.literal('place'),
    dialogueId: z.uuid(),
    place: z.string().trim().min(1).max(80),
    reason,
  }),
])
export type ShelterWish = z.output<typeof shelterWish>

export const shelterChosen = z.object({ shelterId: z.uuid() })
export type ShelterChosen = z.output<typeof shelterChosen>
