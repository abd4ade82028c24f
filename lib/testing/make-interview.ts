import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { InterviewState, RenditionKind, Scope } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { receiveFile } from '@/lib/interviews/operations/files'
import { createInterview } from '@/lib/interviews/operations/write'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import type { NewInterview } from '@/lib/interviews/schema'
import { makeDialogue, makeMember, words } from './make'
import { agreed } from './make-consent'

const fixtures = path.resolve(import.meta.dirname, '../platform/recordings/fixtures')

export const fixture = (name: string) => path.join(fixtures, name)

/** Gives each test file a folder of its own for media. */
export function withMediaFolder() {
  beforeAll(async () => {
    process.env.BARAZA_DATA_DIR = await mkdtemp(path.join(tmpdir(), 'baraza-media-'))
  })
  afterAll(async () => {
    await rm(process.env.BARAZA_DATA_DIR ?? '', { recursive: true, force: true })
  })
}

/** What a form about an interview sends: a miner, shown by group, for participants. */
export function interviewInput(dialogueSlug: string, wish: Partial<NewInterview> = {}) {
  return {
    dialogueSlug,
    nonce: newToken(),
    title: words('At the washing place'),
    abstract: words('What the evening brings'),
    attribution: 'group',
    speakerName: null,
    speakerRole: null,
    speakerGroup: 'miners',
    speakerId: null,
    scope: 'dialogue',
    spokenLanguage: 'tw',
    topics: ['mercury'],
    goals: [],
    recordedOn: null,
    eventSlug: null,
    ...wish,
  } satisfies NewInterview
}

/** Sends a fixture as a recording, a poster or a file that was made elsewhere. */
export async function send(
  actor: Actor,
  slug: string,
  file: string,
  { kind = 'original', nonce = newToken() }: { kind?: RenditionKind; nonce?: string } = {},
) {
  const source = createReadStream(fixture(file))
  const expected = (await stat(fixture(file))).size
  return receiveFile(actor, { slug, kind, source, expected, nonce })
}

/** Writes down that all who speak in it agree to everything. */
export async function agree(slug: string) {
  const speakers = await db().interviewSpeaker.findMany({ where: { interview: { slug } } })
  for (const { id } of speakers) {
    await db().consent.create({ data: { speakerId: id, ...agreed() } })
  }
}

/** The days that publishing writes down. */
export const shownSince = (day: Date, scope: Scope = 'dialogue') => ({
  publishedAt: day,
  ...(scope === 'public' ? { publicAt: day } : {}),
})

/** An interview with its recording, put into a state by hand. */
export async function makeInterview(
  actor: Actor,
  dialogueSlug: string,
  wish: Partial<NewInterview> & { state?: InterviewState; file?: string } = {},
) {
  const { state = 'published', file = 'place.mp4', ...input } = wish
  const { id, slug } = await createInterview(actor, interviewInput(dialogueSlug, input))
  await send(actor, slug, file)
  await agree(slug)
  await db().interview.update({
    where: { id },
    data: {
      state,
      ...(state === 'published' || state === 'withdrawn' ? shownSince(now(), input.scope) : {}),
      ...(state === 'withdrawn' ? { withdrawnAt: now() } : {}),
    },
  })
  const recording = await db().rendition.findFirstOrThrow({
    where: { interviewId: id, kind: 'original', replacedAt: null },
  })
  return { id, slug, recording }
}

/** A dialogue with everybody whom an interview needs, and the group of people who may watch it. */
export async function makeInterviewTeam() {
  const dialogue = await makeDialogue()
  const dialogueId = dialogue.id
  return {
    dialogue,
    convenor: await makeMember({ roles: [{ role: 'convenor', dialogueId }] }),
    facilitator: await makeMember({ roles: [{ role: 'facilitator', dialogueId }] }),
    lead: await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] }),
    editor: await makeMember({ roles: [{ role: 'editor' }] }),
    participant: await makeMember({ in: { dialogueId, group: 'miners' } }),
  }
}

export type InterviewTeam = Awaited<ReturnType<typeof makeInterviewTeam>>

/** With a media folder, and the people whom each test of the file meets. */
export function withInterviewTeam(): InterviewTeam {
  withMediaFolder()
  const team = {} as InterviewTeam
  beforeAll(async () => {
    Object.assign(team, await makeInterviewTeam())
  })
  return team
}
