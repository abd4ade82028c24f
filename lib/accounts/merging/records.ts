import 'server-only'
import type { Reader } from '@/lib/platform/db'

/** The people, and every record that was ever merged into theirs: under those ids the log still knows them. */
export async function allRecordsOf(reader: Reader, people: readonly string[]): Promise<string[]> {
  // A record may have been merged into one that was merged later itself.
  const found = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE record AS (
      SELECT id FROM person WHERE id = ANY(${[...people]}::uuid[])
      UNION SELECT p.id FROM person p JOIN record ON p.merged_into_id = record.id)
    SELECT id FROM record`
  return found.map(({ id }) => id)
}
