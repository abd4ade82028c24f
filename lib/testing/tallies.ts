import {
  publish,
  type GroupSeats,
  type Memory,
  type Publication,
  type PublishedView,
} from '@/lib/common-ground/publication'
import type { Tallies, Tally } from '@/lib/common-ground/tally'

export type Group = 'government' | 'civilSociety' | 'industry' | 'miners' | 'media'
export const expectedGroups = ['government', 'civilSociety', 'industry', 'miners'] as const

export const tally = (agree: number, disagree = 0, unsure = 0): Tally => ({
  agree,
  disagree,
  unsure,
})

/** Eight officials, twenty of civil society, ten of industry, thirty-two miners: a room as it is. */
export const room: readonly GroupSeats<Group>[] = [
  { group: 'government', members: 8, isExpected: true },
  { group: 'civilSociety', members: 20, isExpected: true },
  { group: 'industry', members: 10, isExpected: true },
  { group: 'miners', members: 32, isExpected: true },
]

/** A room whose groups are all shown in counts. */
export const hall: readonly GroupSeats<Group>[] = room.map((seats) => ({ ...seats, members: 400 }))

export function published(
  views: Record<string, Tallies<Group>>,
  {
    groups = hall,
    memory = {},
    isClosing = false,
    heldOut = {},
  }: {
    groups?: readonly GroupSeats<Group>[]
    memory?: Memory<Group>
    isClosing?: boolean
    heldOut?: Record<string, Tallies<Group>>
  } = {},
) {
  const list = Object.entries(views).map(([id, counted]) => ({
    id,
    counted,
    heldOut: heldOut[id] ?? {},
  }))
  return publish({ groups, views: list, isClosing }, memory)
}

export function viewIn(publication: Publication<Group>, id = 'a view'): PublishedView<Group> {
  const view = publication.views.find((each) => each.id === id)
  if (!view) throw new Error(`No view ${id} is published`)
  return view
}

/** What is published of one view, from nothing. */
export const outcomeOf = (counted: Tallies<Group>, groups: readonly GroupSeats<Group>[] = hall) =>
  viewIn(published({ 'a view': counted }, { groups }).publication)
