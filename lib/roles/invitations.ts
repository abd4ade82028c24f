import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
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
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { grantRole } from './operations'
import type { AcceptanceInput, RoleInvitationInput } from './schema'

/** Asks somebody by e-mail to take a role. The link is bound to that address and lasts two weeks. */
export async function inviteToRole(actor: Actor, input: RoleInvitationInput) {
  return transaction(async (tx) => {
    const dialogue = await dialogueFacts(tx, { slug: input.slug })
    authorize(actor, 'role.give', { dialogue, role: input.role })
    return once(tx, input.nonce, async () => {
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
      await record(tx, actor, 'role.give', {
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
    const dialogue = await dialogueFacts(tx, { id: invitation.dialogue.id })
    authorize(actor, 'role.give', { dialogue, role: invitation.role })
    await tx.roleInvitation.update({ where: { id }, data: { revokedAt: now() } })
    await record(tx, actor, 'role.give', {
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
    const invitation = await lockInvitation(tx, input.token)
    const { personId, session } = await whoAccepts(tx, actor, invitation.address, input)
    const accepting: Actor = actor.kind === 'member' ? actor : { kind: 'visitor' }
    await grantRole(tx, accepting, {
      personId,
      role: invitation.role,
      dialogueId: invitation.dialogueId,
      speaksFor: invitation.speaksFor,
    })
    await tx.roleInvitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: now(), acceptedById: personId },
    })
    await record(tx, accepting, 'invitation.accept', {
      dialogueId: invitation.dialogueId,
      object: { kind: 'roleInvitation', id: invitation.id },
    })
    return { slug: invitation.dialogue?.slug ?? '', session }
  })
}

/** Locked, so that two presses of the button make one grant. */
async function lockInvitation(tx: Transaction, token: string) {
  const tokenHash = hashToken(token)
  await tx.$queryRaw`SELECT 1 FROM role_invitation WHERE token_hash = ${tokenHash} FOR UPDATE`
  const invitation = await tx.roleInvitation.findFirst({
    where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    include: { dialogue: { select: { slug: true } } },
  })
  if (!invitation) throw new Refusal('invalid', 'linkEnded')
  return invitation
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
