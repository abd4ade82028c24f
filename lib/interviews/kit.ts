import 'server-only'
import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { readCaptions } from '@/lib/cues/read'
import { writeTranscript } from '@/lib/cues/write'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { after, days, now, today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { notFound } from '@/lib/platform/refusal'
import { pieces } from '@/lib/platform/storage'
import { translatedStored } from '@/lib/platform/translated'
import { atAddress } from './address'
import { aboutInterview, interviewFactsSelect, showsNow } from './facts'
import { shownFiles } from './form'
import { kitLetter } from './kit-letter'
import { speakerOf } from './speakers'

/** The zip as it is sent, piece by piece. */
export type Kit = { kind: 'here'; stream: Readable; fileName: string }
type Gone = { kind: 'gone' }

const kitSelect = {
  ...interviewFactsSelect,
  slug: true,
  title: true,
  spokenLanguage: true,
  captions: {
    where: { status: 'checked' },
    select: { id: true, language: true, revision: true, vtt: true },
    orderBy: { language: 'asc' },
  },
  renditions: {
    where: { replacedAt: null },
    select: {
      ...{ id: true, kind: true, form: true, contentType: true },
      ...{ bytes: true, sha256: true, storageKey: true },
    },
  },
} as const satisfies Prisma.InterviewSelect

type Row = Prisma.InterviewGetPayload<{ select: typeof kitSelect }>

/**
 * An interview to be shown where there is no network, at a mine for instance: sound, small video, picture and words,
 * as far as all who speak let partners have them, with the day until which it may be shown. Asked anew before each
 * file of it, so that a withdrawal breaks off what is just being sent.
 */
export async function findKit(actor: Actor, slug: string): Promise<Kit | Gone> {
  const row = await db().interview.findFirst({ where: atAddress(slug), select: kitSelect })
  if (!row) throw notFound()
  const about = await aboutNow(row)
  // Whoever could never have it isn't told that it is gone.
  const couldHaveIt = about.interview.wasPublished && can(actor, 'interview.create', about)
  if (couldHaveIt && can(actor, 'interview.readTombstone', about)) {
    return { kind: 'gone' }
  }
  authorize(actor, 'interview.readKit', about)
  const version = versionOf(row)
  const zip = new ZipFile()
  const stream = new PassThrough()
  const letter = kitLetter({ ...lettered(row), version, madeOn: today(), files: namesIn(row) })
  // Nothing in it can be packed any smaller but the words, which are few.
  const options = { compress: false, mtime: now() }
  zip.addBuffer(Buffer.from(letter), `${slug}/README.txt`, options)
  for (const { language, vtt } of row.captions) {
    const words = Buffer.from(writeTranscript(readCaptions(vtt)))
    zip.addBuffer(words, `${slug}/transcript-${language}.txt`, options)
    zip.addBuffer(Buffer.from(vtt), `${slug}/captions-${language}.vtt`, options)
  }
  const sending: { file: Readable | null } = { file: null }
  for (const { name, file } of filesOf(row)) {
    const size = Number(file.bytes)
    zip.addReadStreamLazy(`${slug}/${name}`, { ...options, size }, (callback) => {
      open(actor, slug, file).then(
        (opened) => {
          sending.file = opened
          if (stream.destroyed) opened.destroy()
          else callback(null, opened)
        },
        (error: unknown) => zip.emit('error', error),
      )
    })
  }
  zip.end()
  zip.outputStream.pipe(stream)
  zip.on('error', (error: Error) => stream.destroy(error))
  // Whoever reads it learns that it broke off; where nobody reads it any more, nobody needs to.
  stream.on('error', () => {})
  // Nor is a file kept open for somebody who has gone.
  stream.on('close', () => sending.file?.destroy())
  return { kind: 'here', stream, fileName: `${slug}-${version}.zip` }
}

async function open(actor: Actor, slug: string, file: Row['renditions'][number]) {
  const row = await db().interview.findUnique({ where: { slug }, select: kitSelect })
  if (!row) throw notFound()
  authorize(actor, 'interview.readKit', await aboutNow(row))
  if (!filesOf(row).some((each) => each.file.id === file.id)) throw notFound()
  return Readable.from(pieces(file.storageKey, { start: 0, end: Number(file.bytes) - 1 }))
}

const aboutNow = async (row: Row) => aboutInterview(row, await shelteredNow(db(), row.dialogueId))

const kept = { audio: 'audio', low: 'video-240p', poster: 'poster' } as const
const endings: Record<string, string> = {
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** What partners may have of it today. */
function filesOf(row: Row) {
  const shows = showsNow(row, 'partners')
  return shownFiles(row).flatMap((file) => {
    if (file.kind !== 'audio' && file.kind !== 'low' && file.kind !== 'poster') return []
    if (!(file.kind === 'poster' ? shows.picture : shows.recording)) return []
    return [{ name: `${kept[file.kind]}.${endings[file.contentType] ?? 'bin'}`, file }]
  })
}

const namesIn = (row: Row) => [
  ...filesOf(row).map(({ name }) => name),
  ...row.captions.flatMap(({ language }) => [
    `transcript-${language}.txt`,
    `captions-${language}.vtt`,
  ]),
]

/** The same content has the same name; one word more has another. */
function versionOf(row: Row): string {
  const parts = [
    ...filesOf(row).map(({ file }) => file.sha256),
    ...row.captions.map(({ id, revision }) => `${id}:${revision}`),
    dayText(reviewOf(row)),
  ]
  const mark = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)
  return `${dayText(today())}-${mark}`
}

/** The first day on which one of those who speak has to be asked again. */
function reviewOf({ speakers }: Row): Date {
  const days = speakers.flatMap(({ consent }) => consent?.reviewOn ?? [])
  const [first, ...others] = days
  if (!first) throw notFound()
  return others.reduce((least, each) => (each < least ? each : least), first)
}

/** On the day of review itself it is hidden already. */
const lastDayOf = (row: Row): Date => after(reviewOf(row), -days(1))

function lettered(row: Row) {
  return {
    slug: row.slug,
    title: translatedStored.parse(row.title),
    speakers: row.speakers.map((speaker) => speakerOf(speaker, 'partners', today())),
    spokenLanguage: row.spokenLanguage,
    form: row.form,
    showUntil: lastDayOf(row),
  }
}

/** For the page of those who could take it: what is in it, and until when; no day where there is none now. */
export async function kitDesk(actor: Actor, slug: string) {
  const row = await db().interview.findUnique({ where: { slug }, select: kitSelect })
  if (!row) throw notFound()
  const about = await aboutNow(row)
  authorize(actor, 'interview.read', about)
  if (!can(actor, 'interview.create', about)) return null
  if (!can(actor, 'interview.readKit', about)) return { files: [], bytes: 0, showUntil: null }
  const bytes = filesOf(row).reduce((sum, { file }) => sum + Number(file.bytes), 0)
  return { files: namesIn(row), bytes, showUntil: lastDayOf(row) }
}

export type KitDesk = Awaited<ReturnType<typeof kitDesk>>
