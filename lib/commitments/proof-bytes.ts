import 'server-only'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { isId } from '@/lib/accounts/schema'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { aboutCommitment, commitmentFactsSelect } from './facts'
import { aboutProof, proofSelect } from './proof-facts'
import { endingOf } from './file-ending'

export type ProofBytes = {
  kind: 'here'
  storageKey: string
  contentType: string
  size: number
  sha256: string
  isPublic: boolean
  fileName: string
  disposition: 'attachment'
}

/** A file that this actor may have now: the rules are asked for each request, ranges too. */
export async function proofBytes(actor: Actor, id: string): Promise<ProofBytes | { kind: 'gone' }> {
  const row = isId(id)
    ? await db().commitmentProof.findFirst({
        where: { id, addedAt: { not: null } },
        select: {
          ...proofSelect,
          step: {
            select: { ...proofSelect.step.select, commitment: { select: commitmentFactsSelect } },
          },
        },
      })
    : null
  if (!row) throw notFound()
  const about = { ...aboutCommitment(row.step.commitment), ...aboutProof(row) }
  if (can(actor, 'commitment.readProofTombstone', about)) return { kind: 'gone' }
  if (!can(actor, 'commitment.readProof', about)) throw notFound()
  const { storageKey, contentType, sha256, bytes } = row
  if (!storageKey || !contentType || !sha256) throw notFound()
  return {
    kind: 'here',
    ...{ storageKey, contentType, sha256, size: Number(bytes) },
    isPublic: can(visitor, 'commitment.readProof', about),
    fileName: `promise-${row.step.commitment.publicId}.${endingOf(contentType)}`,
    // Never shown by the browser as if it were a page of ours.
    disposition: 'attachment',
  }
}
