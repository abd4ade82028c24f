import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { dropApplicant, holdApplicant } from '../dropping'

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
    await holdApplicant(tx, personId)
    const isOpen = await tx.accountToken.count({
      where: { ...ofAddress, personId, expiresAt: { gt: at } },
    })
    if (isOpen > 0) return false
    return dropApplicant(tx, personId)
  })
}
