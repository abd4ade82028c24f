import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'

/** Holds a living record until the transaction ends; merged and erased ones are "not found". */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM person
    WHERE id = ${personId}::uuid AND merged_into_id IS NULL AND erased_at IS NULL FOR UPDATE`
  if (found.length === 0) throw notFound()
}
