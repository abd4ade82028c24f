import 'server-only'
import { z } from 'zod'
import type { Channel, Scope, SessionRule, StakeholderGroup } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'
import { type Reader } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'
import { bylineOf, underRule, type Byline } from './attribution'
import { facetsShown, type Profile } from './facets'
import { spokenOf, speakersFor, tellsSpeech, type Speakers, type Spoken } from './spoken'

/** What it takes to show a view. Nothing but `shownViews` turns such a row into something that leaves the server. */
export const shownSelect = {
  id: true,
  publicId: true,
  dialogueId: true,
  promptId: true,
  parentId: true,
  personId: true,
  group: true,
  attribution: true,
  roleTitle: true,
  scope: true,
  language: true,
  text: true,
  isGloss: true,
  // What a person has checked, and only while the original's words are the ones that were translated.
  translatedAs: {
    where: { status: 'checked', isStale: false },
    select: { language: true, text: true, isMachine: true },
    orderBy: { language: 'asc' },
  },
  topic: true,
  underPseudonym: true,
  channel: true,
  provenance: true,
  state: true,
  createdOn: true,
  editedOn: true,
  audio: {
    select: {
      id: true,
      storageKey: true,
      bytes: true,
      seconds: true,
      transcribedOn: true,
      checkedOn: true,
      heardSince: true,
    },
  },
  session: { select: { rule: true } },
} as const satisfies Prisma.ContributionSelect

type Stored = Prisma.ContributionGetPayload<{ select: typeof shownSelect }>

/** A row of which no more is left than the rule of its session leaves. */
type Row = Omit<Stored, 'session'> & { rule: SessionRule | null }

function boundBy({ session, ...row }: Stored): Row {
  const rule = session?.rule ?? null
  const underPseudonym =
    row.underPseudonym && row.attribution === 'group' && (rule === null || rule === 'open')
  return { ...row, rule, underPseudonym, attribution: underRule(rule, row.attribution) }
}

export type Words = {
  text: string
  language: string
  /** A summary of spoken words: never between quotation marks. */
  isGloss: boolean
  /** Spoken in, where that may be shown. */
  spokenIn: string | null
  /** Checked by a person, also where a machine began; who it was is told to nobody. */
  translations: { language: string; text: string; isMachine: boolean }[]
}

/** How words reached the portal that their speaker didn't type. */
export type Provenance = {
  /** Null: told apart no further, because few may have come this way. */
  channel: Exclude<Channel, 'web'> | null
  isReadBack: boolean
  earshot: 'nobody' | 'peers' | 'others' | null
}

export type ShownView = {
  publicId: string
  promptId: string
  /** Null: withdrawn, a tombstone; it shows nobody and nothing. */
  content: {
    by: Byline
    /** A day: never a time. */
    on: Date
    isEdited: boolean
    words: Words
    provenance: Provenance | null
    /** Said rather than typed, where that may be told. */
    spoken: Spoken | null
    topic: string | null
    scope: Scope
    /** Of the session in which it was said. */
    rule: SessionRule | null
  } | null
}

type Options = {
  /** Who releases must know how words were taken down; everybody else where five or more share it. */
  forStaff?: boolean
}

const storedProvenance = z
  .object({
    readBack: z.boolean().default(false),
    earshot: z.enum(['nobody', 'peers', 'others']).nullable().catch(null),
    spokenLanguage: z.string().nullable().default(null),
  })
  .catch({ readBack: false, earshot: null, spokenLanguage: null })

/** Two queries for any number of rows, none where no row needs them. */
export async function shownViews(
  reader: Reader,
  stored: readonly Stored[],
  { forStaff = false }: Options = {},
): Promise<ShownView[]> {
  const rows = stored.map(boundBy)
  const standing = rows.filter(({ state }) => state !== 'withdrawn')
  const [names, profiles, speakers] = await Promise.all([
    namesOf(reader, standing),
    forStaff ? [] : profilesFor(reader, standing),
    forStaff ? [] : speakersFor(reader, standing),
  ])
  const around = { names, profiles, speakers }
  return rows.map((row) => ({
    publicId: row.publicId,
    promptId: row.promptId,
    content: row.state === 'withdrawn' ? null : contentOf(row, around, forStaff),
  }))
}

type Known = { name: string; pseudonym: string | null }
type Names = Map<string, Known>
const keyOf = (row: { dialogueId: string; personId: string | null }) =>
  `${row.dialogueId} ${row.personId}`

type Around = { names: Names; profiles: readonly LocalProfile[]; speakers: readonly Speakers[] }

function contentOf(row: Row, { names, profiles, speakers }: Around, forStaff: boolean) {
  const { readBack, earshot, spokenLanguage } = storedProvenance.parse(row.provenance)
  const known = names.get(keyOf(row))
  // Facets of several views that are known to be one person's would add up.
  const facets = forStaff
    ? { language: true, channel: true }
    : row.underPseudonym
      ? { language: false, channel: false }
      : facetsShown(
          { ...row, language: spokenLanguage ?? row.language },
          profiles.filter(({ dialogueId }) => dialogueId === row.dialogueId),
        )
  const { channel } = row
  const isTold = isFineWith(row, forStaff) || (!row.underPseudonym && tellsSpeech(row, speakers))
  const isFine = isFineWith(row, forStaff)
  return {
    by: bylineOf({ ...row, ...namesFor(row, known) }),
    on: row.createdOn,
    isEdited: row.editedOn !== null,
    words: {
      text: row.text,
      language: row.language,
      isGloss: row.isGloss,
      spokenIn: facets.language ? spokenLanguage : null,
      translations: row.translatedAs,
    },
    provenance:
      channel !== 'web' && facets.channel
        ? { channel: isFine ? channel : coarse(channel), isReadBack: readBack, earshot }
        : null,
    spoken: row.audio && isTold ? spokenOf(row, row.audio, isFine) : null,
    topic: row.topic,
    scope: row.scope,
    rule: row.rule,
  }
}

const isFineWith = ({ attribution }: Row, forStaff: boolean) =>
  forStaff || attribution === 'named' || attribution === 'role'

const coarse = (channel: Exclude<Channel, 'web'>) =>
  channel === 'facilitator' || channel === 'voice' ? 'facilitator' : null

/** A name only with a view that shows one, a made-up name only with a view on which it was asked for. */
function namesFor({ attribution, underPseudonym }: Row, known: Known | undefined) {
  return {
    name: attribution === 'named' ? (known?.name ?? null) : null,
    pseudonym: attribution === 'group' && underPseudonym ? (known?.pseudonym ?? null) : null,
  }
}

/** Names and made-up names as registered in the dialogue, of those whose view shows one and of nobody else. */
async function namesOf(reader: Reader, rows: readonly Row[]): Promise<Names> {
  const named = rows.flatMap(({ attribution, underPseudonym, dialogueId, personId }) =>
    personId && (attribution === 'named' || (attribution === 'group' && underPseudonym))
      ? [{ dialogueId, personId }]
      : [],
  )
  if (named.length === 0) return new Map()
  const found = await reader.registration.findMany({
    where: { OR: named, person: { erasedAt: null } },
    select: { dialogueId: true, personId: true, name: true, pseudonym: true },
  })
  return new Map(found.map((each) => [keyOf(each), each]))
}

type LocalProfile = Profile & { dialogueId: string }

/** How many approved people share language and way of registering, in the dialogues where a view asks for it. */
async function profilesFor(reader: Reader, rows: readonly Row[]): Promise<LocalProfile[]> {
  const asking = rows.filter(
    ({ attribution, channel }) =>
      channel !== 'web' && (attribution === 'group' || attribution === 'anonymous'),
  )
  const dialogueIds = [...new Set(asking.map(({ dialogueId }) => dialogueId))]
  if (dialogueIds.length === 0) return []
  // Counted by the database, because the group stands in another table than the language.
  const found = await reader.$queryRaw<(Omit<LocalProfile, 'group'> & { group: string })[]>`
    SELECT r.dialogue_id AS "dialogueId", a."group", r.language, r.channel = 'facilitator' AS "isAssisted",
      count(*)::int AS people
    FROM registration r JOIN affiliation a ON a.id = r.affiliation_id
    WHERE r.dialogue_id = ANY (${dialogueIds}::uuid[]) AND r.state IN ('confirmed', 'attended') AND a.state = 'approved'
    GROUP BY 1, 2, 3, 4`
  return found.map((each) => ({ ...each, group: spelled<StakeholderGroup>(each.group) }))
}
