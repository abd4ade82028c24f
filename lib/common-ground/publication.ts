import { banded, fewest, type Banded } from '@/lib/registrations/bands'
import { pullOf, type Counts } from './estimate'
import { countsOf, isShown, type Figure } from './figures'
import { asTallies, importanceOf, type Important } from './importance'
import type { Verdict } from './labels'
import { awakeGroups, isNew, type Asked } from './newness'
import { inOrder } from './order'
import { withHeldOut, withoutMostActive, type Otherwise } from './otherwise'
import { outcome, type GroupFigure, type Outcome } from './outcome'
import { figureOf, givenAfter, keptBack, nothingGiven, type CellMemory } from './release'
import { hiddenGroups } from './suppression'
import { answered, none, type Tallies } from './tally'

export type GroupSeats<Group extends string> = {
  group: Group
  /** Approved members in this dialogue, answering or not. */
  members: number
  /** Decided when the dialogue is set up; never "those who turned up". */
  isExpected: boolean
}

export type ViewAnswers<Group extends string> = {
  id: string
  counted: Tallies<Group>
  /** Answers of accounts younger than 48 hours or with an open affiliation: never in the figures. */
  heldOut?: Tallies<Group>
  /** Those of `counted` that the twentieth of the people who answer most have given. */
  mostActive?: Tallies<Group>
  /** How many of those counted say that it matters most to them. */
  marks?: Partial<Record<Group, number>>
  /** How often it was laid before each group. */
  asked?: Asked<Group>
}

type Cells<Group extends string> = Partial<Record<Group, CellMemory>>

/**
 * What was given out so far, view by view. Kept in the database beside the publication and shown to nobody, staff
 * included; publishing without it would give away who came in between.
 */
export type Memory<Group extends string> = Record<
  string,
  {
    counted: Cells<Group>
    heldOut: Cells<Group>
    mostActive?: Cells<Group>
    marks?: Cells<Group>
    verdict: Pick<Verdict<Group>, 'label' | 'stance'> | null
  }
>

export type PublishedView<Group extends string> = Outcome<Group> & {
  id: string
  /** J and the label with the answers that are held out; null where these are too few in some group to be told. */
  withHeldOut: Otherwise<Group> | null
  /** The same without those who answer most. */
  withoutMostActive: Otherwise<Group> | null
  /** To how many it matters most, by group. */
  important: Important<Group>
  /** Not yet laid before enough people of some group: ranked nowhere. */
  isNew: boolean
}

export type Publication<Group extends string> = {
  groups: { group: Group; isExpected: boolean; members: Banded }[]
  /** How strongly groups were drawn towards each other (κ): with it and the figures anybody can do the sums again. */
  pull: number
  /** By the weakest group; first those on which every expected group is shown. */
  views: PublishedView<Group>[]
}

/**
 * What may be known of the answers to the live views of a dialogue, by anybody, at one moment. Pages, exports and feeds
 * show this and nothing that is worked out from the answers beside it.
 */
export function publish<Group extends string>(
  {
    groups,
    views,
    isClosing,
    pull: givenPull,
  }: {
    groups: readonly GroupSeats<Group>[]
    views: readonly ViewAnswers<Group>[]
    isClosing: boolean
    /** Of a publication that is worked out again after views of it were withdrawn; else it follows from the views. */
    pull?: number
  },
  memory: Memory<Group>,
): { publication: Publication<Group>; memory: Memory<Group> } {
  // In the order of their names, so that no sum depends on how they came.
  const inSequence = [...groups].sort((one, other) => (one.group < other.group ? -1 : 1))
  const drafts = [...views]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((view) => draft(view, inSequence, isClosing, memory[view.id]))
  const pull = givenPull ?? pullOf(drafts.map(({ figures }) => expectedCounts(figures)))
  const awake = awakeGroups(
    views.map(({ asked = {} }) => asked),
    inSequence.map(({ group }) => group),
  )
  const published = drafts.map(({ id, figures, heldOut, mostActive, marks, asked, before }) => {
    const told = outcome(figures, pull, before.verdict)
    return {
      ...told,
      id,
      withHeldOut: withHeldOut(told, heldOut, pull, before.verdict),
      withoutMostActive: withoutMostActive(told, mostActive, pull, before.verdict),
      important: importanceOf(figures, marks),
      isNew: isNew(withMembers(figures, inSequence), asked, awake),
    }
  })
  const verdicts = new Map(published.map((view) => [view.id, view.verdict]))
  return {
    publication: {
      groups: inSequence.map(({ group, isExpected, members }) => ({
        group,
        isExpected,
        members: banded(members),
      })),
      pull,
      views: inOrder(published),
    },
    memory: {
      ...memory,
      ...Object.fromEntries(
        drafts.map(({ id, before }) => [id, { ...before, verdict: kept(verdicts.get(id)) }]),
      ),
    },
  }
}

function kept<Group extends string>(verdict: Verdict<Group> | undefined) {
  return verdict === undefined ? null : { label: verdict.label, stance: verdict.stance }
}

/** The figures of one view, and what must be remembered of them. */
function draft<Group extends string>(
  view: ViewAnswers<Group>,
  groups: readonly GroupSeats<Group>[],
  isClosing: boolean,
  known: Memory<Group>[string] | undefined,
) {
  const before = {
    counted: { ...known?.counted },
    heldOut: { ...known?.heldOut },
    mostActive: { ...known?.mostActive },
    marks: { ...known?.marks },
    verdict: known?.verdict ?? null,
  }
  const names = groups.map(({ group }) => group)
  const settled = (tallies: Tallies<Group>, given: Cells<Group>) =>
    settle(tallies, groups, isClosing, given)
  return {
    id: view.id,
    figures: settled(view.counted, before.counted),
    heldOut: settled(view.heldOut ?? {}, before.heldOut),
    mostActive: settled(view.mostActive ?? {}, before.mostActive),
    marks: settled(asTallies(view.counted, view.marks ?? {}, names), before.marks),
    asked: view.asked ?? {},
    before,
  }
}

const withMembers = <Group extends string>(
  figures: readonly GroupFigure<Group>[],
  groups: readonly GroupSeats<Group>[],
) => figures.map((figure, index) => ({ ...figure, members: groups[index]?.members ?? 0 }))

/** Decides cell by cell what is shown, and notes in `given` what is given out by it. */
function settle<Group extends string>(
  tallies: Tallies<Group>,
  groups: readonly GroupSeats<Group>[],
  isClosing: boolean,
  given: Cells<Group>,
): GroupFigure<Group>[] {
  const cells = groups.map(({ group, members, isExpected }) => ({
    group,
    members,
    isExpected,
    answered: answered(tallies[group] ?? none),
  }))
  // No total is ever made of expected and other groups together, so each kind is hidden among its own.
  const hidden = new Set([
    ...hiddenGroups(cells.filter(({ isExpected }) => isExpected)),
    ...hiddenGroups(cells.filter(({ isExpected }) => !isExpected)),
  ])
  return cells.map(({ group, members, isExpected, answered: people }) => {
    const now = tallies[group] ?? none
    const before = given[group] ?? nothingGiven
    const figure = (): Figure => {
      if (people === 0) return { kind: 'absent' }
      if (people < fewest) given[group] = keptBack(before, now)
      if (people < fewest || hidden.has(group)) return { kind: 'hidden' }
      const after = givenAfter(before, now, { members, isClosing })
      given[group] = after
      const last = after.given.at(-1)
      if (last === undefined) return { kind: 'hidden' }
      return figureOf(last, members)
    }
    return { group, isExpected, figure: figure() }
  })
}

function expectedCounts<Group extends string>(figures: readonly GroupFigure<Group>[]): Counts[] {
  return figures.flatMap(({ isExpected, figure }) =>
    isExpected && isShown(figure) ? [countsOf(figure)] : [],
  )
}
