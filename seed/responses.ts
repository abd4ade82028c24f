import type { ResponseValue, StakeholderGroup } from '@/generated/prisma/enums'
import { contributions } from './data/contributions'
import { dialogues } from './data/dialogues'
import { isoDate, type Contribution, type DialogueId } from './data/kinds'
import { leanings, moods, type Mood } from './data/leanings'
import { unnamedPeople, type UnnamedPerson } from './data/unnamed'
import { seededRandom, shuffled, type Random } from '@/lib/platform/seeded-random'

export type DemoResponse = {
  /** Of a view, V001 and so on. */
  readonly contribution: string
  /** Of an unnamed person. */
  readonly person: string
  readonly value: ResponseValue
  /** It is among what matters most to them. */
  readonly matters: boolean
  /** ISO date. */
  readonly on: string
}

const columns: readonly StakeholderGroup[] = ['government', 'civilSociety', 'industry', 'miners']

/** Which part of a group answers a view. */
const answering: Partial<Record<StakeholderGroup, number>> = {
  government: 0.8,
  civilSociety: 0.85,
  industry: 0.75,
  miners: 0.85,
}

/** Online most people read and move on; in a hall nearly all answer. */
const turnout: Partial<Record<DialogueId, number>> = {
  'gh-2016': 1.1,
  'mg-2017': 0.85,
  'share-2017': 0.35,
}

/** Moods give shares, not chances, so that the figures of a group are the same whoever is drawn. */
function answersOf(count: number, mood: Mood): ResponseValue[] {
  const agree = Math.round(count * moods[mood].agree)
  const disagree = Math.min(count - agree, Math.round(count * moods[mood].disagree))
  return Array.from({ length: count }, (_, index) =>
    index < agree ? 'agree' : index < agree + disagree ? 'disagree' : 'unsure',
  )
}

/**
 * Each person has a leaning of their own that shows through their answers: the views of miners, civil society
 * and communities find the same people in favour, those of officials and companies the others.
 */
function fromMostToLeastInFavour(
  people: readonly UnnamedPerson[],
  view: Contribution,
  random: Random,
): UnnamedPerson[] {
  const unnamed = unnamedPeople.find(({ id }) => id === view.persona)?.group
  const isPower = unnamed === 'government' || unnamed === 'industry'
  const asked = isPower || /^..-(gov|ind)-/.test(view.persona) ? -1 : 1
  return people
    .map((person) => ({ person, favour: asked * seededRandom(person.id)() + 0.8 * random() }))
    .sort((one, other) => other.favour - one.favour)
    .map(({ person }) => person)
}

function groupsOf(
  people: readonly UnnamedPerson[],
): { group: StakeholderGroup; people: UnnamedPerson[] }[] {
  const groups = [...new Set(people.map((person) => person.group))]
  return groups.map((group) => ({
    group,
    people: people.filter((person) => person.group === group),
  }))
}

function responsesTo(view: Contribution, today: string): DemoResponse[] {
  const leaning = leanings[view.id]
  const dialogue = dialogues.find(({ id }) => id === view.dialogue)
  if (!leaning || !dialogue) return []
  const random = seededRandom(view.id)
  const discussion = dialogue.stages.find(({ stage }) => stage === 'discussion')
  const lastDay = [today, isoDate(discussion?.to ?? dialogue.to, today)].sort()[0] ?? today
  const present = unnamedPeople.filter(
    ({ id, dialogue, state }) =>
      // Nobody answers their own.
      dialogue === view.dialogue && state === 'approved' && id !== view.persona,
  )
  return groupsOf(present).flatMap(({ group, people }) => {
    const column = columns.indexOf(group)
    const mood = leaning[column === -1 ? 4 : column] ?? 'wonders'
    const share = Math.min(1, (answering[group] ?? 0.6) * (turnout[view.dialogue] ?? 0.95))
    const count = Math.round(people.length * share)
    const chosen = shuffled(people, random).slice(0, count)
    const values = answersOf(count, mood)
    // Some views are urgent, to one group more than to another; most matter most to few.
    const urgency = 0.05 + 0.5 * seededRandom(`${view.id} matters to ${group}`)() ** 2
    return fromMostToLeastInFavour(chosen, view, random).map((person, index) => ({
      contribution: view.id,
      person: person.id,
      value: values[index] ?? 'unsure',
      matters: random() < urgency,
      on: dayBetween(isoDate(view.on, today), lastDay, random),
    }))
  })
}

/** Most people answer within three days of the view, and never after the discussion has closed. */
function dayBetween(first: string, last: string, random: Random): string {
  const day = isoDate({ daysFromNow: Math.floor(random() * 4) }, first)
  return day > last ? last : day
}

/** What the unnamed people answered: always the same for the same day of loading. */
export function demoResponses(today: string): DemoResponse[] {
  return contributions
    .filter((view) => view.status === 'published')
    .flatMap((view) => responsesTo(view, today))
    .sort((one, other) => one.on.localeCompare(other.on))
}
