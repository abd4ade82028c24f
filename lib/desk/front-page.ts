import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { dueAndOverdue } from '@/lib/commitments/queries/list'
import type { CommitmentCard } from '@/lib/commitments/shown'
import { openNow, type OpenDialogue } from '@/lib/dialogues/lists'
import { newestInterviews } from '@/lib/interviews/list'
import type { InterviewInList } from '@/lib/interviews/shown'
import { newestItems } from '@/lib/library/list'
import type { ItemInList } from '@/lib/library/shown'
import { newestSummaries, type SummaryCard } from '@/lib/summaries/queries'

export type FrontPage = {
  open: OpenDialogue[]
  summaries: SummaryCard[]
  interviews: InterviewInList[]
  promises: CommitmentCard[]
  library: ItemInList[]
}

/** What somebody can do now, what came out lately, and whom to listen to. */
export async function frontPage(actor: Actor): Promise<FrontPage> {
  const [open, summaries, interviews, promises, library] = await Promise.all([
    openNow(actor),
    newestSummaries(actor, 3),
    newestInterviews(actor, 3),
    dueAndOverdue(actor, 4),
    newestItems(actor, 4),
  ])
  return { open, summaries, interviews, promises, library }
}
