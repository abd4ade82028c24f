import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { localeOrDefault } from '@/lib/platform/locales'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { phoneNumber } from '@/lib/registrations/contact'
import { codeHashOf } from '../code'
import { invitationSelect } from '../facts'
import { noteSteps } from '../history'
import { invitedTo } from '../invited-to'
import { lockByCode, type LockedInvitation } from '../lock'
import type { PassOnInput } from '../schema'
import { tryCode } from '../tries'
import { mailInvitations } from './send'
import { countryOf, recordInvitation } from './write'

/**
 * Passes an invitation on to somebody of the same group: this code ends, and the other person gets an invitation of
 * their own, bound to them. By mail at once; without an address it waits for the convenors' next round of letters.
 */
export async function passOn(
  actor: Actor,
  input: PassOnInput,
  address: string | null,
): Promise<{ code: string }> {
  const forget = await tryCode({ code: input.code, address })
  await transaction(async (tx) => {
    await once(tx, input.nonce, async () => {
      const locked = await lockByCode(tx, actor, input.code)
      authorize(actor, 'eventInvitation.passOn', locked.about)
      await handOver(tx, actor, locked, input)
      return { isDone: true }
    })
  })
  await forget()
  return { code: input.code }
}

async function handOver(
  tx: Transaction,
  actor: Actor,
  locked: LockedInvitation,
  { name, address, phone: typed }: PassOnInput,
): Promise<void> {
  const { event, row } = locked
  const phone = typed && phoneNumber(typed, await countryOf(tx, event.id))
  if (!address && !phone) throw new Refusal('invalid', 'contactMissing', { field: 'address' })
  await tx.eventInvitation.update({
    where: { id: row.id },
    data: { state: 'delegated', answeredAt: now() },
    select: { id: true },
  })
  const id = newId()
  const isMailed = address !== null
  const next = await tx.eventInvitation.create({
    data: {
      ...{ id, eventId: event.id, name, address, phone },
      group: row.group,
      organisationName: row.organisationName,
      language: row.language,
      channel: isMailed ? 'email' : 'phone',
      // Not a second time: who was asked, and by whom, stays in sight.
      isDelegable: false,
      state: isMailed ? 'invited' : 'draft',
      codeHash: codeHashOf({ id, codeIssue: 1 }),
      answerBy: row.answerBy,
      sentAt: isMailed ? now() : null,
      delegatedFromId: row.id,
      createdById: row.createdById,
      createdAt: now(),
    },
    select: invitationSelect,
  })
  await noteSteps(tx, [
    { invitationId: row.id, from: row.state, to: 'delegated', byId: null },
    { invitationId: id, from: null, to: next.state, byId: null },
  ])
  await recordInvitation(tx, actor, 'eventInvitation.passOn', locked)
  if (isMailed) {
    const locale = localeOrDefault(next.language)
    await mailInvitations(tx, [{ ...next, locale }], await invitedTo(tx, event.id), 'first')
  }
}
