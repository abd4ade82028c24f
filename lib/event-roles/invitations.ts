import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { aboutEvent, eventFactsSelect } from '@/lib/events/facts'
import { lockEvent, type LockedEvent } from '@/lib/events/operations'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { letter } from '@/lib/mail/letter'
import { after, days, now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { translator } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { localeOrDefault } from '@/lib/platform/locales'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { hashToken } from '@/lib/platform/secrets'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { giveEventRole } from './giving'
import type { EventRoleInvitationInput } from './schema'

const aDay = 24 * 60 * 60
const lettersPerInviter: Limit = { name: 'invitations', turns: 60, seconds: aDay }
const lettersPerAddress: Limit = { name: 'invited', turns: 20, seconds: aDay }

/**
 * Asks the owner of an address. It waits in the list all the same where no account has that address, and no
 * letter goes out: who asks can't tell the one from the other.
 */
export async function inviteToEventRole(actor: Actor, input: EventRoleInvitationInput) {
  const { slug, role, groups, address } = input
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'eventRole.invite', { ...about, eventRole: { role, personId: null } })
    return once(tx, input.nonce, async () => {
      await demandTurn(lettersPerInviter, personIdOf(actor) ?? '')
      await demandTurn(lettersPerAddress, address)
      const token = newToken()
      const { id } = await tx.eventRoleInvitation.create({
        data: {
          eventId: row.id,
          role,
          groups: role === 'facilitator' ? groups : [],
          address,
          tokenHash: hashToken(token),
          invitedById: personIdOf(actor) ?? '',
          createdAt: now(),
          expiresAt: after(now(), days(14)),
        },
        select: { id: true },
      })
      await mailOwner(tx, row, input, token)
      await recordQuestion(tx, actor, 'eventRole.invite', row, id)
      return { slug }
    })
  })
}

async function mailOwner(
  tx: Transaction,
  event: LockedEvent,
  { role, address }: EventRoleInvitationInput,
  token: string,
) {
  const owner = await tx.emailAddress.findFirst({
    where: {
      address,
      verifiedAt: { not: null },
      person: { erasedAt: null, account: { suspendedAt: null } },
    },
    select: { personId: true, person: { select: { name: true, language: true } } },
  })
  if (!owner) return
  const locale = localeOrDefault(owner.person.language)
  const t = translator(locale, 'roles')
  const { title } = await tx.event.findUniqueOrThrow({
    where: { id: event.id },
    select: { title: true },
  })
  const words = {
    event: inLanguage(translatedStored.parse(title), locale).text,
    role: t(`atEvent.names.${role}`),
  }
  await queueMail(tx, {
    kind: 'eventRole',
    personId: owner.personId,
    toAddress: address,
    language: locale,
    ...letter(locale, {
      subject: t('atEvent.mail.subject', words),
      name: owner.person.name,
      paragraphs: [t('atEvent.mail.text', words), t('atEvent.mail.after')],
      action: { label: t('atEvent.mail.button'), path: `/event-roles/${token}` },
    }),
  })
}

export async function takeBackEventRole(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const asked = await tx.eventRoleInvitation.findUnique({
      where: { id },
      select: { eventId: true, role: true },
    })
    if (!asked) throw notFound()
    const { row, about } = await lockEvent(tx, actor, { id: asked.eventId })
    const eventRole = { role: asked.role, personId: null }
    authorize(actor, 'eventRole.takeBack', { ...about, eventRole })
    // Only while nobody has accepted it: the one who is quicker has done it.
    const { count } = await tx.eventRoleInvitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    })
    if (count === 0) throw new Refusal('conflict', 'conflict')
    await recordQuestion(tx, actor, 'eventRole.takeBack', row, id)
    return { slug: row.slug }
  })
}

/** Takes the role: whoever presses the button must own the address that was asked. */
export async function acceptEventRole(actor: Actor, { token }: { token: string }) {
  authorize(actor, 'eventRole.accept', null)
  return transaction(async (tx) => {
    const asked = await lockQuestion(tx, token)
    await demandBacking(tx, asked)
    const owner = await tx.emailAddress.findFirst({
      where: { address: asked.address, verifiedAt: { not: null } },
      select: { personId: true },
    })
    const personId = personIdOf(actor)
    if (!personId || owner?.personId !== personId)
      throw new Refusal('forbidden', 'invitedSomebodyElse')
    const { role, groups, event, invitedById } = asked
    await giveEventRole(tx, { event, personId, role, groups, grantedById: invitedById })
    await tx.eventRoleInvitation.update({
      where: { id: asked.id },
      data: { acceptedAt: now(), acceptedById: personId },
      select: { id: true },
    })
    await recordQuestion(tx, actor, 'eventRole.accept', event, asked.id)
    return { slug: event.slug }
  })
}

/** The event's row first, as with everybody who changes its roles; then the question, so that it is used once. */
async function lockQuestion(tx: Transaction, token: string) {
  const tokenHash = hashToken(token)
  await tx.$queryRaw`
    SELECT 1 FROM event WHERE id IN (
      SELECT event_id FROM event_role_invitation WHERE token_hash = ${tokenHash}) FOR UPDATE`
  const asked = await tx.eventRoleInvitation.findFirst({
    where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    include: { event: { select: { id: true, slug: true, dialogueId: true } } },
  })
  if (!asked) throw new Refusal('invalid', 'linkEnded')
  return asked
}

type Question = Awaited<ReturnType<typeof lockQuestion>>

/** What somebody has sent out ends with their own right to appoint. */
async function demandBacking(tx: Transaction, { eventId, invitedById, role }: Question) {
  const inviter = await loadMember(invitedById, {}, tx)
  if (!inviter) throw new Refusal('invalid', 'linkEnded')
  const row = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: eventFactsSelect(inviter),
  })
  const about = aboutEvent(row, await shelteredNow(tx))
  if (!can(inviter, 'eventRole.invite', { ...about, eventRole: { role, personId: null } }))
    throw new Refusal('invalid', 'linkEnded')
}

function recordQuestion(
  tx: Transaction,
  actor: Actor,
  verb: 'eventRole.invite' | 'eventRole.takeBack' | 'eventRole.accept',
  { dialogueId }: { dialogueId: string | null },
  id: string,
) {
  return record(tx, actor, verb, { dialogueId, object: { kind: 'eventRoleInvitation', id } })
}
