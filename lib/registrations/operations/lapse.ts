import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db, transaction, type Prisma } from '@/lib/platform/db'
import { dropApplicant } from '../joining'

const ofAddress = { purpose: 'confirmRegistration' as const, personId: { not: null } }

/**
 * Takes away who was registered with an e-mail address that nobody confirmed while its link worked (30 days):
 * a name, perhaps a phone number, that anybody may have typed. Says how many.
 */
export async function lapseUnconfirmed(): Promise<number> {
  const at = now()
  const links = await db().accountToken.findMany({
    where: { ...ofAddress, consumedAt: null, expiresAt: { lte: at } },
    distinct: ['personId'],
    select: { personId: true },
  })
  let gone = 0
  for (const { personId } of links) {
    if (personId && (await lapse(personId, at))) gone += 1
  }
  // Of those who stay for another reason the typed address goes too.
  await db().accountToken.deleteMany({
    where: { ...ofAddress, expiresAt: { lt: after(at, -days(7)) } },
  })
  return gone
}

function lapse(personId: string, at: Date): Promise<boolean> {
  return transaction(async (tx) => {
    // Waits for a decision that is just going on, and holds the next one back.
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
    const isOpen = await tx.accountToken.count({
      where: { ...ofAddress, personId, expiresAt: { gt: at } },
    })
    if (isOpen > 0) return false
    const person = await tx.person.findFirst({
      where: { id: personId, ...nothingElse },
      select: { id: true },
    })
    const isSheltered = await tx.shelter.count({ where: { personId } })
    if (!person || isSheltered > 0) return false
    await dropApplicant(tx, personId)
    return true
  })
}

/** Nothing but a registration from the public form that nobody vouched for, and no way to be reached or signed in. */
const nothingElse = {
  erasedAt: null,
  mergedIntoId: null,
  mergedFrom: { none: {} },
  account: {
    is: { passwordHash: null, suspendedAt: null, sessions: { none: {} }, identities: { none: {} } },
  },
  emails: { none: {} },
  cards: { none: {} },
  roleGrants: { none: {} },
  affiliations: { every: { state: { in: ['pending', 'declined'] } } },
  registrations: {
    every: {
      channel: 'web',
      enteredById: null,
      state: { in: ['applied', 'declined', 'withdrawn'] },
    },
  },
  eventRegistrations: { none: {} },
  contributions: { none: {} },
  responses: { none: {} },
  respondents: { none: {} },
  interviews: { none: {} },
} as const satisfies Prisma.PersonWhereInput
