import 'server-only'
import type { Attribution } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { likeness } from '@/lib/moderation/similar'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { lockRound } from './room'
import { shownSelect, shownViews } from './shown'
import { ofOthers, standing, visibleTo } from './visibility'

/** How much of their words two views share that say nearly the same. */
const nearly = 0.6
/** Words by which candidates are found, the longest ones because they are the rarest; a third of them must stand there. */
const marks = 8
const candidates = 50

type Asked = {
  promptId: string
  text: string
  attribution: Attribution
  /** The view that has been shown before: "post mine all the same". Not said by whatever is no form: not asked then. */
  seenAlike?: string
  slug: string
  /** Entered by hand for this person. */
  isFor?: string | null
}

/** Of a form: not the very same words of the same author, and not nearly those of somebody else before they have seen it. */
export async function demandNothingAlike(
  tx: Transaction,
  actor: Actor,
  asked: Asked,
): Promise<void> {
  if (asked.seenAlike === undefined) return
  await demandNotSaidBefore(tx, actor, asked)
  await demandSeenAlike(tx, actor, asked)
}

/**
 * Shows the writer a published view that says nearly the same, which they may read anyway, and posts nothing until they
 * have seen it. What waits, is held or hidden is never among them.
 */
async function demandSeenAlike(tx: Transaction, actor: Actor, asked: Asked): Promise<void> {
  const { seenAlike, text, slug } = asked
  const ids = await candidatesFor(tx, asked)
  if (ids.length === 0) return
  const visible = await visibleTo(actor, tx)
  const out = { AND: [standing(), visible], state: { not: 'withdrawn' as const } }
  // Entered by hand, anybody's is shown: which one is left out would tell the facilitator whose it is.
  const whose = asked.isFor === undefined ? ofOthers(actor) : {}
  const rows = await tx.contribution.findMany({
    where: { id: { in: ids }, AND: [out, whose] },
    select: shownSelect,
  })
  const found = (await shownViews(tx, rows)).flatMap(({ publicId, content }) => {
    if (!content || publicId === seenAlike) return []
    const { words } = content
    return [words, ...words.translations].map(({ text: said, language }) => ({
      ...{ publicId, said, language, like: likeness(text, said) },
    }))
  })
  const [closest] = found.filter(({ like }) => like >= nearly).sort((a, b) => b.like - a.like)
  if (!closest) return
  const { publicId, said, language } = closest
  throw new Refusal('conflict', 'saidAlready', {
    shows: { 'alike.slug': slug, 'alike.id': publicId, 'alike.text': said, 'alike.lang': language },
  })
}

/** Found by the database, because a question may have thousands of views; who may read them is asked afterwards. */
async function candidatesFor(
  tx: Transaction,
  { promptId, text }: Pick<Asked, 'promptId' | 'text'>,
): Promise<string[]> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [])]
    .sort((a, b) => b.length - a.length)
    .slice(0, marks)
  if (words.length === 0) return []
  const least = Math.ceil(words.length / 3)
  // No index could tell how many of the words stand in a text; a round has few enough views to read them all.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT c.id, (SELECT count(*) FROM unnest(${words}::text[]) w WHERE position(w IN lower(c.text)) > 0) AS hits
      FROM contribution c
      WHERE c.prompt_id = ${promptId}::uuid AND c.parent_id IS NULL AND c.state IN ('published', 'redacted', 'held')
      UNION ALL
      SELECT c.id, (SELECT count(*) FROM unnest(${words}::text[]) w WHERE position(w IN lower(t.text)) > 0)
      FROM contribution c JOIN contribution_translation t ON t.contribution_id = c.id
      WHERE c.prompt_id = ${promptId}::uuid AND c.parent_id IS NULL AND c.state IN ('published', 'redacted', 'held')
        AND t.status = 'checked' AND NOT t.is_stale
    ) said WHERE hits >= ${least} ORDER BY hits DESC, id LIMIT ${candidates}`
  return [...new Set(rows.map(({ id }) => id))]
}

/** Refuses the very same words of the same author in the same round, and leads to them. */
async function demandNotSaidBefore(
  tx: Transaction,
  actor: Actor,
  { promptId, text, attribution, slug, isFor }: Asked,
): Promise<void> {
  const own = personIdOf(actor)
  const personId = isFor === undefined ? own : isFor
  if (!personId) return
  // An anonymous one leaves no trace of who posts it, not even a lock.
  if (attribution !== 'anonymous') await lockRound(tx, { promptId, personId })
  const before = await tx.contribution.findFirst({
    where: {
      ...{ promptId, personId, text, parentId: null },
      state: { notIn: ['withdrawn', 'hidden', 'merged'] },
      // Whoever enters for somebody is told of what they entered themself: else they could learn who wrote what.
      ...(isFor !== undefined && { enteredById: own }),
    },
    select: { publicId: true },
  })
  if (!before) return
  const shows = { 'alike.slug': slug, 'alike.id': before.publicId, 'alike.own': 'yes' }
  throw new Refusal('conflict', isFor === undefined ? 'saidBefore' : 'enteredBefore', { shows })
}
