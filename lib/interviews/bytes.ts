import 'server-only'
import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { rungOf } from '@/lib/renditions/ladder'
import { masterPlaylist, withAddress } from '@/lib/renditions/playlists'
import { atAddress } from './address'
import { aboutInterview, interviewFactsSelect } from './facts'
import { shownFiles } from './form'
import { isId } from './shown'

/** A file that this actor may have now. Asked anew for every range: nothing about it is ever kept. */
export type Bytes = {
  kind: 'here'
  storageKey: string
  contentType: string
  size: number
  sha256: string
  /** Anybody may have it, so that a cache on the way may hold it (and must ask each time). */
  isPublic: boolean
  /** Made of our own words: what the sender called it is never known. */
  fileName: string
}

export type PlaylistText = {
  kind: 'here'
  text: string
  contentType: string
  isPublic: boolean
  fileName: string
}

/** For those who could have had it before it was withdrawn. */
export type Gone = { kind: 'gone' }

export async function findBytes(actor: Actor, renditionId: string): Promise<Bytes | Gone> {
  const row = await renditionRow(renditionId)
  const access = await accessToFile(actor, row)
  if (access === 'gone') return { kind: 'gone' }
  const { storageKey, contentType, sha256 } = row
  const ending = endings[contentType] ?? 'bin'
  const of = row.kind === 'original' ? '' : `-${row.kind.toLowerCase()}`
  const fileName = `${row.interview.slug}${of}.${ending}`
  const isPublic = access === 'public'
  return {
    kind: 'here',
    storageKey,
    contentType,
    sha256,
    isPublic,
    fileName,
    size: Number(row.bytes),
  }
}

/** The playlist of one rung: the ranges of its file, under the address that asks for each of them. */
export async function findPlaylist(
  actor: Actor,
  renditionId: string,
): Promise<PlaylistText | Gone> {
  const row = await renditionRow(renditionId)
  const access = await accessToFile(actor, row)
  if (access === 'gone') return { kind: 'gone' }
  if (row.playlist === null) throw notFound()
  const text = withAddress(row.playlist, `/api/media/${renditionId}`)
  const fileName = `${row.interview.slug}-${row.kind.toLowerCase()}.m3u8`
  return { kind: 'here', text, fileName, contentType: playlistType, isPublic: access === 'public' }
}

/** The rungs of an interview, for a player that chooses among them by itself; none that is higher than was asked for. */
export async function findMasterPlaylist(
  actor: Actor,
  slug: string,
  upTo: number | null = null,
): Promise<PlaylistText | Gone> {
  const row = await db().interview.findFirst({
    where: atAddress(slug),
    select: {
      ...interviewFactsSelect,
      renditions: {
        where: { replacedAt: null },
        select: {
          ...interviewFactsSelect.renditions.select,
          ...{ id: true, bytes: true, width: true, height: true, seconds: true, playlist: true },
        },
      },
    },
  })
  if (!row) throw notFound()
  const access = await accessTo(actor, row, 'interview.seeRecording')
  if (access === 'gone') return { kind: 'gone' }
  const offered = shownFiles(row)
    .filter(({ playlist, kind }) => playlist !== null && isWithin(kind, upTo))
    .map((file) => ({ ...file, bytes: Number(file.bytes) }))
  if (offered.length === 0) throw notFound()
  const text = masterPlaylist(offered, (id) => `/api/media/${id}/playlist`)
  const fileName = `${slug}.m3u8`
  return { kind: 'here', text, fileName, contentType: playlistType, isPublic: access === 'public' }
}

function isWithin(kind: RenditionKind, upTo: number | null): boolean {
  const rung = rungOf(kind)
  return rung === undefined || upTo === null || rung.side <= upTo
}

const playlistType = 'application/vnd.apple.mpegurl'

type Verb = 'interview.seeRecording' | 'interview.seePicture' | 'interview.readOriginal'

/** What shows another form than the one that was chosen is as guarded as the recording that it was made of. */
function verbFor(row: {
  kind: RenditionKind
  form: InterviewForm
  interview: { form: InterviewForm }
}): Verb {
  const isHidden = row.interview.form !== 'full'
  if (isHidden && (row.kind === 'original' || row.form !== row.interview.form)) {
    return 'interview.readOriginal'
  }
  return row.kind === 'poster' ? 'interview.seePicture' : 'interview.seeRecording'
}

/** Somebody hidden is seen and heard as they are only by who has said why, in the log. */
async function accessToFile(actor: Actor, row: Awaited<ReturnType<typeof renditionRow>>) {
  const verb = verbFor(row)
  const access = await accessTo(actor, row.interview, verb)
  if (access === 'gone' || verb !== 'interview.readOriginal') return access
  const object = { kind: 'interview', id: row.interview.id }
  if (!(await hasOpened(actor, verb, object))) throw notFound()
  return access
}

async function renditionRow(renditionId: string) {
  const row = isId(renditionId)
    ? await db().rendition.findFirst({
        where: { id: renditionId, replacedAt: null },
        select: {
          storageKey: true,
          contentType: true,
          bytes: true,
          sha256: true,
          kind: true,
          form: true,
          playlist: true,
          interview: { select: { ...interviewFactsSelect, slug: true } },
        },
      })
    : null
  if (!row) throw notFound()
  return row
}

const endings: Record<string, string> = {
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'video/webm': 'webm',
  'audio/webm': 'webm',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/json': 'json',
}

const few: readonly string[] = ['interview.readOriginal', 'caption.readDraft']

/** Asked of the rules with each request. */
export async function accessTo(
  actor: Actor,
  interview: Parameters<typeof aboutInterview>[0],
  verb: 'interview.read' | 'caption.readDraft' | Verb,
): Promise<'public' | 'private' | 'gone'> {
  const about = aboutInterview(interview, await shelteredNow(db(), interview.dialogueId))
  if (can(actor, 'interview.readTombstone', about)) {
    // What only few could have before is gone for them only.
    const before = { ...about, interview: { ...about.interview, state: 'published' as const } }
    if (few.includes(verb) && !can(actor, verb, before)) throw notFound()
    return 'gone'
  }
  if (!can(actor, verb, about)) throw notFound()
  return can(visitor, verb, about) ? 'public' : 'private'
}
