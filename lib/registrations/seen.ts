import { markOf } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { organisationIn, type StatedRow } from './shown'

type Registered = {
  name: string
  affiliation: StatedRow
  requestedName: string | null
  requestedAffiliation: StatedRow | null
}

/** The mark of what a convenor decides on: what somebody says of themselves, and asks to be instead. */
export function markOfStated(row: Registered): string {
  const { name, requestedName, affiliation, requestedAffiliation } = row
  return markOf({
    name,
    requestedName,
    affiliation: statedIn(affiliation),
    requested: requestedAffiliation && statedIn(requestedAffiliation),
  })
}

function statedIn(row: StatedRow) {
  const { group, roleTitle } = row
  return { group, roleTitle, organisation: organisationIn(row) }
}

/**
 * Inside the transaction, after the lock: a person may have changed their group or name between the page and
 * the button, and nobody has vouched for what the convenor didn't see.
 */
export function demandAsSeen(seen: string | undefined, row: Registered): void {
  if (seen !== undefined && seen !== markOfStated(row)) {
    throw new Refusal('conflict', 'restatedSinceSeen')
  }
}
