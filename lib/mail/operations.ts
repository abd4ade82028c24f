import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, days, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { canSend, sendNow } from '@/lib/platform/email'
import { env } from '@/lib/platform/env'
import { addJob } from '@/lib/platform/jobs'
import { notFound } from '@/lib/platform/refusal'

const attempts = 8

/**
 * Sends one waiting mail, and empties it: what is sent needs no copy of its links here. Without a mail
 * server, and for demonstration data always, it stays in the outbox. Throws so that the queue tries again.
 */
export async function sendMail(mailId: string): Promise<void> {
  if (!canSend() || env.isDemonstration) return
  const mail = await db().mail.findUnique({
    where: { id: mailId, state: 'waiting', isDemo: false },
  })
  if (!mail) return
  const { attempts: before } = mail
  const tried = before + 1
  // Two jobs may ask for one mail at the same moment (tidyOutbox queues what waits already): whoever counts
  // the try sends it.
  const claimed = await db().mail.updateMany({
    where: { id: mailId, state: 'waiting', attempts: before },
    data: { attempts: tried },
  })
  if (claimed.count === 0) return
  try {
    await sendNow(mail)
  } catch (error) {
    await db().mail.update({
      where: { id: mailId },
      // The server's answer may quote the recipient: only its code is kept.
      data: { lastError: codeOf(error), ...gaveUp(tried) },
    })
    throw error
  }
  await db().mail.update({
    where: { id: mailId },
    data: { state: 'sent', sentAt: now(), text: '', html: '', lastError: null },
  })
}

/** After the last try nothing waits any longer, so its link is of no use to keep. */
const gaveUp = (tried: number) =>
  tried >= attempts ? { state: 'failed' as const, text: '', html: '' } : {}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'unknown'
}

/** Queues what has waited for a mail server that is there now; and forgets mails that are three months old. */
export async function tidyOutbox(): Promise<void> {
  await db().mail.deleteMany({ where: { createdAt: { lt: after(now(), -days(90)) } } })
  if (!canSend() || env.isDemonstration) return
  const waiting = await db().mail.findMany({
    where: {
      state: 'waiting',
      isDemo: false,
      OR: [
        { attempts: 0 },
        // A try without an outcome: the worker was killed in the middle of it, and its job lies locked for hours.
        { lastError: null, createdAt: { lt: after(now(), -minutes(10)) } },
      ],
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
    take: 500,
  })
  await transaction(async (tx) => {
    for (const { id } of waiting) {
      await addJob(tx, 'send-mail', { mailId: id }, { key: `mail ${id}` })
    }
  })
}

/**
 * The address in a waiting mail, for an operator who hands it on by another way because no mail server is
 * set. Logged: it can sign in as somebody else.
 */
export async function linkOfMail(actor: Actor, mailId: string): Promise<string> {
  return transaction(async (tx) => {
    authorize(actor, 'portal.mailLink', {})
    const mail = await tx.mail.findUnique({ where: { id: mailId }, select: { text: true } })
    const link = mail?.text.split(/\s+/).find((word) => word.startsWith(`${env.url}/`))
    if (!link) throw notFound()
    await record(tx, actor, 'portal.mailLink', { object: { kind: 'mail', id: mailId } })
    return link
  })
}
