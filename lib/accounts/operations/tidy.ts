import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'

/** Takes away what has run out and that nobody asks for any more: sessions, links, counted tries. */
export async function tidyAccounts(): Promise<void> {
  const at = now()
  await db().signInSession.deleteMany({ where: { expiresAt: { lt: at } } })
  await db().accountToken.deleteMany({
    where: {
      expiresAt: { lt: after(at, -days(7)) },
      // What tells a registration that nobody confirmed: it goes with that (registrations/operations/lapse.ts).
      OR: [{ purpose: { not: 'confirmRegistration' } }, { consumedAt: { not: null } }],
    },
  })
  await db().throttle.deleteMany({ where: { expire: { lt: BigInt(at.getTime()) } } })
}
