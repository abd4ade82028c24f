import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { commitmentsOfDialogue } from '@/lib/commitments/queries/list'
import type { CommitmentCard } from '@/lib/commitments/shown'
import { hasLeadership } from '@/lib/leadership/queries'
import { viewsOfDialogue, type ListOfViews } from '@/lib/contributions/queries/list'
import { groundSoFar, type GroundSoFar } from '@/lib/common-ground/queries'
import { dialoguePage, type ListedDialogue, type ReadableDialogue } from '@/lib/dialogues/queries'
import { eventsOfDialogue } from '@/lib/events/lists'
import type { EventCard } from '@/lib/events/queries'
import { interviewsOfDialogue } from '@/lib/interviews/queries'
import type { InterviewInList } from '@/lib/interviews/shown'
import { groupsOfDialogue, type Participation } from '@/lib/registrations/participation'
import { researchInShort, type ResearchInShort } from '@/lib/research/queries'
import { shareBacksOfDialogue, type ShareBackEntry } from '@/lib/share-backs/queries'
import { summariesOfDialogue, type SummaryCard } from '@/lib/summaries/queries'

/** The latest views that stand on the dialogue's page; the others have a page of their own. */
const viewsOnPage = 5
/** And of the views that the groups agree on or differ about. */
const groundOnPage = 3

export type DialogueSections = {
  participation: Participation
  views: ListOfViews
  /** Null: nothing has been published. */
  ground: GroundSoFar | null
  events: EventCard[]
  interviews: InterviewInList[]
  summaries: SummaryCard[]
  shareBacks: ShareBackEntry[]
  /** Those due first; the others have a page of their own. */
  promises: CommitmentCard[]
  isFollowed: boolean
  research: ResearchInShort
}

export type WholeDialogue =
  | { dialogue: ListedDialogue; sections: null }
  | { dialogue: ReadableDialogue; sections: DialogueSections }

/** The page of a dialogue with what every other domain has to show on it, for this reader. */
export async function wholeDialogue(actor: Actor, slug: string): Promise<WholeDialogue> {
  const dialogue = await dialoguePage(actor, slug)
  // Whoever may not read it is told nothing more, not even how much there is.
  if (dialogue.kind === 'listed') return { dialogue, sections: null }
  const { id } = dialogue
  const shareBacks = await shareBacksOfDialogue(actor, id)
  const research = await researchInShort(actor, id)
  const [participation, views, ground, events, interviews, summaries, promises, isFollowed] =
    await Promise.all([
      groupsOfDialogue(actor, id),
      viewsOfDialogue(actor, { id }, {}, viewsOnPage),
      groundSoFar(actor, id, groundOnPage),
      eventsOfDialogue(actor, id),
      interviewsOfDialogue(actor, id),
      summariesOfDialogue(actor, id),
      commitmentsOfDialogue(actor, id, 3),
      hasLeadership(actor, id),
    ])
  return {
    dialogue,
    sections: {
      ...{ participation, views, ground, events, interviews, summaries },
      ...{ shareBacks, promises, isFollowed, research },
    },
  }
}
