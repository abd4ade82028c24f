import 'server-only'
import type { CitedFor } from '@/generated/prisma/enums'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { notify } from '@/lib/messages/operations'
import { transaction, type Transaction } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { able } from '@/lib/roles/able'
import { readersOf } from '../evidence'
import { citedFor } from '../standing'

const reach: Record<CitedFor, number> = { outside: 2, inside: 1, nobody: 0 }

/**
 * Tells those who write that something they cite isn't shown any more: once for each citation, never whose it was, what
 * it said or who took it away. In the newest version alone, for older ones are written by nobody.
 */
export async function tellOfGaps(): Promise<number> {
  return transaction(async (tx) => {
    const summaries = await tx.summary.findMany({
      where: { state: { not: 'withdrawn' } },
      orderBy: { id: 'asc' },
      select: {
        slug: true,
        dialogueId: true,
        dialogue: { select: factsSelect },
        versions: {
          orderBy: { number: 'desc' },
          take: 1,
          select: {
            title: true,
            parts: { select: { id: true, citations: { where: { knownFor: { not: 'nobody' } } } } },
          },
        },
      },
    })
    let told = 0
    for (const { slug, dialogueId, dialogue, versions } of summaries) {
      const [newest] = versions
      const citations = newest?.parts.flatMap((part) => part.citations) ?? []
      if (!newest || citations.length === 0) continue
      const forWhom = await citedFor(tx, citations)
      const isOpen = readersOf(factsOf(dialogue)) === 'outside'
      const gone = citations.filter((citation) => {
        const now = forWhom(citation)
        // Where nobody outside reads anyway, only what is gone for all is a gap.
        return isOpen ? reach[now] < reach[citation.knownFor] : now === 'nobody'
      })
      if (gone.length === 0) continue
      for (const citation of gone)
        await tx.citation.update({
          where: { id: citation.id },
          data: { knownFor: forWhom(citation) },
          select: { id: true },
        })
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
    return told
  }, 120_000)
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
