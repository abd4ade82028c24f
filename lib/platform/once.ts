import { today } from './clock'
import type { Prisma, Reader, Transaction } from './db'
import { hashToken } from './secrets'

/**
 * Does `work` once per nonce, however often the form arrives: a double click, a repeated POST and a
 * resend after an outage get the first result. The insert makes a second copy wait for the first one's
 * commit. Only the nonce's hash and the day are kept, so the row ties nobody to what they posted.
 * `work` must return something that JSON can hold.
 */
export async function once<T extends Prisma.InputJsonValue>(
  tx: Transaction,
  nonce: string,
  work: () => Promise<T>,
): Promise<T> {
  const nonceHash = hashToken(nonce)
  const claimed = await tx.$executeRaw`
    INSERT INTO handled_form (nonce_hash, day) VALUES (${nonceHash}, ${today()}::date)
    ON CONFLICT (nonce_hash) DO NOTHING`
  if (claimed === 0) {
    const first = await tx.handledForm.findUniqueOrThrow({ where: { nonceHash } })
    return first.result as T
  }
  const result = await work()
  await tx.handledForm.update({ where: { nonceHash }, data: { result } })
  return result
}

/** What the first copy of a form was answered; null where none has come through yet. */
export async function firstAnswer<T extends Prisma.InputJsonValue>(
  reader: Reader,
  nonce: string,
): Promise<T | null> {
  const first = await reader.handledForm.findUnique({ where: { nonceHash: hashToken(nonce) } })
  return (first?.result ?? null) as T | null
}
