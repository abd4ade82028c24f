import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import type { Waiting } from '@/lib/desk/waiting'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'

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
  const [drafts, asked, confirmed, steps, calls] = await Promise.all([
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
  ])
  const since = ({ _count, _min }: typeof steps) => ({ count: _count, oldest: _min.at })
  return [
    { kind: 'commitmentDraft', ...drafts, path },
    { kind: 'commitmentAsked', ...asked, path },
    { kind: 'commitmentConfirmed', ...confirmed, path },
    { kind: 'commitmentStep', ...since(steps), path },
    { kind: 'commitmentCall', ...since(calls), path },
  ]
}

async function oldest(where: Prisma.CommitmentWhereInput) {
  const { _count, _min } = await db().commitment.aggregate({
    where,
    _count: true,
    _min: { changedAt: true },
  })
  return { count: _count, oldest: _min.changedAt }
}
