import type { CommitmentStatus, StakeholderGroup } from '@/generated/prisma/enums'
import { personIsSheltered, type Sheltered } from '@/lib/dialogues/shelter'
import type { Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { isOverdue } from './due'
import { figureOfRow } from './figure-row'
import { publicSteps } from './public-steps'
import { judged, type Judged } from './judged'

/** Who promised, as everybody may know it. */
export type ShownOwner = {
  /** Only where they said that they stand there by name. */
  name: string | null
  role: string | null
  organisation: { slug: string | null; name: string } | null
  group: StakeholderGroup
}

export const ownerSelect = {
  dialogueId: true,
  ownerId: true,
  ownerName: true,
  ownerRole: true,
  ownerGroup: true,
  isOwnerNamed: true,
  ownerOrganisationName: true,
  ownerOrganisation: { select: { slug: true, name: true } },
} as const satisfies Prisma.CommitmentSelect
type OwnerRow = Prisma.CommitmentGetPayload<{ select: typeof ownerSelect }>

export function shownOwner(row: OwnerRow, sheltered: readonly Sheltered[]): ShownOwner {
  const { dialogueId, ownerId: personId, ownerGroup: group } = row
  // Whoever is off the public site is of their group, and nothing finer.
  if (personIsSheltered(sheltered, { dialogueId, personId }))
    return { name: null, role: null, organisation: null, group }
  const known = row.ownerOrganisation
  const typed = row.ownerOrganisationName
  return {
    name: row.isOwnerNamed && row.ownerName !== '' ? row.ownerName : null,
    role: row.ownerRole,
    organisation: known ?? (typed ? { slug: null, name: typed } : null),
    group,
  }
}

export const cardSelect = {
  ...ownerSelect,
  id: true,
  publicId: true,
  result: true,
  proof: true,
  dueOn: true,
  dueNow: true,
  status: true,
  timeZone: true,
  publishedAt: true,
  changedAt: true,
  topics: true,
  goals: true,
  dialogue: { select: { slug: true, title: true, country: true } },
  steps: {
    where: publicSteps,
    orderBy: { number: 'desc' },
    select: {
      ...{ number: true, status: true, isByOwner: true, at: true, result: true },
      figures: { select: { group: true, shown: true } },
    },
  },
} as const satisfies Prisma.CommitmentSelect
export type CardRow = Prisma.CommitmentGetPayload<{ select: typeof cardSelect }>

export type Headline = {
  status: CommitmentStatus
  isByOwner: boolean
  judged: Judged<StakeholderGroup>
}

export type CommitmentCard = {
  publicId: string
  /** As it stands now; "changed" shows the old words beside them. */
  result: Translated
  dueNow: Date
  status: CommitmentStatus
  isOverdue: boolean
  owner: ShownOwner
  /** Of the newest public step; null before the first. */
  headline: Headline | null
  publishedAt: Date
  changedAt: Date
  dialogue: { slug: string; title: Translated; country: string | null }
}

export function card(row: CardRow, sheltered: readonly Sheltered[], now: Date): CommitmentCard {
  const [newest] = row.steps
  const moved = row.steps.find(({ result }) => result !== null)
  return {
    publicId: row.publicId,
    result: translatedStored.parse(moved?.result ?? row.result),
    dueNow: row.dueNow,
    status: row.status,
    isOverdue: isOverdue(row, now),
    owner: shownOwner(row, sheltered),
    headline: newest ? headlineOf(newest, row.ownerGroup) : null,
    publishedAt: row.publishedAt ?? row.changedAt,
    changedAt: row.changedAt,
    dialogue: { ...row.dialogue, title: translatedStored.parse(row.dialogue.title) },
  }
}

type StepRow = {
  status: CommitmentStatus
  isByOwner: boolean
  figures: readonly { group: StakeholderGroup; shown: unknown }[]
}

export const headlineOf = (
  { status, isByOwner, figures }: StepRow,
  ownGroup: StakeholderGroup,
): Headline => ({
  status,
  isByOwner,
  judged: judged(
    figures.map(({ group, shown }) => ({ group, figure: figureOfRow(shown) })),
    ownGroup,
  ),
})
