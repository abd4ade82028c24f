import 'server-only'
import { db, Prisma } from '@/lib/platform/db'
import { dayOnlyVerbs, namelessVerbs } from './schema'

export type ActivityRow = {
  id: string
  verb: string
  dialogueId: string | null
  actorId: string | null
  objectKind: string | null
  objectId: string | null
  reason: string | null
  day: Date
  at: Date | null
}

const rowsAPage = 50

type Narrowed = {
  /** Null: all. */
  verbs: readonly string[] | null
  personId: string | null
  page: number
}

/**
 * One page of the log. Within a day, what has no time to show comes last and in no order: sorted by its hidden
 * moment, a row would still tell between which others it happened. Asking for one person's acts leaves out
 * what doesn't say who did it, or the filter would.
 */
export async function findRows(scope: Prisma.Sql, { verbs, personId, page }: Narrowed) {
  const timeless = Prisma.sql`verb = ANY(${[...dayOnlyVerbs]})`
  const conditions = [
    scope,
    ...(verbs ? [Prisma.sql`verb = ANY(${[...verbs]})`] : []),
    ...(personId
      ? [
          Prisma.sql`actor_id IN (
            SELECT id FROM person WHERE id = ${personId}::uuid OR merged_into_id = ${personId}::uuid)`,
          Prisma.sql`NOT verb = ANY(${[...namelessVerbs]})`,
        ]
      : []),
  ]
  const where = Prisma.join(conditions, ' AND ')
  const [counted, rows] = await Promise.all([
    db().$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM activity WHERE ${where}`,
    // Raw, because Prisma can't sort by an expression.
    db().$queryRaw<ActivityRow[]>`
      SELECT id, verb, dialogue_id AS "dialogueId", actor_id AS "actorId",
        object_kind AS "objectKind", object_id AS "objectId", reason, day, at
      FROM activity WHERE ${where}
      ORDER BY day DESC, CASE WHEN ${timeless} THEN NULL ELSE at END DESC NULLS LAST, id
      LIMIT ${rowsAPage} OFFSET ${(page - 1) * rowsAPage}`,
  ])
  const count = Number(counted[0]?.count ?? 0)
  return { rows, count, pages: Math.max(1, Math.ceil(count / rowsAPage)) }
}

export async function verbsIn(scope: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ verb: string }[]>`
    SELECT DISTINCT verb FROM activity WHERE ${scope} ORDER BY verb`
  return rows.map(({ verb }) => verb)
}
