import 'server-only'
import type { Transaction } from '@/lib/platform/db'

type Place = { id: string }

/**
 * Two registrations of one event turn out to be one person's. What the record that is kept has answered stands; where
 * it has no answer, the other's does. `stays` is the registration that is left, whichever of the two that is.
 */
export async function joinAnswers(
  tx: Transaction,
  { kept, merged, stays }: { kept: Place; merged: Place; stays: Place },
): Promise<void> {
  const first = await tx.formAnswer.findMany({
    where: { registrationId: kept.id },
    select: { questionId: true },
  })
  const answered = first.map(({ questionId }) => questionId)
  await tx.formAnswer.deleteMany({
    where: { registrationId: merged.id, questionId: { in: answered } },
  })
  await tx.formAnswer.updateMany({
    where: { registrationId: { in: [kept.id, merged.id] } },
    data: { registrationId: stays.id },
  })
}
