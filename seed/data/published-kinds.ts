import type {
  Attribution,
  PageKind,
  ReleaseKind,
  Scope,
  StakeholderGroup,
  Strength,
} from '@/generated/prisma/enums'
import type { Topic } from '@/lib/dialogues/topics'
import type { Day, DialogueId, Fact } from './kinds'
import type { Locale, Translated } from './words'

/** What is said while one caption stands. */
export type Line = Readonly<Partial<Record<Locale, string>>>

export type Interview = {
  readonly id: string
  readonly slug: string
  readonly persona: string
  readonly dialogue: DialogueId
  readonly title: Translated
  readonly abstract: Translated
  readonly topics: readonly Topic[]
  readonly seconds: number
  /** BCP 47 tag of the speech. */
  readonly spoken: string
  readonly subtitles: readonly Locale[]
  /** True where the lines sum up speech in a language without a written interface. */
  readonly gloss: boolean
  readonly mediaState: 'full' | 'blurred'
  readonly media: string
  readonly poster: string
  readonly scope: Scope
  readonly attribution: Attribution
  readonly consentForm: 'audio' | 'written'
  readonly consentUses: readonly ('dialogue' | 'public_web' | 'radio' | 'social_media')[]
  readonly recordedOn: Day
  readonly publishedOn: Day | null
  readonly reviewOn: Day
  readonly releases: readonly ReleaseKind[]
  /** What is said, a caption a line. */
  readonly lines: readonly Line[]
}

export type Finding = {
  readonly id: string
  readonly title: Translated
  readonly body: Translated
  readonly strength: Strength
  readonly groups: readonly StakeholderGroup[]
  readonly views: readonly string[]
  /** Moments of interviews, in seconds. */
  readonly moments?: readonly { interview: string; start: number; end: number }[]
  readonly evidence: readonly Fact[]
  readonly dissent: Translated
}

export type Side = {
  readonly title: Translated
  readonly body: Translated
  readonly views: readonly string[]
}

export type Disagreement = {
  readonly title: Translated
  readonly sides: readonly [Side, Side]
  readonly between: Translated
}

/** The participants read the draft before: when, to whom it was read out, what they had against it. */
export type Reviewed = {
  readonly openedOn: Day
  readonly days: number
  readonly readOut: readonly {
    readonly on: Day
    readonly group: StakeholderGroup
    readonly language: string
    readonly people: number
  }[]
  readonly objections: readonly {
    /** A persona. */
    readonly by: string
    readonly on: Day
    /** Of a finding. */
    readonly about: string | null
    readonly language: string
    readonly text: string
    readonly attribution: 'role' | 'group'
    readonly answer: Translated
    readonly isMet: boolean
  }[]
}

export type SummaryVersion = {
  /** None: why not. */
  readonly review: Reviewed | Translated
  readonly number: number
  readonly publishedOn: Day
  readonly changeNote: Translated | null
  /** Views this version cites beside those of the findings; one of them was later withdrawn. */
  readonly alsoCites: Readonly<Record<string, readonly string[]>>
}

export type Summary = {
  readonly id: string
  readonly slug: string
  readonly dialogue: DialogueId
  readonly title: Translated
  readonly inOneMinute: Translated
  readonly method: Translated
  readonly findings: readonly Finding[]
  readonly disagreements: readonly Disagreement[]
  readonly notTakenForward: readonly Translated[]
  readonly draftedOn: Day
  /** None while the summary is in draft. */
  readonly versions: readonly SummaryVersion[]
}

/** A page that the host writes; `body` is Markdown. */
export type HostPage = {
  readonly kind: PageKind
  readonly title: Translated
  readonly body: Translated
}
