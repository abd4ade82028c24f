import 'server-only'
import type { DialogueAccess, DialogueState, SessionRule } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { storedFacts, storedWords, storedWordsOrNull } from './content'
import { factsOf, factsSelect, knownTo } from './facts'
import { nextStep, type NextStep } from './next-step'
import { placeIsSheltered, shelteredNow } from './shelter'
import { stageLine, type StageOnLine } from './stage-line'

export type Host = { slug: string; name: string; contactEmail: string | null }

/** What may be known of a listed dialogue by those it is closed to: nothing else leaves this module. */
export type ListedDialogue = {
  kind: 'listed'
  slug: string
  title: Translated
  hosts: Host[]
  startsOn: Date | null
  endsOn: Date | null
  howToAsk: Translated | null
  step: NextStep
}

export type Question = {
  id: string
  question: Translated
  guidance: Translated | null
  isClosed: boolean
}

export type ReadableDialogue = {
  kind: 'readable'
  id: string
  slug: string
  title: Translated
  hosts: Host[]
  startsOn: Date | null
  endsOn: Date | null
  description: Translated
  access: DialogueAccess
  state: DialogueState
  isSheltered: boolean
  country: string | null
  district: string | null
  languages: string[]
  topics: string[]
  goals: string[]
  rule: SessionRule
  stages: StageOnLine[]
  questions: Question[]
  background: { text: Translated; url: string }[]
  missingVoices: Translated | null
  step: NextStep
  mayOpenDesk: boolean
}

export const hostsSelect = {
  orderBy: { order: 'asc' },
  select: { organisation: { select: { slug: true, name: true, contactEmail: true } } },
} as const satisfies Prisma.Dialogue$hostsArgs

const pageSelect = {
  ...factsSelect,
  slug: true,
  title: true,
  description: true,
  howToAsk: true,
  country: true,
  district: true,
  languages: true,
  topics: true,
  goals: true,
  startsOn: true,
  endsOn: true,
  rule: true,
  background: true,
  missingVoices: true,
  hosts: hostsSelect,
  prompts: {
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { id: true, question: true, guidance: true, closedAt: true },
  },
} as const satisfies Prisma.DialogueSelect

/** The public page of a dialogue, as much of it as the reader may know. */
export async function dialoguePage(
  actor: Actor,
  slug: string,
): Promise<ListedDialogue | ReadableDialogue> {
  const row = await db().dialogue.findFirst({
    where: { AND: [{ slug }, knownTo(actor)] },
    select: pageSelect,
  })
  if (!row) throw notFound()
  const dialogue = factsOf(row)
  const known = {
    slug: row.slug,
    title: storedWords.parse(row.title),
    hosts: row.hosts.map(({ organisation }) => organisation),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    step: nextStep(actor, dialogue, now()),
  }
  if (!can(actor, 'dialogue.read', { dialogue })) {
    return { kind: 'listed', ...known, howToAsk: storedWordsOrNull.parse(row.howToAsk) }
  }
  return {
    kind: 'readable',
    ...known,
    id: row.id,
    description: storedWords.parse(row.description),
    access: row.access,
    state: row.state,
    isSheltered: dialogue.isSheltered,
    country: row.country,
    district: await districtFor(actor, row, dialogue),
    languages: row.languages,
    topics: row.topics,
    goals: row.goals,
    rule: row.rule,
    stages: stageLine(dialogue, now()),
    questions: row.prompts.map(({ id, question, guidance, closedAt }) => ({
      id,
      question: storedWords.parse(question),
      guidance: storedWordsOrNull.parse(guidance),
      isClosed: closedAt !== null,
    })),
    background: storedFacts.parse(row.background),
    missingVoices: storedWordsOrNull.parse(row.missingVoices),
    mayOpenDesk: can(actor, 'dialogue.desk', { dialogue }),
  }
}

/** A district that is off the public site is told to nobody outside. */
async function districtFor(
  actor: Actor,
  { id, district }: { id: string; district: string | null },
  dialogue: ReturnType<typeof factsOf>,
): Promise<string | null> {
  if (district === null || can(actor, 'dialogue.readInside', { dialogue })) return district
  const sheltered = await shelteredNow(db(), id)
  return placeIsSheltered(sheltered, { dialogueId: id, district }) ? null : district
}
