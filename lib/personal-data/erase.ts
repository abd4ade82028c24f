import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { allRecordsOf } from '@/lib/accounts/merging/records'
import { lockPerson } from '@/lib/accounts/operations/lock-person'
import { record } from '@/lib/activity/record'
import { forgetBadges } from '@/lib/attendance/one-person'
import { codeHashOf } from '@/lib/invitations/code'
import { noteSteps } from '@/lib/invitations/history'
import { layDownEventRoles } from '@/lib/event-roles/operations'
import { forgetAnswersOf } from '@/lib/forms/own'
import { now } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { endGrant, isNeeded } from '@/lib/roles/grants'
import { leavesNobody, lockRolesOf } from '@/lib/roles/leaving'
import { forgetLibrary } from './own-library'
import { forgetPromises } from './own-promises'
import { forgetEntries } from './own-entries'
import { detachWords, withdrawWords } from './own-words'
import { forgetWriting } from './own-writing'
import { leaveCountedOnly } from './own-registrations'
import type { EraseInput } from './schema'

/**
 * Erases an account: name, contacts, ways to sign in, messages and answers go for good. What stays is a row
 * without a name, so that counts of closed dialogues and the log don't change in hindsight; it leads to nobody.
 */
export async function eraseAccount(actor: Actor, { views }: EraseInput): Promise<null> {
  return transaction(async (tx) => {
    const personId = personIdOf(actor) ?? ''
    authorize(actor, 'account.erase', { person: { id: personId } })
    // Waits for a registration or a decision that is just going on.
    await lockRolesOf(tx, personId)
    const person = await tx.person.findUnique({ where: { id: personId } })
    // The button pressed twice: it is done.
    if (person?.erasedAt) return null
    await lockPerson(tx, personId)
    const records = await allRecordsOf(tx, [personId])
    await layDownRoles(tx, actor, personId)
    await layDownEventRoles(tx, actor, personId)
    await record(tx, actor, 'account.erase', { object: { kind: 'person', id: personId } })
    if (views === 'withdraw') await withdrawWords(tx, personId, records)
    else await detachWords(tx, personId, records)
    await tx.response.deleteMany({ where: { personId } })
    await forgetEntries(tx, personId)
    await forgetPromises(tx, personId)
    await forgetWriting(tx, personId)
    // The answers behind opinion groups have no names, but a line of forty is like one; and they number authors.
    await tx.commonGroundSnapshot.updateMany({
      where: {
        dialogue: {
          OR: [{ respondents: { some: { personId } } }, { registrations: { some: { personId } } }],
        },
      },
      data: { opinionInput: null, opinionBasis: Prisma.DbNull },
    })
    await tx.respondent.deleteMany({ where: { personId } })
    await tx.movedResponse.deleteMany({ where: { personId } })
    // That somebody asked to have a view looked at stays; who, and in which words, goes.
    await tx.report.updateMany({ where: { personId }, data: { personId: null, words: null } })
    await tx.moderationClaim.deleteMany({ where: { byId: personId } })
    await tx.skippedView.deleteMany({ where: { personId } })
    await tx.openDataAgreement.deleteMany({ where: { personId } })
    await forgetAnswersOf(tx, personId)
    await forgetLibrary(tx, personId)
    await leaveCountedOnly(tx, personId)
    await forgetInvitations(tx, personId, records)
    await forgetBadges(tx, personId)
    // What somebody wrote when they moved this person's place.
    await tx.eventRegistrationChange.updateMany({
      where: { registration: { personId } },
      data: { reason: null },
    })
    await forgetContacts(tx, personId, records)
    await tx.person.update({
      where: { id: personId },
      data: { name: '', language: 'en', adultConfirmedAt: null, erasedAt: now() },
      select: { id: true },
    })
    return null
  })
}

/**
 * A dialogue isn't left without anybody who can run it, nor without whoever watches over officials on its team,
 * nor the portal without an administrator. The roles end as any other, in the log too.
 */
async function layDownRoles(tx: Transaction, actor: Actor, personId: string): Promise<void> {
  if (await leavesNobody(tx, personId)) {
    throw new Refusal('conflict', 'handOverFirst', { grantedBy: 'yourself' })
  }
  const held = await tx.roleGrant.findMany({
    where: { personId, endedAt: null },
    select: { id: true, role: true, dialogueId: true, dialogue: { select: { state: true } } },
  })
  for (const { id, role, dialogueId, dialogue } of held) {
    if (role === 'safeguardingLead' && dialogueId && dialogue?.state !== 'archived') {
      if (await isNeeded(tx, { personId, dialogueId })) {
        throw new Refusal('conflict', 'leadFirst', { grantedBy: 'administrator' })
      }
    }
    await endGrant(tx, actor, id)
    await record(tx, actor, dialogueId ? 'role.end' : 'portal.endRole', {
      dialogueId,
      object: { kind: 'roleGrant', id },
    })
  }
}

/** Every way to reach the person or to be them, and all that was written to them. */
async function forgetContacts(tx: Transaction, personId: string, records: string[]): Promise<void> {
  const addresses = await tx.emailAddress.findMany({
    where: { personId },
    select: { address: true },
  })
  const written = { in: addresses.map(({ address }) => address) }
  await tx.mail.deleteMany({ where: { OR: [{ personId }, { toAddress: written }] } })
  await tx.roleInvitation.deleteMany({ where: { address: written, acceptedAt: null } })
  await tx.roleInvitation.updateMany({ where: { acceptedById: personId }, data: { address: '' } })
  await tx.eventRoleInvitation.deleteMany({ where: { address: written, acceptedAt: null } })
  await tx.eventRoleInvitation.updateMany({
    where: { acceptedById: personId },
    data: { address: '' },
  })
  await tx.accountToken.deleteMany({ where: { OR: [{ personId }, { address: written }] } })
  await tx.message.deleteMany({ where: { personId } })
  await tx.mailingRecipient.deleteMany({ where: { personId } })
  await tx.emailAddress.deleteMany({ where: { personId } })
  await tx.phoneNumber.deleteMany({ where: { personId } })
  await tx.card.deleteMany({ where: { personId } })
  await tx.calendarFeed.deleteMany({ where: { personId } })
  // Versions of agendas hold no names: with these rows they are gone from all of them.
  await tx.sessionSpeaker.deleteMany({ where: { personId } })
  await tx.account.deleteMany({ where: { personId } })
  // What others wrote about this person as the reason of an act.
  await tx.activity.updateMany({ where: { objectId: { in: records } }, data: { reason: null } })
}

/**
 * Invitations stay as one that was sent, of nobody: its code ends, and what was not answered is taken back. Files that
 * waited to be taken in go.
 */
async function forgetInvitations(
  tx: Transaction,
  personId: string,
  records: string[],
): Promise<void> {
  const addresses = await tx.emailAddress.findMany({
    where: { personId, verifiedAt: { not: null } },
    select: { address: true },
  })
  const written = addresses.map(({ address }) => address)
  const own = await tx.eventInvitation.findMany({
    where: { OR: [{ personId: { in: records } }, { personId: null, address: { in: written } }] },
    select: { id: true, state: true, codeIssue: true },
  })
  const ids = own.map(({ id }) => id)
  for (const { id, state, codeIssue } of own) {
    const isOpen = state === 'draft' || state === 'invited'
    if (isOpen) await noteSteps(tx, [{ invitationId: id, from: state, to: 'revoked', byId: null }])
    await tx.eventInvitation.update({
      where: { id },
      data: {
        ...(isOpen ? { state: 'revoked' } : {}),
        // The code in the letter is nobody's any more.
        codeIssue: codeIssue + 1,
        codeHash: codeHashOf({ id, codeIssue: codeIssue + 1 }),
      },
      select: { id: true },
    })
  }
  await tx.invitationChange.updateMany({
    where: { invitationId: { in: ids } },
    data: { reason: null },
  })
  await tx.eventInvitation.updateMany({
    where: { id: { in: ids } },
    data: {
      ...{ name: '', address: null, phone: null, answer: null },
      ...{ organisationName: null, roleTitle: null },
    },
  })
  await tx.invitationImport.deleteMany({ where: { createdById: personId } })
}
