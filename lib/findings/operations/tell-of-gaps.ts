import 'server-only'
import type { CitedFor } from '@/generated/prisma/enums'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { notify } from '@/lib/messages/operations'
import { transaction, type Transaction } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { able } from '@/lib/roles/able'
import { readersOf } from '../evidence'
import { citedFor, type Reference } from '../standing'

const reach: Record<CitedFor, number> = { outside: 2, inside: 1, nobody: 0 }

/** Summaries of one transaction. */
const atOnce = 50

/**
 * Tells those who write that something they cite isn't shown any more: once for each citation, never whose it was, what
 * it said or who took it away. In the newest version alone, for older ones are written by nobody.
 */
export async function tellOfGaps(): Promise<number> {
  let told = 0
  let after: string | null = null
  do {
    const some = await tellOfSome(after)
    told += some.told
    after = some.last
  } while (after !== null)
  return told
}

/** Of those behind an id; `last` is where the next ones begin, none at the end. */
async function tellOfSome(after: string | null): Promise<{ told: number; last: string | null }> {
  return transaction(async (tx) => {
    const summaries = await tx.summary.findMany({
      where: { state: { not: 'withdrawn' }, ...(after !== null && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: {
        id: true,
        slug: true,
        dialogueId: true,
        dialogue: { select: factsSelect },
        versions: {
          orderBy: { number: 'desc' },
          take: 1,
          select: {
            title: true,
            parts: { select: { citations: { where: { knownFor: { not: 'nobody' } } } } },
          },
        },
      },
    })
    const citationsOf = ({ versions }: (typeof summaries)[number]) =>
      versions.flatMap(({ parts }) => parts.flatMap((part) => part.citations))
    const forWhom = await citedFor(tx, summaries.flatMap(citationsOf))
    let told = 0
    for (const summary of summaries) {
      const { slug, dialogueId, dialogue, versions } = summary
      const isOpen = readersOf(factsOf(dialogue)) === 'outside'
      const gone = await markedAsGone(tx, citationsOf(summary), (citation) => {
        const now = forWhom(citation)
        // Where nobody outside reads anyway, only what is gone for all is a gap.
        const isGap = isOpen ? reach[now] < reach[citation.knownFor] : now === 'nobody'
        return isGap ? now : null
      })
      const [newest] = versions
      if (!newest || gone.length === 0) continue
      const title = translatedStored.parse(newest.title)
      const count = new Set(gone.map(({ partId }) => partId)).size
      for (const personId of await writersOf(tx, dialogueId))
        await notify(tx, {
          personId,
          dialogueId,
          kind: 'evidenceGone',
          params: { title, count },
          path: `/manage/summaries/${slug}`,
          // They work here: what they miss they see on their desk.
          callById: null,
        })
      told += gone.length
    }
    return { told, last: summaries.length < atOnce ? null : (summaries.at(-1)?.id ?? null) }
  }, 120_000)
}

type Known = Reference & { id: string; partId: string; knownFor: CitedFor }

/** Those that nobody was told of yet: of two that look at once, the second finds it written. */
async function markedAsGone(
  tx: Transaction,
  citations: readonly Known[],
  goneFor: (citation: Known) => CitedFor | null,
): Promise<Known[]> {
  const gone: Known[] = []
  for (const citation of citations) {
    const knownFor = goneFor(citation)
    if (knownFor === null) continue
    const { count } = await tx.citation.updateMany({
      where: { id: citation.id, knownFor: citation.knownFor },
      data: { knownFor },
    })
    if (count > 0) gone.push(citation)
  }
  return gone
}

async function writersOf(tx: Transaction, dialogueId: string): Promise<string[]> {
  const grants = await tx.roleGrant.findMany({
    where: { dialogueId, role: { in: ['convenor', 'rapporteur'] }, endedAt: null, person: able },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
  return grants.map(({ personId }) => personId)
}
