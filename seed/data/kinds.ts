import type {
  Attribution,
  Channel,
  DialogueAccess,
  Role,
  Scope,
  SessionRule,
  StageKind,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import type { Topic } from '@/lib/dialogues/topics'
import type { SessionKind } from '@/lib/agendas/schema'
import type { Translated } from './words'

/** A day as it stands in the records: fixed, or counted from the day the data are loaded. */
export type Day = string | { readonly daysFromNow: number }

/** The day `days` after (or, below zero, before) the day of loading. */
export const fromNow = (days: number): Day => ({ daysFromNow: days })

/** An ISO date for a day of the records; `today` is an ISO date too. */
export function isoDate(day: Day, today: string): string {
  if (typeof day === 'string') return day
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + day.daysFromNow)
  return date.toISOString().slice(0, 10)
}

export type Country = 'GH' | 'TZ' | 'MG' | 'PE'
export type DialogueId =
  'gh-2016' | 'tz-2017' | 'mg-2017' | 'share-2017' | 'demo-open' | 'demo-live' | 'demo-prep'

/** What public pages say about a real event, with the page that says it. Never an opinion or a promise. */
export type Fact = { readonly text: Translated; readonly url: string }

export type StageDates = { readonly stage: StageKind; readonly from: Day; readonly to: Day | null }

/** Places wanted for a group, and how many distinct people came to one session or more. */
export type GroupFigures = { readonly target: number; readonly came: number }

export type Dialogue = {
  readonly id: DialogueId
  readonly slug: string
  readonly access: DialogueAccess
  readonly state: 'open' | 'archived'
  readonly country: Country | null
  readonly languages: readonly string[]
  readonly topics: readonly Topic[]
  readonly sessionRule: SessionRule
  readonly title: Translated
  readonly shortTitle: Translated
  readonly description: Translated
  readonly place: Translated
  readonly prompt: Translated
  readonly from: Day
  readonly to: Day
  readonly createdOn: Day
  readonly stages: readonly StageDates[]
  readonly hosts: readonly string[]
  readonly facts: readonly Fact[]
  readonly groups: Readonly<Partial<Record<StakeholderGroup, GroupFigures>>>
  readonly attendance: Attendance | null
  /** What the privacy notice of this dialogue adds to the portal's own. */
  readonly privacyNote: Translated
}

export type Attendance = {
  /** Null where everybody could come. */
  readonly invited: number | null
  readonly came: number
  readonly women: number
  readonly under30: number
  readonly note: Translated
  readonly missingVoices: Translated
}

export type Organisation = {
  readonly id: string
  readonly name: string
  readonly group: StakeholderGroup
  readonly country: Country | null
  readonly description: Translated
}

export type Persona = {
  readonly id: string
  readonly name: string
  readonly group: StakeholderGroup
  readonly role: string
  readonly organisation: string | null
  readonly sex: 'f' | 'm'
  readonly ageBand: string
  readonly speaks: readonly string[]
  readonly device: string
  readonly channel: Channel
  readonly attribution: Attribution
  readonly email: string | null
  readonly dialogues: readonly DialogueId[]
}

export type Staff = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly speaks: readonly string[]
  /** The group that they speak for in what they decide; nobody else speaks for one. */
  readonly speaksFor?: StakeholderGroup
  /** Held in the dialogues listed; editor and administrator belong to the portal. */
  readonly role: Role | null
  readonly dialogues: readonly DialogueId[]
}

export type Session = {
  readonly id: string
  readonly day: Day
  readonly from: string
  readonly to: string
  readonly kind: SessionKind
  readonly rule: SessionRule
  readonly topics: readonly Topic[]
  readonly title: Translated
  readonly note: Translated
  /** A room or site of the event's own. */
  readonly in?: string
}

export type DemoEvent = {
  readonly id: string
  readonly slug: string
  readonly dialogue: DialogueId | null
  readonly title: Translated
  readonly description: Translated
  /** Never finer than a district. */
  readonly district: Translated | null
  /** For the registered only. */
  readonly venue: Translated | null
  readonly country: Country | null
  readonly timeZone: 'Africa/Accra' | 'Africa/Dar_es_Salaam' | 'Indian/Antananarivo' | 'UTC'
  readonly from: Day
  readonly to: Day
  readonly limit: number | null
  readonly rule: SessionRule
  readonly sessions: readonly Session[]
  readonly places?: readonly {
    readonly name: string
    readonly kind: 'room' | 'site'
    readonly capacity: number | null
  }[]
}

export type Contribution = {
  readonly id: string
  readonly dialogue: DialogueId
  readonly persona: string
  readonly on: Day
  readonly topic: Topic
  /** The words as they are kept. Where the speech had no written interface, a gloss in English. */
  readonly words: Translated
  /** The language spoken, where `words` is a "summary of spoken words" and never a quotation. */
  readonly glossOf: 'tw' | 'mg' | null
  readonly channel: Channel
  readonly enteredBy: string | null
  readonly earshot: 'nobody' | 'peers' | null
  readonly readBack: boolean
  readonly attribution: Attribution
  readonly scope: Scope
  readonly status: 'published' | 'pending' | 'withdrawn'
  readonly withdrawnOn: Day | null
}

export type Reply = {
  readonly id: string
  readonly to: string
  readonly persona: string
  readonly on: Day
  readonly words: Translated
  readonly attribution: Attribution
}
