import 'server-only'
import type { Role } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { createAccount } from '@/lib/accounts/operations/account'
import { startSession, type StartedSession } from '@/lib/accounts/sessions'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { letter } from '@/lib/mail/letter'
import { after, days, now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { translator } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { hashToken } from '@/lib/platform/secrets'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { giveRole, teamDialogue } from './grants'
import type { AcceptanceInput, RoleInvitationInput } from './schema'

const aDay = 24 * 60 * 60
const lettersPerInviter: Limit = { name: 'invitations', turns: 60, seconds: aDay }
const lettersPerAddress: Limit = { name: 'invited', turns: 20, seconds: aDay }

/** Asks somebody by e-mail to take a role. The link is bound to that address and lasts two weeks. */
export async function inviteToRole(actor: Actor, input: RoleInvitationInput) {
  return transaction(async (tx) => {
    const dialogue = await teamDialogue(tx, actor, { slug: input.slug })
    authorize(actor, 'invitation.send', { dialogue, role: input.role })
    return once(tx, input.nonce, async () => {
      await demandTurn(lettersPerInviter, personIdOf(actor) ?? '')
      await demandTurn(lettersPerAddress, input.address)
      const token = newToken()
      const { id } = await tx.roleInvitation.create({
        data: {
          role: input.role,
          dialogueId: dialogue.id,
          address: input.address,
          speaksFor: input.speaksFor,
          tokenHash: hashToken(token),
          invitedById: personIdOf(actor) ?? '',
          createdAt: now(),
          expiresAt: after(now(), days(14)),
        },
        select: { id: true },
      })
      await mailInvitation(tx, dialogue.id, input, token)
      await record(tx, actor, 'invitation.send', {
        dialogueId: dialogue.id,
        object: { kind: 'roleInvitation', id },
      })
      return { slug: input.slug }
    })
  })
}

async function mailInvitation(
  tx: Transaction,
  dialogueId: string,
  { role, address, language }: RoleInvitationInput,
  token: string,
) {
  const t = translator(language, 'roles')
  const row = await tx.dialogue.findUniqueOrThrow({
    where: { id: dialogueId },
    select: { title: true },
  })
  const dialogue = inLanguage(translatedStored.parse(row.title), language).text
  await queueMail(tx, {
    kind: 'roleInvitation',
    personId: null,
    toAddress: address,
    language,
    ...letter(language, {
      subject: t('mail.subject', { dialogue }),
      paragraphs: [t('mail.text', { dialogue, role: t(`names.${role}`) }), t('mail.after')],
      action: { label: t('mail.button'), path: `/invitations/${token}` },
    }),
  })
}

/** Makes an invitation's link useless. */
export async function revokeInvitation(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const invitation = await tx.roleInvitation.findFirst({
      where: { id, acceptedAt: null, revokedAt: null },
      select: { role: true, dialogue: { select: { id: true, slug: true } } },
    })
    if (!invitation?.dialogue) throw notFound()
    const dialogue = await teamDialogue(tx, actor, { id: invitation.dialogue.id })
    authorize(actor, 'invitation.revoke', { dialogue, role: invitation.role })
    // Only while nobody has accepted it: the one who is quicker has done it.
    const { count } = await tx.roleInvitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    })
    if (count === 0) throw new Refusal('conflict', 'conflict')
    await record(tx, actor, 'invitation.revoke', {
      dialogueId: dialogue.id,
      object: { kind: 'roleInvitation', id },
    })
    return { slug: invitation.dialogue.slug }
  })
}

export type Accepted = { slug: string; session: StartedSession | null }

/**
 * Takes the role. A forwarded link is of no use: whoever presses the button must have signed in with the
 * invited address, or have no account yet, in which case the link itself has proved the address.
 */
export async function acceptInvitation(actor: Actor, input: AcceptanceInput): Promise<Accepted> {
  authorize(actor, 'invitation.accept', null)
  return transaction(async (tx) => {
    const { id, dialogue, address, ...invitation } = await lockInvitation(tx, input.token)
    await refuseWithoutBacking(tx, { ...invitation, dialogueId: dialogue.id })
    const { personId, session } = await whoAccepts(tx, actor, address, input)
    const { role, speaksFor, invitedById } = invitation
    await giveRole(tx, { personId, role, dialogueId: dialogue.id, speaksFor }, invitedById)
    await tx.roleInvitation.update({
      where: { id },
      data: { acceptedAt: now(), acceptedById: personId },
    })
    const accepting = (await loadMember(personId, {}, tx)) ?? actor
    await record(tx, accepting, 'invitation.accept', {
      dialogueId: dialogue.id,
      object: { kind: 'roleInvitation', id },
    })
    return { slug: dialogue.slug, session }
  })
}

type Backing = { invitedById: string; role: Role; dialogueId: string }

/** What a convenor has sent out ends with their own role, or with their suspension. */
async function refuseWithoutBacking(
  tx: Transaction,
  { invitedById, role, dialogueId }: Backing,
): Promise<void> {
  const inviter = await loadMember(invitedById, {}, tx)
  const dialogue = await dialogueFacts(tx, { id: dialogueId })
  if (!inviter || !can(inviter, 'invitation.send', { dialogue, role }))
    throw new Refusal('invalid', 'linkEnded')
}

/** Locked, so that two presses of the button make one grant. */
async function lockInvitation(tx: Transaction, token: string) {
  const tokenHash = hashToken(token)
  await tx.$queryRaw`SELECT 1 FROM role_invitation WHERE token_hash = ${tokenHash} FOR UPDATE`
  const invitation = await tx.roleInvitation.findFirst({
    where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    include: { dialogue: { select: { id: true, slug: true } } },
  })
  if (!invitation?.dialogue) throw new Refusal('invalid', 'linkEnded')
  return { ...invitation, dialogue: invitation.dialogue }
}

async function whoAccepts(
  tx: Transaction,
  actor: Actor,
  address: string,
  input: AcceptanceInput,
): Promise<{ personId: string; session: StartedSession | null }> {
  const owner = await tx.emailAddress.findFirst({
    where: { address, verifiedAt: { not: null } },
    select: { personId: true },
  })
  if (actor.kind === 'member') {
    if (owner?.personId !== actor.personId) throw new Refusal('forbidden', 'invitedSomebodyElse')
    return { personId: actor.personId, session: null }
  }
  if (owner) throw new Refusal('signIn', 'signIn')
  if (input.name === '') throw new Refusal('invalid', 'nameMissing', { field: 'name' })
  if (!input.isAdult) throw new Refusal('invalid', 'mustBeAdult', { field: 'isAdult' })
  return welcome(tx, address, input)
}

/** A first account for somebody whose address the link has just proved. */
async function welcome(tx: Transaction, address: string, input: AcceptanceInput) {
  const at = now()
  // Somebody may have typed this address without ever proving it; it belongs to its owner.
  await tx.emailAddress.deleteMany({ where: { address, verifiedAt: null } })
  const { id: personId } = await tx.person.create({
    data: {
      name: input.name,
      language: input.language,
      adultConfirmedAt: at,
      createdAt: at,
      emails: { create: { address, verifiedAt: at, createdAt: at } },
    },
    select: { id: true },
  })
  const accountId = await createAccount(tx, personId)
  const session = await startSession(tx, { accountId, method: 'link', isShared: false })
  return { personId, session }
}
