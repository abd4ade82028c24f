import 'server-only'
import type { Source } from './entry'
import type { Kind } from './kinds'
import { dialogues } from './sources/dialogues'
import { events } from './sources/events'
import { interviews } from './sources/interviews'
import { summaries } from './sources/summaries'
import { views } from './sources/views'

/** One more kind of the record is one more line here, and one in `kinds`. */
export const sources: Record<Kind, Source> = { dialogues, events, interviews, summaries, views }
