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

/** Who did something and when, for a page of those who work beside them; null where nobody's id was kept. */
export type WorkedBy = { written: Deed | null; checked: Deed | null }
type Deed = { name: string; on: Date | null }

export function named(
  names: ReadonlyMap<string, string>,
  id: string | null,
  on: Date | null,
): Deed | null {
  const name = id && names.get(id)
  return name ? { name, on } : null
}
