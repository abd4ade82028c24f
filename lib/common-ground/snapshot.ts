import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { orDbNull, type Prisma, type Transaction } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { now } from '@/lib/platform/clock'
import type { Answers, GroupRoster } from './answers'
import { hashOf, method } from './hash'
import {
  publish,
  type Memory,
  type Publication,
  type PublishedView,
  type ViewAnswers,
} from './publication'

export type GroundView = PublishedView<StakeholderGroup>
export type GroundPublication = Publication<StakeholderGroup>
type GroundMemory = Memory<StakeholderGroup>

/** What a snapshot follows from besides the answers to each view. The rosters in it are exact: never shown. */
export type Parameters = {
  method: number
  isClosing: boolean
  groups: GroupRoster[]
  /** κ */
  pull: number
}

/** The exact answers to one view, and what had been given out of them before and is after. Never shown. */
export type ResultInput = Omit<ViewAnswers<StakeholderGroup>, 'id'> & {
  before: GroundMemory[string] | null
  after: GroundMemory[string] | null
}

/** What snapshots of method 1 don't hold. */
const untold = {
  withHeldOut: null,
  withoutMostActive: null,
  important: { groups: [], equalWeight: null },
  isNew: false,
}

// Written by this file alone, so the shape is what was put in.
export const storedInput = (value: Prisma.JsonValue) => value as unknown as ResultInput | null
export const storedShown = (value: Prisma.JsonValue) =>
  value === null ? null : { ...untold, ...(value as unknown as Omit<GroundView, 'id'>) }
export const storedParameters = (value: Prisma.JsonValue) => value as unknown as Parameters
const asJson = (value: object) => value as unknown as Prisma.InputJsonObject

const newestSelect = {
  id: true,
  publicId: true,
  number: true,
  publishedAt: true,
  parameters: true,
  results: { select: { contributionId: true, input: true, shown: true } },
} as const satisfies Prisma.CommonGroundSnapshotSelect

type Newest = Prisma.CommonGroundSnapshotGetPayload<{ select: typeof newestSelect }>

export async function newestSnapshot(tx: Transaction, dialogueId: string): Promise<Newest | null> {
  return tx.commonGroundSnapshot.findFirst({
    where: { dialogueId },
    orderBy: { number: 'desc' },
    select: newestSelect,
  })
}

/** One at a time a dialogue: each snapshot is held against the one before it. */
export async function lockChain(tx: Transaction, dialogueId: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM dialogue WHERE id = ${dialogueId}::uuid FOR NO KEY UPDATE`
}

export function memoryOf(newest: Newest | null): GroundMemory {
  const known = (newest?.results ?? []).flatMap(({ contributionId, input }) => {
    const after = storedInput(input)?.after
    return after ? [[contributionId, after] as const] : []
  })
  return Object.fromEntries(known)
}

/** The next state of the figures; null where nothing that is shown has changed. */
export async function writeNext(
  tx: Transaction,
  dialogueId: string,
  answers: Answers,
  newest: Newest | null,
): Promise<string | null> {
  const before = memoryOf(newest)
  const { publication, memory } = publish(answers, before)
  if (newest && looksTheSame(newest, publication)) return null
  const results = resultsOf(answers, publication, before, memory)
  const parameters: Parameters = {
    method,
    isClosing: answers.isClosing,
    groups: answers.groups,
    pull: publication.pull,
  }
  const made = await tx.commonGroundSnapshot.create({
    data: {
      publicId: newPublicId(),
      dialogueId,
      number: (newest?.number ?? 0) + 1,
      madeAt: now(),
      parameters: asJson(parameters),
      inputHash: hashOfAll(parameters, results),
    },
    select: { id: true, publicId: true },
  })
  await tx.commonGroundResult.createMany({
    data: results.map(({ input, shown, ...result }) => ({
      ...result,
      snapshotId: made.id,
      input: asJson(input),
      shown: orDbNull(shown && asJson(shown)),
    })),
  })
  // What nobody published is followed by this one and needed no more.
  await tx.commonGroundSnapshot.deleteMany({
    where: { dialogueId, publishedAt: null, id: { not: made.id } },
  })
  return made.publicId
}

export const hashOfAll = (
  parameters: Parameters,
  results: readonly { contributionId: string; inputHash: string }[],
) =>
  hashOf([
    parameters,
    ...[...results]
      .sort((one, other) => (one.contributionId < other.contributionId ? -1 : 1))
      .map(({ contributionId, inputHash }) => [contributionId, inputHash]),
  ])

/** Method 1 knew counts and what was held out alone. */
export const hashOfInput = ({ counted, heldOut, before, ...rest }: ResultInput) =>
  hashOf([
    counted,
    heldOut ?? {},
    before,
    ...(rest.mostActive ? [rest.mostActive, rest.marks ?? {}, rest.asked ?? {}] : []),
  ])

/** Who has come or answered something meanwhile is no reason for a new snapshot: only what is told of a view is. */
function looksTheSame(newest: Newest, publication: GroundPublication): boolean {
  const shown = newest.results.flatMap(({ contributionId, shown: kept }) => {
    const one = storedShown(kept)
    return one ? [{ ...one, id: contributionId }] : []
  })
  const byId = (views: readonly GroundView[]) =>
    [...views].sort((one, other) => (one.id < other.id ? -1 : 1))
  return hashOf(byId(shown)) === hashOf(byId(publication.views))
}

/** A line for each view: also for those that are out of sight just now, whose past must not be forgotten. */
function resultsOf(
  { views }: Answers,
  publication: GroundPublication,
  before: GroundMemory,
  memory: GroundMemory,
) {
  const live = new Map(views.map((view) => [view.id, view]))
  const shownAt = new Map(publication.views.map((view, order) => [view.id, { view, order }]))
  const ids = [...new Set([...Object.keys(memory), ...live.keys()])]
  return ids.map((contributionId) => {
    const {
      counted = {},
      heldOut = {},
      mostActive = {},
      marks = {},
      asked = {},
    } = live.get(contributionId) ?? {}
    const input: ResultInput = {
      counted,
      heldOut,
      mostActive,
      marks,
      asked,
      before: before[contributionId] ?? null,
      after: memory[contributionId] ?? null,
    }
    const told = shownAt.get(contributionId)
    const { id: _id, ...shown } = told?.view ?? { id: contributionId }
    return {
      contributionId,
      order: told?.order ?? publication.views.length,
      label: told?.view.verdict.label ?? '',
      input,
      inputHash: hashOfInput(input),
      shown: told ? shown : null,
    }
  })
}
