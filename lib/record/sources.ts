import 'server-only'
import type { Source } from './entry'
import type { Kind } from './kinds'
import { commitments } from './sources/commitments'
import { dialogues } from './sources/dialogues'
import { events } from './sources/events'
import { interviews } from './sources/interviews'
import { library } from './sources/library'
import { summaries } from './sources/summaries'
import { views } from './sources/views'

/** One more kind of the record is one more line here, and one in `kinds`. */
export const sources: Record<Kind, Source> = {
  dialogues,
  events,
  interviews,
  summaries,
  commitments,
  library,
  views,
}
