import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { isId } from '@/lib/accounts/schema'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import type { Bytes, Gone } from '@/lib/interviews/bytes'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { AboutSpeaker } from '../policy'

/** What proves a step of somebody's agreeing, for a safeguarding lead who has said why; asked for each range. */
export async function findEvidence(
  actor: Actor,
  consentId: string,
): Promise<(Bytes & { isSealed: true }) | Gone> {
  const row = isId(consentId)
    ? await db().consent.findFirst({
        where: { id: consentId, evidenceKey: { not: null } },
        select: evidenceSelect,
      })
    : null
  if (!row?.evidenceKey || !row.evidenceType) throw notFound()
  const { speaker, takenById } = row
  const about = (isWithdrawn: boolean): AboutSpeaker => ({
    speaker: { personId: speaker.personId, takenById, isWithdrawn },
    dialogue: factsOf(speaker.interview.dialogue),
  })
  // Whether they might, were it not withdrawn.
  if (!can(actor, 'consent.readEvidence', about(false))) throw notFound()
  if (speaker.interview.state === 'withdrawn') return { kind: 'gone' }
  const object = { kind: 'consent', id: consentId }
  if (!(await hasOpened(actor, 'consent.readEvidence', object))) throw notFound()
  return {
    kind: 'here',
    storageKey: row.evidenceKey,
    isSealed: true,
    contentType: row.evidenceType,
    size: row.evidenceBytes ?? 0,
    sha256: row.evidenceSha256 ?? '',
    isPublic: false,
    fileName: 'consent',
  }
}

const evidenceSelect = {
  evidenceKey: true,
  evidenceType: true,
  evidenceBytes: true,
  evidenceSha256: true,
  takenById: true,
  speaker: {
    select: {
      personId: true,
      interview: { select: { state: true, dialogue: { select: factsSelect } } },
    },
  },
} as const
