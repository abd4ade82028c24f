import { z } from 'zod'
import type { Attribution, StakeholderGroup } from '@/generated/prisma/enums'
import type { Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'

/** All that may be shown of who speaks: nothing in it goes beyond what they agreed to. */
export type Speaker = {
  attribution: Attribution
  group: StakeholderGroup
  name: string | null
  role: string | null
}

type SpeakerColumns = {
  attribution: Attribution
  speakerGroup: StakeholderGroup
  speakerName: string | null
  speakerRole: string | null
}

/** The only way from a row to a speaker on a page. */
export function speakerOf(row: SpeakerColumns): Speaker {
  const { attribution, speakerGroup: group, speakerName, speakerRole } = row
  return {
    attribution,
    group,
    name: attribution === 'named' ? speakerName : null,
    role: attribution === 'named' || attribution === 'role' ? speakerRole : null,
  }
}

/** What every list of interviews shows of one. */
export type InterviewInList = {
  id: string
  slug: string
  title: Translated
  speaker: Speaker
  isPublic: boolean
  spokenLanguage: string
  captionLanguages: string[]
  country: string | null
  recordedOn: Date | null
  durationSeconds: number | null
  recording: { bytes: number; hasVideo: boolean } | null
  posterId: string | null
}

export const listSelect = {
  id: true,
  slug: true,
  title: true,
  attribution: true,
  speakerGroup: true,
  speakerName: true,
  speakerRole: true,
  scope: true,
  spokenLanguage: true,
  recordedOn: true,
  durationSeconds: true,
  dialogue: { select: { country: true } },
  captions: { select: { language: true }, orderBy: { language: 'asc' } },
  renditions: {
    where: { replacedAt: null },
    select: { id: true, kind: true, bytes: true, contentType: true },
  },
} as const satisfies Prisma.InterviewSelect

type ListRow = Prisma.InterviewGetPayload<{ select: typeof listSelect }>

export function inList(row: ListRow): InterviewInList {
  const recording = row.renditions.find(({ kind }) => kind === 'original')
  const poster = row.renditions.find(({ kind }) => kind === 'poster')
  return {
    id: row.id,
    slug: row.slug,
    title: translatedStored.parse(row.title),
    speaker: speakerOf(row),
    isPublic: row.scope === 'public',
    spokenLanguage: row.spokenLanguage,
    captionLanguages: row.captions.map(({ language }) => language),
    country: row.dialogue.country,
    recordedOn: row.recordedOn,
    durationSeconds: row.durationSeconds,
    recording: recording
      ? { bytes: Number(recording.bytes), hasVideo: recording.contentType.startsWith('video/') }
      : null,
    posterId: poster?.id ?? null,
  }
}

const id = z.uuid()

/** Ids come from addresses: what is no id can't be asked of the database. */
export const isId = (value: string) => id.safeParse(value).success
