import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import type { Byline } from '@/lib/contributions/attribution'
import type { Cue } from '@/lib/cues/cue'
import type { Speaker } from '@/lib/interviews/speakers'
import type { Reader } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import type { Kind } from './schema'

/** At most for whom something is: it narrows a question down; the thing's own visibility decides. */
export type Audience = 'public' | 'inside' | 'staff'

/** What stands in the index of a thing, or of a part of it, in one language: only words that all who may see it may read. */
export type Document = {
  objectId: string
  part: string
  language: string
  audience: Audience
  /** Null: of no dialogue, or of one that may be known to those who may not read it. */
  dialogueId: string | null
  day: Date | null
  country: string | null
  topics: readonly string[]
  groups: readonly StakeholderGroup[]
  title: string
  abstract: string
  body: string
}

export type Place = { objectId: string; part: string }
/** A part in the language in which it was found. */
export type Found = Place & { language: string }

/** A thing as its own page shows it to this reader, at this moment. */
export type Live = Place & {
  title: Translated | null
  /** Plain text in which the words may stand, the best first. */
  texts: string[]
  /** Of `texts`. */
  language: string
  /** Without the language, from the root: "/dialogues/x". */
  path: string
  dialogue: Translated | null
  day: Date | null
  by?: Byline
  speakers?: Speaker[]
  /** Spoken: moments to play instead of texts. */
  spoken?: { slug: string; cues: Cue[]; isGloss: boolean }
}

/** A noun that can be found. Adding one is a file in sources/, a line in registry.ts, and triggers in a migration. */
export interface Source {
  kind: Kind
  /** All there are: to make the index anew. */
  all(reader: Reader): Promise<string[]>
  /** What the index is to hold of these. */
  documents(reader: Reader, ids: readonly string[]): Promise<Document[]>
  /** The asker's own, beyond what their place in a dialogue opens to them. */
  own?(actor: Actor): Promise<string[]>
  /** Of these the ones that the noun's visibleTo() shows to the asker. */
  visible(actor: Actor, places: readonly Place[]): Promise<Place[]>
  /** Of these what the asker may see, as they may see it; what has gone meanwhile is left out. */
  live(actor: Actor, found: readonly Found[]): Promise<Live[]>
}
