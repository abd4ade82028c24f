import 'server-only'
import { holds, type Actor } from '@/lib/access/actor'
import { openInsideTo, readableTo, workedIn } from '@/lib/dialogues/facts'
import { db, Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { sources } from './registry'

export type ReadableDialogue = {
  id: string
  slug: string
  title: Translated
  country: string | null
  topics: string[]
  languages: string[]
  startsOn: Date | null
}

/**
 * Where it can make sense to look for this asker. It holds all that visibleTo() could show them, and little else: what
 * is hidden from them is hardly looked at, and costs no time that would tell of it.
 */
export type Scope = {
  /** Dialogues whose public part they may read, at this moment. */
  readable: ReadableDialogue[]
  inside: string[]
  staff: string[]
  /** Also what belongs to no dialogue and isn't out. */
  portal: boolean
  /** Things that are their own, or that they work on. */
  own: string[]
}

export async function scopeOf(actor: Actor): Promise<Scope> {
  const [readable, inside, own] = await Promise.all([
    readableDialogues(actor),
    actor.kind === 'member'
      ? db().dialogue.findMany({ where: openInsideTo(actor), select: { id: true } })
      : [],
    actor.kind === 'member'
      ? Promise.all(Object.values(sources).map((source) => source.own?.(actor) ?? []))
      : [],
  ])
  const isEditor = holds(actor, ['editor'], null)
  return {
    readable,
    inside: inside.map(({ id }) => id),
    // An editor reads what waits for them wherever they may read at all.
    staff: isEditor ? readable.map(({ id }) => id) : workedIn(actor),
    portal: isEditor || holds(actor, ['administrator'], null),
    own: [...new Set(own.flat())],
  }
}

async function readableDialogues(actor: Actor): Promise<ReadableDialogue[]> {
  const rows = await db().dialogue.findMany({
    where: readableTo(actor),
    select: {
      ...{ id: true, slug: true, title: true, country: true, topics: true, languages: true },
      startsOn: true,
    },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
  })
  return rows.map((row) => ({ ...row, title: translatedStored.parse(row.title) }))
}

const readableIds = ({ readable }: Scope): string[] => readable.map(({ id }) => id)

/** The same as a condition on the rows of the index. */
export function inScope(scope: Scope): Prisma.Sql {
  const { inside, staff, portal, own } = scope
  // What was changed and isn't made anew yet may say what no longer stands: it is not found until then.
  return Prisma.sql`(
      d.audience = 'public' AND (d.dialogue_id IS NULL OR d.dialogue_id = ANY (${readableIds(scope)}::uuid[]))
      OR d.audience = 'inside' AND d.dialogue_id = ANY (${inside}::uuid[])
      OR d.audience = 'staff' AND (d.dialogue_id = ANY (${staff}::uuid[]) OR ${portal} AND d.dialogue_id IS NULL)
      OR d.object_id = ANY (${own}::uuid[])
    )
    AND NOT EXISTS (SELECT 1 FROM search_stale s WHERE s.kind = d.kind AND s.object_id = d.object_id)`
}
