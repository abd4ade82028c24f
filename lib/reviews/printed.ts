import 'server-only'
import { storedWordsOrNull } from '@/lib/dialogues/content'
import { personIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import { objectionSelect, shownObjections, type ShownObjection } from '@/lib/objections/shown'
import type { Reader } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import { banded, type Banded } from '@/lib/registrations/bands'
import type { StakeholderGroup } from '@/generated/prisma/enums'

export type PrintedReview = {
  /** When participants could read it before it was published. */
  days: { from: Date; to: Date }[]
  /** Why they did not. */
  waived: Translated | null
  /** To how many of each group it was read out; few are not told. */
  readOut: { group: StakeholderGroup; people: Banded }[]
  objections: ShownObjection[]
  /** Kept from print by the safeguarding lead, or of somebody who is off the public site. */
  withheld: number
}

/**
 * How a published version was reviewed, for everybody who reads it. Asked anew at every request: an objection that is
 * taken back is gone from every version with the next one.
 */
export async function printedReview(reader: Reader, versionId: string): Promise<PrintedReview> {
  const { reviews, objections, reviewWaived } = await reader.summaryVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      reviewWaived: true,
      reviews: {
        orderBy: { opensAt: 'asc' },
        select: {
          ...{ opensAt: true, closesAt: true, endedAt: true },
          readings: { select: { group: true, people: true } },
        },
      },
      objections: { where: { withdrawnAt: null }, select: objectionSelect },
    },
  })
  const readings = reviews.flatMap((review) => review.readings)
  const groups = [...new Set(readings.map(({ group }) => group))].sort()
  // Whoever is off the public site is so with what they have against a draft, too.
  const sheltered = await shelteredNow(reader)
  const inSight = objections.filter(
    ({ personId, version: { summary } }) =>
      !personIsSheltered(sheltered, { dialogueId: summary.dialogueId, personId }),
  )
  const shown = await shownObjections(reader, inSight)
  const outOfSight = objections.length - inSight.length
  return {
    days: reviews.map(({ opensAt, closesAt, endedAt }) => ({
      from: opensAt,
      to: endedAt ?? closesAt,
    })),
    waived: reviews.length === 0 ? storedWordsOrNull.parse(reviewWaived) : null,
    readOut: groups.map((group) => ({
      group,
      people: banded(
        readings
          .filter((each) => each.group === group)
          .reduce((sum, { people }) => sum + people, 0),
      ),
    })),
    objections: shown.filter(({ isWithheld }) => !isWithheld),
    withheld: shown.filter(({ isWithheld }) => isWithheld).length + outOfSight,
  }
}
