import { db } from '@/lib/platform/db'
import { makeMember, words } from './make'

export const makeAdministrator = () => makeMember({ roles: [{ role: 'administrator' }] })

/** What the form sends to make one record of two. */
export const mergeWish = (keptId: string, mergedId: string) => ({
  keptId,
  mergedId,
  reason: 'Met her at the desk: one person',
  confirmed: true,
})

/** Columns anywhere in the database that hold an id: "table.column". */
export async function whereIsFound(id: string): Promise<string[]> {
  const found = await db().$queryRaw<{ place: string }[]>`
    WITH ids AS MATERIALIZED (
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'uuid')
    SELECT table_name || '.' || column_name AS place FROM ids
    WHERE (xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) AS n FROM public.%I WHERE %I = %L', table_name, column_name, ${id}::text),
      false, true, '')))[1]::text::int > 0`
  return found.map(({ place }) => place).sort()
}

/** A published event with ten places. */
export async function makeSmallEvent(dialogueId: string, slug: string) {
  return db().event.create({
    data: {
      slug,
      dialogueId,
      title: words(slug),
      timeZone: 'Africa/Accra',
      startsOn: new Date('2030-01-19'),
      endsOn: new Date('2030-01-19'),
      capacity: 10,
      state: 'published',
    },
  })
}
