import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { noticesAboutViews } from '@/lib/messages/about-views'
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

type Listed = { count: number; pages: number }

export type Outbox =
  | (Listed & { isDemo: true; mails: OpenMail[] })
  /** `unnamed`: letters about views, counted only. */
  | (Listed & { isDemo: false; mails: MaskedMail[]; unnamed: number })

const pageSize = 20

/**
 * Demonstration: the letters themselves, to invented people only, for anybody at this machine. A real
 * portal: that mail waits, for an administrator, with addresses masked and no words; of letters about views only how
 * many, because a first letter and a minute tell whose view was just released. `page` from 1.
 */
export async function outbox(actor: Actor, page = 1): Promise<Outbox> {
  const portal = await db().portal.findUnique({ where: { id: 1 }, select: { isDemo: true } })
  if (portal?.isDemo) {
    const where: Prisma.MailWhereInput = {
      isDemo: true,
      toAddress: { endsWith: '@demo.example' },
    }
    const mails = await db().mail.findMany({ where, ...pageOf(page), select: openColumns })
    return {
      isDemo: true,
      ...(await counted(where)),
      mails: mails.map((mail) => ({ ...mail, origin: env.url })),
    }
  }
  authorize(actor, 'portal.outbox', {})
  const waits = { state: { in: ['waiting', 'failed'] } } satisfies Prisma.MailWhereInput
  const aboutViews = { in: [...noticesAboutViews] }
  const where = { ...waits, NOT: { kind: aboutViews } } satisfies Prisma.MailWhereInput
  const mails = await db().mail.findMany({ where, ...pageOf(page), select: maskedColumns })
  return {
    isDemo: false,
    ...(await counted(where)),
    unnamed: await db().mail.count({ where: { ...waits, kind: aboutViews } }),
    mails: mails.map((mail) => ({ ...mail, toAddress: maskedAddress(mail.toAddress) })),
  }
}

const openColumns = {
  id: true,
  toAddress: true,
  language: true,
  subject: true,
  text: true,
  createdAt: true,
} as const satisfies Prisma.MailSelect

const maskedColumns = {
  id: true,
  kind: true,
  toAddress: true,
  createdAt: true,
  attempts: true,
  lastError: true,
} as const satisfies Prisma.MailSelect

const pageOf = (page: number) => ({
  orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.MailOrderByWithRelationInput[],
  skip: (page - 1) * pageSize,
  take: pageSize,
})

async function counted(where: Prisma.MailWhereInput): Promise<Listed> {
  const count = await db().mail.count({ where })
  return { count, pages: Math.max(1, Math.ceil(count / pageSize)) }
}

/** "e…@e….org": enough to tell two mails apart, not enough to write to anybody. */
export function maskedAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  const ending = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : ''
  return `${name.slice(0, 1)}…@${domain.slice(0, 1)}…${ending}`
}
