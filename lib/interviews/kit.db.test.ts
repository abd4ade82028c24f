import { once } from 'node:events'
import { readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { after, days, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { makeMember } from '@/lib/testing/make'
import { agreesTo } from '@/lib/testing/make-consent'
import { makeInterview, withInterviewTeam } from '@/lib/testing/make-interview'
import { makeRendition } from '@/lib/testing/make-rendition'
import { unzipped } from '@/lib/testing/zip'
import { findKit } from './kit'
import { withdrawInterview } from './operations/withdraw'

const team = withInterviewTeam()

const sound = 'bytes of the voice'

/** With bytes of its own for the sound, the small video and the picture. */
async function made(wish: Parameters<typeof makeInterview>[2] = {}, padding = '') {
  const interview = await makeInterview(team.facilitator, team.dialogue.slug, wish)
  const { id } = interview
  for (const kind of ['low', 'poster', 'hls720'] as const) {
    await makeRendition(id, kind, { said: `bytes of ${kind}${padding}` })
  }
  await makeRendition(id, 'audio', { said: sound + padding })
  const vtt = 'WEBVTT\n\n00:00.000 --> 00:04.000\nAt the zzriver\n'
  const caption = { interviewId: id, language: 'en', vtt }
  await db().caption.createMany({
    data: [
      { ...caption, status: 'checked' },
      { ...caption, language: 'fr', status: 'draft' },
    ],
  })
  const speaker = await db().interviewSpeaker.findFirstOrThrow({ where: { interviewId: id } })
  const agrees = (consent: Parameters<typeof agreesTo>[1]) => agreesTo(id, consent)
  return { ...interview, speaker, agrees }
}

async function taken(actor: Actor, slug: string) {
  const kit = await findKit(actor, slug)
  if (kit.kind === 'gone') return null
  const packed = await unzipped(await buffer(kit.stream))
  const files = new Map(
    [...packed].map(([name, bytes]) => [name.replace(`${slug}/`, ''), bytes.toString()]),
  )
  return { files, fileName: kit.fileName }
}

describe('what is taken along', () => {
  test('sound, small video, picture and checked words, and a letter with version and last day', async () => {
    const { slug, agrees } = await made()
    const reviewOn = after(today(), days(90))
    await agrees({ reviewOn })
    const kit = await taken(team.facilitator, slug)
    expect([...(kit?.files.keys() ?? [])].sort()).toEqual([
      ...['README.txt', 'audio.m4a', 'captions-en.vtt', 'poster.jpg'],
      ...['transcript-en.txt', 'video-240p.mp4'],
    ])
    expect(kit?.files.get('audio.m4a')).toContain(sound)
    expect(kit?.files.get('transcript-en.txt')).toContain('zzriver')
    expect(kit?.fileName).toMatch(new RegExp(`^${slug}-${dayText(today())}-[0-9a-f]{8}\\.zip$`))
    const letter = kit?.files.get('README.txt') ?? ''
    expect(letter).toContain(String(reviewOn.getUTCFullYear()))
    expect(letter).toContain(`/en/interviews/${slug}`)
    for (const words of ['May be shown until', 'Peut être montré', 'Inaweza kuonyeshwa'])
      expect(letter).toContain(words)
    expect((await taken(team.convenor, slug))?.fileName).toBe(kit?.fileName)
  })

  test('no more than partners may have: words without the voice, no name, no face', async () => {
    const { slug, agrees, speaker } = await made()
    const attribution = { attribution: 'named' as const, name: 'Zzama Mensah', role: 'Washer' }
    await db().interviewSpeaker.update({ where: { id: speaker.id }, data: attribution })
    await agrees({ uses: ['dialogue', 'publicWeb', 'partners'], facets: ['words'] })
    const kit = await taken(team.facilitator, slug)
    expect([...(kit?.files.keys() ?? [])].sort()).toEqual([
      ...['README.txt', 'captions-en.vtt', 'transcript-en.txt'],
    ])
    expect(kit?.files.get('README.txt')).not.toContain('Zzama')
  })
})

test.skipIf(process.platform !== 'linux')(
  'no file stays open for somebody who has gone in the middle',
  async () => {
    // More than fits into all that lies between the file and who reads it.
    const { slug } = await made({}, 'x'.repeat(4_000_000))
    const kit = await findKit(team.facilitator, slug)
    if (kit.kind === 'gone') throw new Error('gone')
    // Stopped in the same moment: a reader who waits for nothing has all of it before anybody looks.
    kit.stream.once('data', () => kit.stream.pause())
    await once(kit.stream, 'pause')
    await expect.poll(openFiles).not.toEqual([])
    kit.stream.destroy()
    await expect.poll(openFiles).toEqual([])
  },
)

/** Of the media folder, in this process. */
async function openFiles(): Promise<string[]> {
  const folder = '/proc/self/fd'
  const names = await readdir(folder)
  const paths = await Promise.all(
    names.map((name) => readlink(path.join(folder, name)).catch(() => '')),
  )
  return paths.filter((each) => each.startsWith(process.env.BARAZA_DATA_DIR ?? 'nowhere'))
}

describe('refused', () => {
  const refused = async (actor: Actor, slug: string) =>
    findKit(actor, slug).then(
      () => 'given',
      (error: unknown) => (error as { code: string }).code,
    )

  test('to everybody but convenors and facilitators without power behind them', async () => {
    const { slug } = await made({ scope: 'public' })
    const inside = (role: 'rapporteur') =>
      makeMember({ roles: [{ role, dialogueId: team.dialogue.id }] })
    const powerful = await makeMember({
      roles: [{ role: 'convenor', dialogueId: team.dialogue.id, speaksFor: 'government' }],
    })
    const stranger = await makeMember()
    for (const actor of [visitor, stranger, team.participant, team.editor, powerful]) {
      expect(await refused(actor, slug)).toBe('notFound')
    }
    expect(await refused(await inside('rapporteur'), slug)).toBe('notFound')
    expect(await refused(team.lead, slug)).toBe('notFound')
    expect(await refused(team.facilitator, slug)).toBe('given')
  })

  test('without consent of partners, after the day of review, and before it is published', async () => {
    const { id, slug, agrees } = await made()
    await agrees({ uses: ['dialogue', 'publicWeb', 'radio'] })
    expect(await refused(team.facilitator, slug)).toBe('notFound')
    await agrees({ reviewOn: today() })
    expect(await refused(team.facilitator, slug)).toBe('notFound')
    await agrees({})
    expect(await refused(team.facilitator, slug)).toBe('given')
    await db().interview.update({ where: { id }, data: { state: 'draft' } })
    expect(await refused(team.facilitator, slug)).toBe('notFound')
  })

  test('while somebody who speaks in it is taken off the public site', async () => {
    const { slug, speaker } = await made()
    const { personId } = team.participant
    await db().interviewSpeaker.update({ where: { id: speaker.id }, data: { personId } })
    const shelter = await db().shelter.create({
      data: {
        ...{ dialogueId: team.dialogue.id, kind: 'person', personId },
        ...{ reason: 'danger', byId: team.lead.personId },
      },
    })
    expect(await refused(team.facilitator, slug)).toBe('notFound')
    await db().shelter.update({ where: { id: shelter.id }, data: { liftedAt: new Date() } })
    expect(await refused(team.facilitator, slug)).toBe('given')
  })

  test('gone at once when it is withdrawn; what is just being sent breaks off', async () => {
    // More than is read ahead: the next file isn't begun before the one before it has been taken.
    // More than fits into all that lies between the file and who reads it.
    const { slug } = await made({}, 'x'.repeat(4_000_000))
    const begun = await findKit(team.facilitator, slug)
    if (begun.kind === 'gone') throw new Error('gone')
    await withdrawInterview(team.convenor, { slug })
    await expect(buffer(begun.stream)).rejects.toThrow()
    expect(await findKit(team.facilitator, slug)).toEqual({ kind: 'gone' })
    for (const actor of [visitor, team.participant, team.lead]) {
      expect(await refused(actor, slug)).toBe('notFound')
    }
  })
})
