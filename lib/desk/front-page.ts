import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { openNow, type OpenDialogue } from '@/lib/dialogues/lists'
import { listInterviews } from '@/lib/interviews/list'
import type { InterviewInList } from '@/lib/interviews/shown'
import { newestSummaries, type SummaryCard } from '@/lib/summaries/queries'

export type FrontPage = {
  open: OpenDialogue[]
  summaries: SummaryCard[]
  interviews: InterviewInList[]
}

const nothingChosen = {
  country: null,
  topic: null,
  year: null,
  language: null,
  group: null,
  page: 1,
}

/** What somebody can do now, what came out lately, and whom to listen to. */
export async function frontPage(actor: Actor): Promise<FrontPage> {
  const [open, summaries, { interviews }] = await Promise.all([
    openNow(actor),
    newestSummaries(actor, 3),
    listInterviews(actor, nothingChosen),
  ])
  return { open, summaries, interviews: interviews.slice(0, 3) }
}
