import { isShown, type Shown } from '@/lib/common-ground/figures'
import type { Importance } from '@/lib/common-ground/importance'
import type { Told } from '@/lib/common-ground/queries'
import { rawInterval } from '@/lib/common-ground/wilson'
import type { CsvCell } from '@/lib/platform/csv'
import type { Banded } from '@/lib/registrations/bands'
import type { PublicView } from './public-views'

/*
 * The columns of the files that Polis exports (compdemocracy.org/export, read in 2026): comments.csv, votes.csv and
 * participants-votes.csv. What would point at somebody is left empty: the author, the time of day, the group.
 */

export const commentHeads = [
  'timestamp',
  'datetime',
  'comment-id',
  'author-id',
  'agrees',
  'disagrees',
  'moderated',
  'comment-body',
]

export function commentRows(views: readonly PublicView[]): CsvCell[][] {
  return views.map(({ number, content, told }) => {
    const { agrees, disagrees } = sums(told)
    return [
      content.on.getTime(),
      content.on.toISOString().slice(0, 10),
      number,
      null,
      agrees,
      disagrees,
      1,
      content.words.text,
    ]
  })
}

/** Over all groups, where each of them is shown in counts; else nobody could add up without telling of the others. */
function sums(told: Told | null): { agrees: number | null; disagrees: number | null } {
  let [agrees, disagrees] = [0, 0]
  for (const { figure } of told?.groups ?? []) {
    if (figure.kind === 'absent') continue
    if (figure.kind !== 'counts') return { agrees: null, disagrees: null }
    agrees += figure.agree
    disagrees += figure.disagree
  }
  return told ? { agrees, disagrees } : { agrees: null, disagrees: null }
}

export const resultHeads = [
  'view',
  'comment-id',
  'label',
  'stance',
  'group',
  'is-expected',
  'figure',
  'answered',
  'agree',
  'disagree',
  'unsure',
  'estimate',
  'low-80',
  'high-80',
  'raw-low-80',
  'raw-high-80',
  'joint',
  'joint-with-newcomers',
  'joint-without-busiest',
  'matters-most',
  'is-new',
  'snapshot',
]

/** A line for each view and group, exactly as suppressed as on the pages, with the snapshot that it can be found in. */
export function resultRows(views: readonly PublicView[], snapshotId: string | null): CsvCell[][] {
  return views.flatMap(({ publicId, number, told }) =>
    (told?.groups ?? []).map(({ group, isExpected, figure, estimate }) => [
      publicId,
      number,
      told?.verdict.label ?? null,
      told?.verdict.stance ?? null,
      group,
      isExpected,
      figure.kind,
      ...(isShown(figure) ? figureCells(figure) : [null, null, null, null]),
      ...[estimate?.mean, estimate?.low, estimate?.high].map(rounded),
      ...[rawInterval(figure)?.low, rawInterval(figure)?.high].map(rounded),
      rounded(told?.together?.agree),
      rounded(told?.withHeldOut?.agree),
      rounded(told?.withoutMostActive?.agree),
      importanceCell(told?.important.groups.find((each) => each.group === group)?.share ?? null),
      told?.isNew ?? null,
      snapshotId,
    ]),
  )
}

/** Four decimals: more than a page shows, and no more than so many answers can say. */
const rounded = (share: number | null | undefined): CsvCell =>
  share === null || share === undefined ? null : Math.round(share * 10_000) / 10_000

/** Of those of the group who answered: "about 15 %", or a fifth. */
function importanceCell(marked: Importance | null): CsvCell {
  if (marked === null) return null
  return marked.kind === 'band' ? share(marked.from) : `about ${marked.percent} %`
}

/** Counts as numbers; steps of people as "5 to 9"; fifths as "80 % or more", "40 to 60 %", "20 % or less". */
function figureCells(figure: Shown): CsvCell[] {
  if (figure.kind === 'counts')
    return [figure.answered, figure.agree, figure.disagree, figure.unsure]
  const answered = people(figure.answered)
  if (figure.kind === 'steps') {
    return [answered, people(figure.agree), people(figure.disagree), people(figure.unsure)]
  }
  return [answered, share(figure.agree), share(figure.disagree), null]
}

function people(count: Banded): CsvCell {
  if (count === null) return 'fewer than 5'
  return count.kind === 'exactly' ? count.count : `${count.from} to ${count.to}`
}

function share(from: number): string {
  if (from === 80) return '80 % or more'
  return from === 0 ? '20 % or less' : `${from} to ${from + 20} %`
}

/** 1 agree, -1 disagree, 0 unsure. */
export const voteOf = { agree: 1, disagree: -1, unsure: 0 } as const
export const voteHeads = ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']
export const participantHeads = [
  'participant',
  'group-id',
  'n-comments',
  'n-votes',
  'n-agree',
  'n-disagree',
]
