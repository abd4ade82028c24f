import 'server-only'
import type { CitedFor, DialogueAccess, StakeholderGroup } from '@/generated/prisma/enums'
import { publishedFigures } from '@/lib/common-ground/published-figures'
import { groupsOfViews } from '@/lib/contributions/queries/citable'
import { groupsInInterviews } from '@/lib/interviews/cited'
import type { Reader } from '@/lib/platform/db'
import { stancesOf } from './counts'
import { citedFor, type Reference } from './standing'
import type { Evidence } from './strength'

export type CitedReference = Reference & { isAgainst: boolean }

export type EvidenceHere = Evidence<StakeholderGroup> & {
  for: CitedFor
  /** Read by everybody for whom the summary is. */
  isForReaders: boolean
}

/** Who reads a summary of a dialogue: everybody, or those inside. */
export function readersOf({
  access,
  isSheltered,
}: {
  access: DialogueAccess
  isSheltered: boolean
}) {
  return access === 'public' && !isSheltered ? 'outside' : 'inside'
}

/**
 * What stands behind parts of a summary at this moment: whose words, and what was published of the answers to them.
 * Only what its readers may see counts, so that no word about strength tells of what they may not.
 */
export async function evidenceFor(
  reader: Reader,
  dialogue: { id: string; access: DialogueAccess; isSheltered: boolean },
  references: readonly CitedReference[],
): Promise<(reference: CitedReference) => EvidenceHere> {
  const forWhom = await citedFor(reader, references)
  const readers = readersOf(dialogue)
  const reaches = (who: CitedFor) => who === 'outside' || (who === 'inside' && readers === 'inside')
  const shown = references.filter((each) => reaches(forWhom(each)))
  const views = await groupsOfViews(
    reader,
    shown.flatMap(({ contributionId }) => contributionId ?? []),
  )
  const interviews = await groupsInInterviews(
    reader,
    shown.flatMap(({ interviewId }) => interviewId ?? []),
  )
  const figures = await publishedFigures(
    reader,
    dialogue.id,
    [...views.values()].map(({ keptId }) => keptId),
  )
  return (reference) => {
    const { isAgainst, contributionId, interviewId } = reference
    const who = forWhom(reference)
    const isForReaders = reaches(who)
    const view = isForReaders && contributionId ? views.get(contributionId) : undefined
    const told = view && figures.get(view.keptId)
    return {
      isAgainst,
      for: who,
      isForReaders,
      groups: view
        ? [view.group]
        : isForReaders && interviewId
          ? (interviews.get(interviewId) ?? [])
          : [],
      stances: told ? stancesOf(told) : [],
    }
  }
}
