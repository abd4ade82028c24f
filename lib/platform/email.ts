import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { now } from './clock'
import type { Transaction } from './db'
import { env } from './env'
import { addJob, addJobs } from './jobs'

export type QueuedMail = {
  /** What it is about, a word such as "signInLink": shown to administrators, never its text. */
  kind: string
  personId: string | null
  toAddress: string
  language: string
  subject: string
  text: string
  html: string
}

/** Writes a mail in the caller's transaction: it goes out exactly when the change it tells of happened. */
export async function queueMail(tx: Transaction, mail: QueuedMail): Promise<string> {
  const { id } = await tx.mail.create({ data: asRow(mail), select: { id: true } })
  await addJob(tx, 'send-mail', { mailId: id })
  return id
}

/** The same for hundreds at once, in two statements: whoever else waits for the event waits for moments. */
export async function queueMails(tx: Transaction, mails: readonly QueuedMail[]): Promise<void> {
  const made = await tx.mail.createManyAndReturn({ data: mails.map(asRow), select: { id: true } })
  await addJobs(
    tx,
    'send-mail',
    made.map(({ id }) => ({ mailId: id })),
  )
}

const asRow = (mail: QueuedMail) => ({
  ...mail,
  toAddress: oneLine(mail.toAddress),
  subject: oneLine(mail.subject).slice(0, 200),
  createdAt: now(),
})

/** A header is one line: a line end in it would begin another header. */
export function oneLine(text: string): string {
  // Control characters of Unicode, line ends among them.
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

type Outgoing = { toAddress: string; subject: string; text: string; html: string }

const kept = globalThis as { barazaMailer?: { url: string; transporter: Transporter } }

/** True when a mail server is set; without one all mail waits in the outbox. */
export function canSend(): boolean {
  return Boolean(env.smtpUrl)
}

/** Hands one mail to the mail server; throws when it doesn't take it. */
export async function sendNow({ toAddress, subject, text, html }: Outgoing): Promise<void> {
  await transporter().sendMail({
    from: env.mailFrom,
    // As an object: a comma in an address must not make two recipients of it.
    to: { name: '', address: toAddress },
    subject,
    text,
    html,
    // Answers by machines ("I am on holiday") would go round in circles.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function transporter(): Transporter {
  const url = env.smtpUrl
  if (!url) throw new Error('SMTP_URL is not set')
  if (kept.barazaMailer?.url !== url) {
    kept.barazaMailer = { url, transporter: nodemailer.createTransport({ url, pool: true }) }
  }
  return kept.barazaMailer.transporter
}
