import 'server-only'
import type { EventRoleKind, StakeholderGroup } from '@/generated/prisma/enums'
import { powerBehind } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { hasLeadOutside } from '@/lib/access/rules'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'

export type EventGrant = {
  event: { id: string; dialogueId: string | null }
  personId: string
  role: EventRoleKind
  groups: StakeholderGroup[]
  grantedById: string
}

/**
 * Gives a role at an event whose row is locked. Held already, it stays one, with the groups that were named last.
 * Somebody with government or industry behind them gets one in a dialogue only beside a lead from outside.
 */
export async function giveEventRole(tx: Transaction, grant: EventGrant): Promise<string> {
  const { event, personId, role, grantedById } = grant
  const groups = role === 'facilitator' ? grant.groups : []
  await demandFit(tx, personId, event.dialogueId)
  const held = await tx.eventRole.findFirst({
    where: { eventId: event.id, personId, role, endedAt: null },
    select: { id: true },
  })
  if (held) {
    await tx.eventRole.update({ where: { id: held.id }, data: { groups }, select: { id: true } })
    return held.id
  }
  const { id } = await tx.eventRole.create({
    data: { eventId: event.id, personId, role, groups, grantedById, grantedAt: now() },
    select: { id: true },
  })
  return id
}

async function demandFit(tx: Transaction, personId: string, dialogueId: string | null) {
  const holder = await loadMember(personId, {}, tx)
  if (!holder) throw notFound()
  if (holder.isSuspended) throw new Refusal('conflict', 'holderSuspended')
  if (!dialogueId) return
  const power = powerBehind(holder, dialogueId)
  if (power === null) return
  // Shared, so that the lead doesn't leave at this moment.
  await tx.$queryRaw`SELECT 1 FROM dialogue WHERE id = ${dialogueId}::uuid FOR SHARE`
  if (!hasLeadOutside(await dialogueFacts(tx, { id: dialogueId }), power))
    throw new Refusal('conflict', 'needsOutsideLead', { grantedBy: 'administrator' })
}
