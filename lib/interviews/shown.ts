import { z } from 'zod'
import type { InterviewForm } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { today } from '@/lib/platform/clock'
import type { Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { readingUse } from './audience'
import { showsNow } from './facts'
import { playedFile, shownFiles } from './form'
import { speakerOf, speakersSelect, type Speaker } from './speakers'

/** What every list of interviews shows of one. */
export type InterviewInList = {
  id: string
  slug: string
  title: Translated
  speakers: Speaker[]
  /** What is shown of the recording: made into its files. */
  form: InterviewForm
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
  dialogueId: true,
  form: true,
  scope: true,
  speakers: speakersSelect,
  spokenLanguage: true,
  recordedOn: true,
  durationSeconds: true,
  dialogue: { select: { country: true } },
  /** What nobody has checked is no caption yet. */
  captions: {
    where: { status: 'checked' },
    select: { language: true },
    orderBy: { language: 'asc' },
  },
  renditions: {
    where: { replacedAt: null },
    select: { id: true, kind: true, form: true, bytes: true, contentType: true },
  },
} as const satisfies Prisma.InterviewSelect

type ListRow = Prisma.InterviewGetPayload<{ select: typeof listSelect }>

/** As this reader may have it: names, sound and pictures only as all who speak agreed to for their use. */
export function inList(actor: Actor, row: ListRow): InterviewInList {
  const use = readingUse(actor, row.dialogueId)
  const shows = showsNow(row, use)
  const recording = playedFile(row)
  return {
    id: row.id,
    slug: row.slug,
    title: translatedStored.parse(row.title),
    speakers: row.speakers.map((speaker) => speakerOf(speaker, use, today())),
    form: row.form,
    isPublic: row.scope === 'public',
    spokenLanguage: row.spokenLanguage,
    captionLanguages: row.captions.map(({ language }) => language),
    country: row.dialogue.country,
    recordedOn: row.recordedOn,
    durationSeconds: row.durationSeconds,
    recording: recording && shows.recording ? playable(recording) : null,
    posterId: shows.picture ? posterOf(row) : null,
  }
}

type File = ListRow['renditions'][number]

export const playable = ({ id, contentType, bytes }: File) => ({
  id,
  contentType,
  bytes: Number(bytes),
  hasVideo: contentType.startsWith('video/'),
})

export const posterOf = (row: Pick<ListRow, 'form' | 'renditions'>): string | null =>
  shownFiles(row).find(({ kind }) => kind === 'poster')?.id ?? null

/** How loud it is from beginning to end, for a drawing. */
export const waveformOf = (row: Pick<ListRow, 'form' | 'renditions'>): string | null =>
  shownFiles(row).find(({ kind }) => kind === 'waveform')?.id ?? null

const id = z.uuid()

/** Ids come from addresses: what is no id can't be asked of the database. */
export const isId = (value: string) => id.safeParse(value).success
