import 'server-only'
import type { TokenPurpose } from '@/generated/prisma/enums'
import { after, days, hours, minutes, now } from '@/lib/platform/clock'
import { db, type Reader, type Transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { hashToken } from '@/lib/platform/secrets'

const lasts: Record<TokenPurpose, number> = {
  signIn: minutes(30),
  resetPassword: minutes(30),
  confirmEmail: hours(24),
  // Somebody who registers by a borrowed phone may see their mail only weeks later.
  confirmRegistration: days(30),
  firstAdministrator: hours(24),
}

type Wish = { purpose: TokenPurpose; personId?: string; address?: string }

/** A link's secret, known only to the mail that carries it; the table holds its hash. */
export async function issueToken(
  tx: Transaction,
  { purpose, personId, address }: Wish,
): Promise<string> {
  const token = newToken()
  const at = now()
  await tx.accountToken.create({
    data: {
      purpose,
      tokenHash: hashToken(token),
      personId: personId ?? null,
      address: address ?? null,
      createdAt: at,
      expiresAt: after(at, lasts[purpose]),
    },
    select: { id: true },
  })
  return token
}

export type LiveToken = { personId: string | null; address: string | null }

const live = (purpose: TokenPurpose, token: string) => ({
  purpose,
  tokenHash: hashToken(token),
  consumedAt: null,
  expiresAt: { gt: now() },
})

/** What a link that still works is for; looking doesn't use it up. */
export function findToken(
  purpose: TokenPurpose,
  token: string,
  reader: Reader = db(),
): Promise<LiveToken | null> {
  return reader.accountToken.findFirst({
    where: live(purpose, token),
    select: { personId: true, address: true },
  })
}

/** Uses a link up: of two people pressing its button at once, one is refused. */
export async function consumeToken(
  tx: Transaction,
  purpose: TokenPurpose,
  token: string,
): Promise<LiveToken> {
  const [consumed] = await tx.accountToken.updateManyAndReturn({
    where: live(purpose, token),
    data: { consumedAt: now() },
    select: { personId: true, address: true },
  })
  if (!consumed) throw new Refusal('invalid', 'linkEnded')
  return consumed
}

/** Makes the other links of this purpose useless: a newer one or the deed itself has replaced them. */
export async function revokeTokens(tx: Transaction, { purpose, personId }: Wish): Promise<void> {
  await tx.accountToken.updateMany({
    where: { purpose, consumedAt: null, ...(personId ? { personId } : {}) },
    data: { consumedAt: now() },
  })
}
