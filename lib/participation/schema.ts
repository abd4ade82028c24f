import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'

const group = z.enum(StakeholderGroup)

/** To whom a message is being prepared; what isn't understood counts as to nobody. */
export const deskSearch = z.object({ invite: group.nullable().catch(null) })

export const inviteInput = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
  group,
  /** As many as the page said: another number, and nothing is sent. */
  count: z.coerce.number().int().min(1).max(100_000),
})
export type InviteInput = z.output<typeof inviteInput>
