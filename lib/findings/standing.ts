import 'server-only'
import type { CitedFor } from '@/generated/prisma/enums'
import { visitor } from '@/lib/access/actor'
import { readableIds, standingIds } from '@/lib/contributions/queries/citable'
import { readableInterviewIds, standingInterviewIds } from '@/lib/interviews/cited'
import { citedItems, standingItemIds } from '@/lib/library/cited'
import { citedNotes, standingNoteIds } from '@/lib/notes/cited'
import type { Reader } from '@/lib/platform/db'

/** What a citation refers to. */
export type Reference = {
  contributionId: string | null
  interviewId: string | null
  noteId: string | null
  itemId: string | null
}

const kinds = ['contributionId', 'interviewId', 'noteId', 'itemId'] as const
type Kind = (typeof kinds)[number]

/** For whom each of these is to be had at this moment, whoever asks. */
export async function citedFor(
  reader: Reader,
  references: readonly Reference[],
): Promise<(reference: Reference) => CitedFor> {
  const ids = (kind: Kind) => [...new Set(references.flatMap((each) => each[kind] ?? []))]
  const outside: Record<Kind, ReadonlySet<string>> = {
    contributionId: await readableIds(reader, visitor, ids('contributionId')),
    interviewId: await readableInterviewIds(reader, visitor, ids('interviewId')),
    noteId: new Set((await citedNotes(visitor, ids('noteId'), reader)).keys()),
    itemId: new Set(
      [...(await citedItems(visitor, ids('itemId'), reader)).values()].flatMap(({ kind, id }) =>
        kind === 'here' ? [id] : [],
      ),
    ),
  }
  const standing: Record<Kind, ReadonlySet<string>> = {
    contributionId: await standingIds(reader, ids('contributionId')),
    interviewId: await standingInterviewIds(reader, ids('interviewId')),
    noteId: await standingNoteIds(reader, ids('noteId')),
    itemId: await standingItemIds(reader, ids('itemId')),
  }
  return (reference) => {
    const isIn = (sets: Record<Kind, ReadonlySet<string>>) =>
      kinds.some((kind) => {
        const id = reference[kind]
        return id !== null && sets[kind].has(id)
      })
    if (isIn(outside)) return 'outside'
    return isIn(standing) ? 'inside' : 'nobody'
  }
}

/** Nobody takes any of it away until this transaction is over; who was faster has taken it away already. */
export async function holdStill(tx: Reader, references: readonly Reference[]): Promise<void> {
  const ids = (kind: Kind) => [...new Set(references.flatMap((each) => each[kind] ?? []))].sort()
  // Locks of rows in the order of their ids, so that two who publish at once don't wait for each other.
  await tx.$queryRaw`SELECT 1 FROM contribution WHERE id = ANY (${ids('contributionId')}::uuid[]) ORDER BY id FOR SHARE`
  await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ANY (${ids('interviewId')}::uuid[]) ORDER BY id FOR SHARE`
  await tx.$queryRaw`SELECT 1 FROM session_note WHERE id = ANY (${ids('noteId')}::uuid[]) ORDER BY id FOR SHARE`
  await tx.$queryRaw`SELECT 1 FROM library_item WHERE id = ANY (${ids('itemId')}::uuid[]) ORDER BY id FOR SHARE`
}
