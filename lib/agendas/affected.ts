import type { AgendaChange } from './stored'

/** Who is tied to one session more than to the others. */
export type Tied = {
  /** Those on its manifest; empty where it has none. */
  riders: readonly string[]
  /** Those who do something in it, before or after the change. */
  speakers: readonly string[]
}

const forAll: readonly AgendaChange['kind'][] = [
  'added',
  'removed',
  'movedTime',
  'movedPlace',
  'rule',
]
const forSpeakers: readonly AgendaChange['kind'][] = ['renamed', 'speakers', 'languages']

/**
 * Who hears of which changes: everybody who comes, of what moves, appears or goes; for a session with a manifest
 * only its riders; its speakers of all but a change of its description, of which nobody hears. Ids of people.
 */
export function whoHears(
  changes: readonly AgendaChange[],
  tied: ReadonlyMap<string, Tied>,
  registered: readonly string[],
): Map<string, AgendaChange[]> {
  const heard = new Map<string, AgendaChange[]>()
  for (const change of changes) {
    for (const personId of new Set(hearersOf(change, tied.get(change.id), registered)))
      heard.set(personId, [...(heard.get(personId) ?? []), change])
  }
  return heard
}

function hearersOf(
  { kind }: AgendaChange,
  tied: Tied = { riders: [], speakers: [] },
  registered: readonly string[],
): readonly string[] {
  if (forSpeakers.includes(kind)) return tied.speakers
  if (!forAll.includes(kind)) return []
  return [...(tied.riders.length > 0 ? tied.riders : registered), ...tied.speakers]
}
