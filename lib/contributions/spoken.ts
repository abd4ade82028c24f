import 'server-only'
import type {
  Attribution,
  Channel,
  ContributionState,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'
import { leastPeople } from './facets'

/** How a view that was spoken has come to its words. */
export type Spoken = {
  /** `none`: it waits to be written down. */
  words: 'none' | 'own' | 'byOthers'
  /** The day, where others wrote them down and the author is shown by name or role. */
  on: Date | null
  /** The sound is kept, for whoever may hear it. */
  isKept: boolean
  /** What readers may hear: with the speaker's name, and while they want it. */
  heard: { id: string; bytes: number; seconds: number } | null
}

type Audio = {
  id: string
  storageKey: string | null
  bytes: number
  seconds: number
  transcribedOn: Date | null
  checkedOn: Date | null
  heardSince: Date | null
}

/** After the rule of the session in which it was said. */
type Row = {
  dialogueId: string
  group: StakeholderGroup
  attribution: Attribution
  state: ContributionState
  text: string
  channel: Channel
  audio: Audio | null
}

/** The same conditions as `sound.read` has for readers: a player stands only where it will play. */
export function spokenOf(row: Row, audio: Audio, isFine: boolean): Spoken {
  const isHeard =
    row.state === 'published' &&
    row.attribution === 'named' &&
    audio.storageKey !== null &&
    audio.checkedOn !== null &&
    audio.heardSince !== null
  const { id, bytes, seconds } = audio
  const isByOthers = audio.transcribedOn !== null || row.channel !== 'web'
  const words = row.text === '' ? 'none' : isByOthers ? 'byOthers' : 'own'
  return {
    words,
    on: isFine && words === 'byOthers' ? audio.transcribedOn : null,
    isKept: audio.storageKey !== null,
    heard: isHeard ? { id, bytes, seconds } : null,
  }
}

/** How many people of a group have spoken a view in a dialogue, and how many take part. */
export type Speakers = {
  dialogueId: string
  group: StakeholderGroup
  spoke: number
  people: number
}

/** That somebody spoke rather than wrote is a facet: told where five people share it, and five (or nobody) don't. */
export function tellsSpeech(row: Row, speakers: readonly Speakers[]): boolean {
  const here = speakers.find(
    ({ dialogueId, group }) => dialogueId === row.dialogueId && group === row.group,
  )
  if (!here) return false
  const others = here.people - here.spoke
  return here.spoke >= leastPeople && (others >= leastPeople || others <= 0)
}

/** Asked only where a view by group or of nobody was spoken. Anonymous speakers are known to nobody, so they count not. */
export async function speakersFor(reader: Reader, rows: readonly Row[]): Promise<Speakers[]> {
  const asking = rows.filter(
    ({ audio, attribution }) =>
      audio !== null && (attribution === 'group' || attribution === 'anonymous'),
  )
  const dialogueIds = [...new Set(asking.map(({ dialogueId }) => dialogueId))]
  if (dialogueIds.length === 0) return []
  // Counted by the database, because the group stands in another table than the sound.
  const found = await reader.$queryRaw<(Omit<Speakers, 'group'> & { group: string })[]>`
    SELECT r.dialogue_id AS "dialogueId", a."group", count(*)::int AS people,
      count(*) FILTER (WHERE EXISTS (SELECT FROM contribution c JOIN contribution_audio s ON s.contribution_id = c.id
        WHERE c.dialogue_id = r.dialogue_id AND c.person_id = r.person_id AND c.state <> 'withdrawn'))::int AS spoke
    FROM registration r JOIN affiliation a ON a.id = r.affiliation_id
    WHERE r.dialogue_id = ANY (${dialogueIds}::uuid[]) AND r.state IN ('confirmed', 'attended') AND a.state = 'approved'
    GROUP BY 1, 2`
  return found.map((each) => ({ ...each, group: spelled<StakeholderGroup>(each.group) }))
}
