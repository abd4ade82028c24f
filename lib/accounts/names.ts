import 'server-only'
import type { Reader } from '@/lib/platform/db'

/** The names of accounts by person, for "by whom" in a history. */
export async function namesOf(
  reader: Reader,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const people = await reader.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
