import type { Kind } from './schema'
import type { Source } from './source'
import { aideMemoires } from './sources/aide-memoires'
import { authors } from './sources/authors'
import { commitments } from './sources/commitments'
import { dialogues } from './sources/dialogues'
import { events } from './sources/events'
import { interviews } from './sources/interviews'
import { items } from './sources/items'
import { organisations } from './sources/organisations'
import { pages } from './sources/pages'
import { sessions } from './sources/sessions'
import { shareBacks } from './sources/share-backs'
import { summaries } from './sources/summaries'
import { views } from './sources/views'

/** Every noun that can be found. */
export const sources: Record<Kind, Source> = {
  dialogue: dialogues,
  event: events,
  session: sessions,
  aideMemoire: aideMemoires,
  view: views,
  interview: interviews,
  summary: summaries,
  shareBack: shareBacks,
  commitment: commitments,
  item: items,
  author: authors,
  organisation: organisations,
  page: pages,
}
