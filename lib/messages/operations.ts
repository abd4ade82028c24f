import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { letter } from '@/lib/mail/letter'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { translator } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { notFound } from '@/lib/platform/refusal'
import type { CallInput } from './schema'
import { wordingOf, type MessageKind, type MessageParams } from './wording'

type Notice = {
  personId: string
  /** The dialogue it is about: its facilitators call where no mail reaches the person. */
  dialogueId?: string
  kind: MessageKind
  params?: MessageParams
  /** Where to go on, without locale. */
  path?: string
  /** Null: nobody calls. Somebody: only they may know that there is a call to make. Not said: who works there. */
  callById?: string | null
}

/**
 * Tells somebody: on their page, and by e-mail where they have a confirmed address; else a facilitator of
 * the dialogue calls. In the caller's transaction, so that nobody hears of what didn't happen.
 */
export async function notify(
  tx: Transaction,
  { personId, dialogueId, kind, params = {}, path, callById }: Notice,
): Promise<void> {
  const person = await tx.person.findUnique({
    where: { id: personId, erasedAt: null, mergedIntoId: null },
    select: {
      name: true,
      language: true,
      emails: {
        where: { verifiedAt: { not: null } },
        orderBy: [{ isPrimary: 'desc' }, { createdAt: 'asc' }],
        take: 1,
      },
    },
  })
  if (!person) return
  const address = person.emails[0]?.address
  const mayBeCalled = !address && dialogueId !== undefined && callById !== null
  await tx.message.create({
    data: {
      personId,
      dialogueId: dialogueId ?? null,
      kind,
      params,
      path: path ?? null,
      createdAt: now(),
      needsCall: mayBeCalled && !(await confirmsSoon(tx, personId)),
      callById: callById ?? null,
    },
    select: { id: true },
  })
  if (!address) return
  const language = localeOrDefault(person.language)
  const wording = wordingOf(kind, params, language)
  if (!wording) return
  await queueMail(tx, {
    kind,
    personId,
    toAddress: address,
    language,
    ...letter(language, {
      subject: wording.subject,
      name: person.name,
      paragraphs: [wording.body],
      ...(path ? { action: { label: translator(language, 'mail')('open'), path } } : {}),
    }),
  })
}

/** A link to confirm their address is on its way: they read it here once they have followed it. */
async function confirmsSoon(tx: Transaction, personId: string): Promise<boolean> {
  const where = { personId, purpose: 'confirmRegistration' as const, consumedAt: null }
  return (await tx.accountToken.count({ where: { ...where, expiresAt: { gt: now() } } })) > 0
}

/** Reading is an act of its own, by a button: a page that is only looked at changes nothing. */
export async function markMessagesRead(actor: Actor): Promise<number> {
  return transaction(async (tx) => {
    const personId = personIdOf(actor) ?? ''
    authorize(actor, 'message.read', { message: { personId } })
    const { count } = await tx.message.updateMany({
      where: { personId, readAt: null },
      data: { readAt: now() },
    })
    return count
  })
}

/** A facilitator has told somebody by phone, or face to face. Twice is once. */
export async function markCalled(
  actor: Actor,
  { messageId }: CallInput,
): Promise<{ dialogueSlug: string }> {
  return transaction(async (tx) => {
    const message = await tx.message.findUnique({
      where: { id: messageId, needsCall: true },
      select: { dialogueId: true, callById: true, dialogue: { select: { slug: true } } },
    })
    if (!message?.dialogueId || !message.dialogue) throw notFound()
    if (message.callById && message.callById !== personIdOf(actor)) throw notFound()
    const dialogue = await dialogueFacts(tx, { id: message.dialogueId })
    authorize(actor, 'call.mark', { dialogue })
    const { count } = await tx.message.updateMany({
      where: { id: messageId, calledAt: null },
      data: { calledAt: now(), calledById: personIdOf(actor) },
    })
    if (count > 0) {
      await record(tx, actor, 'call.mark', {
        dialogueId: dialogue.id,
        object: { kind: 'message', id: messageId },
      })
    }
    return { dialogueSlug: message.dialogue.slug }
  })
}
