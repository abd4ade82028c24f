import { z } from 'zod'
import { StageSwitch, type StageKind } from '@/generated/prisma/enums'
import { optionalDay } from '@/lib/platform/inputs'

const stage = z
  .object({
    /** The stage is open from the beginning of the one day to the end of the other, in UTC. */
    opensOn: optionalDay,
    closesOn: optionalDay,
    switch: z.enum(StageSwitch),
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    message: 'order',
    path: ['closesOn'],
  })
export type StageWish = z.output<typeof stage>

export const arrangedStages = z.object({
  dialogueId: z.uuid(),
  stages: z.object({
    preparation: stage,
    registration: stage,
    discussion: stage,
    event: stage,
    summary: stage,
    followUp: stage,
  } satisfies Record<StageKind, typeof stage>),
})
export type ArrangedStages = z.output<typeof arrangedStages>
