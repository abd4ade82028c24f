import type { StakeholderGroup } from '@/generated/prisma/enums'
import { dialogues } from './dialogues'
import type { Dialogue, DialogueId } from './kinds'
import { personas } from './personas'

/** Somebody who came, of whom the records say the group and nothing else. */
export type UnnamedPerson = {
  readonly id: string
  readonly name: string
  readonly dialogue: DialogueId
  readonly group: StakeholderGroup
  readonly language: 'en' | 'fr' | 'sw'
  /** Applied: still waits for the convenor's approval. */
  readonly state: 'approved' | 'applied'
}

/** Who has been accepted so far where nobody has come yet. */
const acceptedSoFar: Partial<Record<DialogueId, Dialogue['groups']>> = {
  'demo-open': {
    government: { target: 8, came: 5 },
    civilSociety: { target: 8, came: 5 },
    industry: { target: 8, came: 4 },
    miners: { target: 12, came: 5 },
  },
}

const waiting: Partial<Record<DialogueId, readonly StakeholderGroup[]>> = {
  'demo-open': ['miners', 'industry', 'miners'],
  'demo-live': ['miners', 'civilSociety'],
}

/** Numbers that two personas already carry in their names. */
const takenNumbers: Partial<Record<DialogueId, number>> = { 'gh-2016': 17, 'mg-2017': 4 }

const languageOf: Record<DialogueId, UnnamedPerson['language']> = {
  'gh-2016': 'en',
  'tz-2017': 'sw',
  'mg-2017': 'fr',
  'share-2017': 'en',
  'demo-open': 'en',
  'demo-live': 'sw',
  'demo-prep': 'fr',
}

function missingGroups(dialogue: Dialogue): StakeholderGroup[] {
  const figures = Object.entries(acceptedSoFar[dialogue.id] ?? dialogue.groups)
  return figures.flatMap(([name, { came }]) => {
    const group = name as StakeholderGroup
    const known = personas.filter(
      (persona) => persona.group === group && persona.dialogues.includes(dialogue.id),
    )
    return Array<StakeholderGroup>(Math.max(0, came - known.length)).fill(group)
  })
}

function peopleOf(dialogue: Dialogue): UnnamedPerson[] {
  const approved = missingGroups(dialogue).map((group) => ({ group, state: 'approved' as const }))
  const applied = (waiting[dialogue.id] ?? []).map((group) => ({
    group,
    state: 'applied' as const,
  }))
  const taken = takenNumbers[dialogue.id] ?? Infinity
  return [...approved, ...applied].map(({ group, state }, index) => {
    const number = index + 1 < taken ? index + 1 : index + 2
    return {
      id: `${dialogue.id}-${number}`,
      name: `Participant ${number} (demo)`,
      dialogue: dialogue.id,
      group,
      language: languageOf[dialogue.id],
      state,
    }
  })
}

/** Unnamed people up to the attendance of each dialogue, group by group. */
export const unnamedPeople: readonly UnnamedPerson[] = dialogues.flatMap(peopleOf)
