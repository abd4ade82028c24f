import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import type { Waiting } from '@/lib/desk/waiting'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'
import { aboutCommitment, commitmentFactsSelect } from '../facts'
import { aboutProof, proofSelect } from '../proof-facts'

/** What waits in a dialogue about promises: owners to ask, to hear and to call, reports to look through. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const dialogue = await dialogueFacts(db(), { id: dialogueId })
  if (!can(actor, 'commitment.list', { dialogue })) return []
  const { slug } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogueId },
    select: { slug: true },
  })
  const path = `/manage/dialogues/${slug}/commitments`
  const ofPublic = { commitment: { dialogueId, state: 'published' as const } }
  const [drafts, asked, confirmed, steps, calls, files] = await Promise.all([
    oldest({ dialogueId, state: 'draft' }),
    oldest({ dialogueId, state: 'asked', confirmedAt: null }),
    oldest({ dialogueId, state: 'asked', confirmedAt: { not: null } }),
    db().commitmentStep.aggregate({
      where: { checkedAt: null, ...ofPublic },
      _count: true,
      _min: { at: true },
    }),
    db().commitmentReminder.aggregate({
      where: { needsCall: true, calledAt: null, ...ofPublic },
      _count: true,
      _min: { at: true },
    }),
    filesToLookAt(actor, dialogueId),
  ])
  const since = ({ _count, _min }: typeof steps) => ({ count: _count, oldest: _min.at })
  return [
    { kind: 'commitmentDraft', ...drafts, path },
    { kind: 'commitmentAsked', ...asked, path },
    { kind: 'commitmentConfirmed', ...confirmed, path },
    { kind: 'commitmentStep', ...since(steps), path },
    { kind: 'commitmentCall', ...since(calls), path },
    { kind: 'commitmentFile', ...files, path: files.path ?? path },
  ]
}

/** Files that somebody else sent, for who may let them out; the one that waits longest stands behind the button. */
async function filesToLookAt(actor: Actor, dialogueId: string) {
  const rows = await db().commitmentProof.findMany({
    where: {
      ...{ addedAt: { not: null }, checkedAt: null, removedAt: null },
      step: { setAsideWhy: null, commitment: { dialogueId, state: 'published' } },
    },
    orderBy: { addedAt: 'asc' },
    select: {
      ...{ ...proofSelect, addedAt: true },
      step: {
        select: { ...proofSelect.step.select, commitment: { select: commitmentFactsSelect } },
      },
    },
  })
  const mine = rows.filter((row) =>
    can(actor, 'commitment.checkProof', {
      ...{ ...aboutCommitment(row.step.commitment), ...aboutProof(row) },
    }),
  )
  const [first] = mine
  return {
    ...{ count: mine.length, oldest: first?.addedAt ?? null },
    path: first && `/manage/commitments/${first.step.commitment.publicId}`,
  }
}

async function oldest(where: Prisma.CommitmentWhereInput) {
  const { _count, _min } = await db().commitment.aggregate({
    where,
    _count: true,
    _min: { changedAt: true },
  })
  return { count: _count, oldest: _min.changedAt }
}
