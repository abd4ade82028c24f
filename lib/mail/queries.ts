import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { db, type Prisma } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

export type OpenMail = {
  id: string
  toAddress: string
  language: string
  subject: string
  text: string
  /** What the portal's own links in the text begin with. */
  origin: string
  createdAt: Date
}

export type MaskedMail = {
  id: string
  kind: string
  toAddress: string
  createdAt: Date
  attempts: number
  lastError: string | null
}

export type Outbox =
  { isDemo: true; mails: OpenMail[] } | { isDemo: false; mails: MaskedMail[]; count: number }

const shown = 100

/**
 * Demonstration: the letters themselves, to invented people only, for anybody at this machine. A real
 * portal: that mail waits, for an administrator, with addresses masked and no words.
 */
export async function outbox(actor: Actor): Promise<Outbox> {
  const portal = await db().portal.findUnique({ where: { id: 1 }, select: { isDemo: true } })
  if (portal?.isDemo) {
    const mails = await db().mail.findMany({
      where: { isDemo: true, toAddress: { endsWith: '@demo.example' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: shown,
      select: {
        id: true,
        toAddress: true,
        language: true,
        subject: true,
        text: true,
        createdAt: true,
      },
    })
    return { isDemo: true, mails: mails.map((mail) => ({ ...mail, origin: env.url })) }
  }
  authorize(actor, 'portal.outbox', {})
  const where: Prisma.MailWhereInput = { state: { in: ['waiting', 'failed'] } }
  const [count, mails] = await Promise.all([
    db().mail.count({ where }),
    db().mail.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: shown,
      select: {
        id: true,
        kind: true,
        toAddress: true,
        createdAt: true,
        attempts: true,
        lastError: true,
      },
    }),
  ])
  return {
    isDemo: false,
    count,
    mails: mails.map((mail) => ({ ...mail, toAddress: maskedAddress(mail.toAddress) })),
  }
}

/** "e…@e….org": enough to tell two mails apart, not enough to write to anybody. */
export function maskedAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  const ending = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : ''
  return `${name.slice(0, 1)}…@${domain.slice(0, 1)}…${ending}`
}
