import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { eraseSoundLater } from './files'

/** The sound goes for good; that the view was spoken stays known. */
export async function eraseSoundOf(tx: Transaction, contributionId: string): Promise<void> {
  const row = await tx.contributionAudio.findUnique({
    where: { contributionId },
    select: { storageKey: true },
  })
  if (!row?.storageKey) return
  await tx.contributionAudio.update({
    where: { contributionId },
    data: { storageKey: null, heardSince: null },
    select: { id: true },
  })
  await eraseSoundLater(tx, [row.storageKey])
}

/** With the words goes everything that was spoken. */
export async function forgetSound(tx: Transaction, contributionId: string): Promise<void> {
  await eraseSoundOf(tx, contributionId)
  await tx.contributionAudio.deleteMany({ where: { contributionId } })
}

/**
 * The speaker is shown by less than their name, or wants it: the voice is heard no longer, at once. What has been
 * compared with its words has no other use and goes.
 */
export async function endHearingOf(tx: Transaction, contributionId: string): Promise<void> {
  const row = await tx.contributionAudio.findUnique({
    where: { contributionId },
    select: { checkedOn: true },
  })
  if (!row) return
  if (row.checkedOn) return eraseSoundOf(tx, contributionId)
  await tx.contributionAudio.update({
    where: { contributionId },
    data: { heardSince: null },
    select: { id: true },
  })
}

/** The speaker has given the view other words: whoever wrote some down did so in vain, and they are compared anew. */
export async function giveOwnWords(tx: Transaction, contributionId: string): Promise<void> {
  await tx.contributionAudio.updateMany({
    where: { contributionId },
    data: {
      ...{ transcript: null, transcriptLanguage: null, transcriptIsGloss: false },
      ...{ transcribedById: null, transcribedOn: null, checkedById: null, checkedOn: null },
    },
  })
}
