import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { db, type Prisma } from '@/lib/platform/db'
import { localeOrDefault } from '@/lib/platform/locales'
import { invitationCode } from './code'
import { maskedContact } from './contact'
import { invitationDesk } from './desk'
import { dryRunOf, toldTo, type Addressed } from './dry-run'
import { invitationSelect } from './facts'
import { invitedTo } from './invited-to'
import { notFound } from '@/lib/platform/refusal'
import type { Round } from './schema'
import { rsvpAddress, wordingOf } from './wording'

/** Somebody on the list of a round; their contact masked. */
function onList(each: Addressed) {
  const { id, name, group, locale } = each
  return { id, name, group, locale, contact: maskedContact(each) }
}

/** Who would get what, in which words; sends nothing. */
export async function dryRun(actor: Actor, slug: string, round: Round) {
  const { row, about, event, may } = await invitationDesk(actor, slug)
  authorize(actor, 'eventInvitation.send', about)
  const { sorted, samples, seen } = await dryRunOf(db(), row.id, round)
  return {
    ...{ event, samples, seen, mayPrint: may.print },
    mails: sorted.mails.map(onList),
    letters: sorted.letters.map(onList),
    calls: sorted.calls.map(onList),
    leftOut: sorted.leftOut.map(({ invitation, reason }) => ({ ...onList(invitation), reason })),
  }
}

/** One print job; a browser lays out no thousand sheets. */
const sheets = 200

/**
 * The letters to print, each in its reader's language with the address and the code: of those who get one and have
 * not answered, or of one person. Codes that went out by mail are in that mailbox alone, and are never printed.
 */
export async function lettersOf(
  actor: Actor,
  slug: string,
  { id, page }: { id: string | null; page: number },
) {
  const { row, about, event } = await invitationDesk(actor, slug)
  authorize(actor, 'eventInvitation.print', about)
  const to = await invitedTo(db(), row.id)
  const where = {
    ...{ eventId: row.id, state: 'invited' },
    ...(id ? { id, channel: { not: 'email' } } : { channel: 'letter' }),
  } as const satisfies Prisma.EventInvitationWhereInput
  const count = await db().eventInvitation.count({ where })
  const found = await db().eventInvitation.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * sheets,
    take: sheets,
    select: invitationSelect,
  })
  if (id && found.length === 0) throw notFound()
  return {
    event,
    page,
    pages: Math.max(1, Math.ceil(count / sheets)),
    letters: found.map((each) => {
      const locale = localeOrDefault(each.language)
      const addressed = { ...each, locale, answerEndsAt: to.startsOn }
      return {
        ...wordingOf(locale, toldTo(addressed, to, 'first')),
        ...{ id: each.id, locale, name: each.name },
        ...{ organisationName: each.organisationName, roleTitle: each.roleTitle },
        code: invitationCode(each),
        address: rsvpAddress(locale),
      }
    }),
  }
}
