import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'

/** Whoever begins a dialogue convenes it, and carries on speaking for whom they speak for elsewhere. */
export function convenorFrom(actor: Actor) {
  if (actor.kind !== 'member') return []
  const { personId, roles } = actor
  const speaksFor = roles.find((held) => held.role === 'convenor' && held.speaksFor)?.speaksFor
  return [
    {
      role: 'convenor' as const,
      personId,
      speaksFor: speaksFor ?? null,
      grantedById: personId,
      grantedAt: now(),
    },
  ]
}
