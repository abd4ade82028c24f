import 'server-only'
import type { Scope, StakeholderGroup } from '@/generated/prisma/enums'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { givenReleases, takeBackReleases } from '@/lib/releases/operations'
import { missingReleases, type Releasable } from '@/lib/releases/two-people'
import { showsNow } from '../facts'
import { playedFile } from '../form'
import type { LockedInterview } from '../lock'

export const releasable = ({
  speakers,
  scope,
}: {
  speakers: readonly { group: StakeholderGroup }[]
  scope: Scope
}): Releasable => ({
  kind: 'interview',
  groups: speakers.map(({ group }) => group),
  scope,
})

/** What was offered or released has changed: out of sight, and the check begins anew. False where it was a draft. */
export async function backToDraft(tx: Transaction, row: LockedInterview): Promise<boolean> {
  if (row.state !== 'pending' && row.state !== 'published') return false
  await takeBackReleases(tx, { interviewId: row.id })
  await tx.interview.update({ where: { id: row.id }, data: { state: 'draft' } })
  return true
}

/** Refuses what can't be shown to those it is meant for: no file, no consent, or a file that tells the public a place. */
export function mustBeShowable(
  row: Pick<LockedInterview, 'renditions' | 'scope' | 'form' | 'speakers' | 'externalSite'>,
): void {
  const recording = playedFile(row)
  if (!recording && !row.externalSite) {
    const isHidden = row.renditions.some(({ kind }) => kind === 'original')
    throw new Refusal('invalid', isHidden ? 'needsProtected' : 'needsRecording')
  }
  if (!showsNow(row, row.scope === 'public' ? 'publicWeb' : 'dialogue').words) {
    throw new Refusal('invalid', 'needsConsent', { grantedBy: 'convenor' })
  }
  if (row.scope === 'public' && recording?.metadataLeft) {
    throw new Refusal('invalid', `metadataLeft.${recording.metadataLeft}`)
  }
}

/** Who speaks asked that something be left out: first they get an answer. */
export const waitsForAnswer = async (tx: Transaction, interviewId: string): Promise<boolean> =>
  (await tx.cutRequest.count({ where: { interviewId, state: 'open' } })) > 0

/** Published once every needed release is given and nobody waits for an answer. */
export async function publishIfReleased(
  tx: Transaction,
  row: Omit<LockedInterview, 'dialogue'>,
): Promise<boolean> {
  if (row.state !== 'pending') return false
  const given = await givenReleases(tx, { interviewId: row.id })
  if (missingReleases(releasable(row), given).length > 0) return false
  if (await waitsForAnswer(tx, row.id)) return false
  mustBeShowable(row)
  await tx.interview.update({
    where: { id: row.id },
    // The days on which it was first shown stay when it comes back after a correction.
    data: {
      state: 'published',
      publishedAt: row.publishedAt ?? now(),
      ...(row.scope === 'public' ? { publicAt: row.publicAt ?? now() } : {}),
    },
  })
  return true
}
