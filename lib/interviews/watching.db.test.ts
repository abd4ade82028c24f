import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { agreed } from '@/lib/testing/make-consent'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { makeRendition } from '@/lib/testing/make-rendition'
import { findMasterPlaylist } from './bytes'
import { withdrawInterview } from './operations/withdraw'
import { dialogueGallery, interviewFiltersOf } from './list'
import { interviewPage } from './queries'
import { asData, videoObject } from './video-object'

withMediaFolder()

let team: InterviewTeam

beforeAll(async () => {
  team = await makeInterviewTeam()
})

const ladder = ['audio', 'low', 'hlsAudio', 'hls240', 'hls360', 'hls480'] as const

async function made(wish: Parameters<typeof makeInterview>[2] = {}) {
  const interview = await makeInterview(team.facilitator, team.dialogue.slug, {
    scope: 'public',
    ...wish,
  })
  for (const kind of ladder) await makeRendition(interview.id, kind)
  return interview
}

const choices = async (...asked: Parameters<typeof interviewPage>) => {
  const page = await interviewPage(...asked)
  if (page.kind === 'gone') throw new Error('gone')
  return page.choices.map(({ name }) => name)
}

describe('what somebody can choose to load', () => {
  test('a voice, the small file, the rungs and the file as it came, each with its size', async () => {
    const { slug } = await made()
    expect(await choices(visitor, slug)).toEqual(['audio', '240', '360', '480', 'full'])
  })

  test('nothing, where the words were agreed to and the face was not', async () => {
    const { id, slug } = await made()
    const speaker = await db().interviewSpeaker.findFirstOrThrow({ where: { interviewId: id } })
    const facets = ['words', 'voice'] as const
    await db().consent.create({ data: { speakerId: speaker.id, ...agreed({ facets }) } })
    expect(await choices(visitor, slug)).toEqual([])
    expect(await choices(team.participant, slug)).toEqual([])
    // Who works on it has it also without consent.
    expect(await choices(team.facilitator, slug)).toContain('audio')
  })

  test('of a hidden voice neither the file as it came nor what was made of it openly', async () => {
    const { id, slug } = await made()
    await db().interview.update({ where: { id }, data: { form: 'alteredVoice' } })
    expect(await choices(visitor, slug)).toEqual([])
    await makeRendition(id, 'audio', { form: 'alteredVoice' })
    expect(await choices(visitor, slug)).toEqual(['audio'])
  })
})

describe('the list of pieces', () => {
  const rungs = async (slug: string, upTo?: number) => {
    const found = await findMasterPlaylist(visitor, slug, upTo)
    if (found.kind === 'gone') return 'gone'
    return [...found.text.matchAll(/#EXT-X-STREAM-INF/g)].length
  }

  test('names no rung higher than was asked for, and always the voice', async () => {
    const { slug } = await made()
    expect(await rungs(slug)).toBe(3)
    expect(await rungs(slug, 360)).toBe(2)
    const found = await findMasterPlaylist(visitor, slug, 240)
    expect(found).toHaveProperty('text', expect.stringContaining('TYPE=AUDIO'))
  })

  test('is gone with the interview, whatever was asked for', async () => {
    const { slug } = await made()
    await withdrawInterview(team.convenor, { slug })
    expect(await rungs(slug, 360)).toBe('gone')
  })
})

describe('what search engines are told', () => {
  const words = { title: 'At the <b>place</b></script>', abstract: null, keywords: ['Mercury'] }
  const told = async (...[actor, slug]: Parameters<typeof interviewPage>) => {
    const page = await interviewPage(actor, slug)
    if (page.kind === 'gone') throw new Error('gone')
    return videoObject(page, words, { url: 'https://x.example', locale: 'en' })
  }

  test('where it lies, how long it is, and nothing that could end the script', async () => {
    const { id, slug } = await made()
    await db().interview.update({ where: { id }, data: { durationSeconds: 380 } })
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:04.000\nx\n'
    const draft = { interviewId: id, language: 'fr', vtt, status: 'draft' as const }
    await db().caption.createMany({
      data: [draft, { ...draft, language: 'en', status: 'checked' }],
    })
    const object = await told(visitor, slug)
    expect(object).toMatchObject({
      duration: 'PT6M20S',
      keywords: ['Mercury'],
      caption: [{ inLanguage: 'en' }],
    })
    expect(object?.['contentUrl']).toMatch(/^https:\/\/x\.example\/api\/media\//)
    expect(asData(object ?? {})).not.toContain('<')
  })

  test('nothing of one that not everybody may watch, whoever opens its page', async () => {
    const inside = await made({ scope: 'dialogue' })
    expect(await told(team.participant, inside.slug)).toBeNull()
    const pending = await made({ state: 'pending' })
    expect(await told(team.facilitator, pending.slug)).toBeNull()
    const { id, slug } = await made()
    expect(await told(team.participant, slug)).not.toBeNull()
    const speaker = await db().interviewSpeaker.findFirstOrThrow({ where: { interviewId: id } })
    const uses = ['dialogue'] as const
    await db().consent.create({ data: { speakerId: speaker.id, ...agreed({ uses }) } })
    expect(await told(team.participant, slug)).toBeNull()
  })
})

describe('the gallery of a dialogue', () => {
  test('is narrowed down by group, and offers only what is there for this reader', async () => {
    const own = await makeInterviewTeam()
    const film = (wish: Parameters<typeof makeInterview>[2]) =>
      makeInterview(own.facilitator, own.dialogue.slug, { scope: 'public', ...wish })
    const miner = await film({ speakerGroup: 'miners', topics: ['mercury'] })
    const official = await film({ speakerGroup: 'government', topics: [], spokenLanguage: 'en' })
    const hidden = await film({ speakerGroup: 'industry', scope: 'dialogue' })
    await film({ speakerGroup: 'academia', state: 'draft' })
    const gallery = async (
      actor = visitor as Parameters<typeof dialogueGallery>[0],
      asked = {},
    ) => {
      const found = await dialogueGallery(actor, own.dialogue.slug, interviewFiltersOf(asked))
      return { slugs: found.interviews.map(({ slug }) => slug).sort(), ...found }
    }
    const seen = await gallery()
    expect(seen.slugs).toEqual([miner.slug, official.slug].sort())
    expect(seen.choices.groups).toEqual(['government', 'miners'])
    expect((await gallery(own.participant)).slugs).toContain(hidden.slug)
    expect((await gallery(visitor, { group: 'miners' })).slugs).toEqual([miner.slug])
    expect((await gallery(visitor, { language: 'en' })).slugs).toEqual([official.slug])
    expect((await gallery(visitor, { group: 'nobody' })).count).toBe(2)
    await withdrawInterview(own.convenor, { slug: miner.slug })
    expect(await gallery()).toMatchObject({ count: 1, choices: { groups: ['government'] } })
  })

  test('of a private dialogue is for those inside', async () => {
    const { dialogue, participant } = await makeInterviewTeam()
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
    const filters = interviewFiltersOf({})
    await expect(dialogueGallery(visitor, dialogue.slug, filters)).rejects.toMatchObject({
      kind: 'notFound',
    })
    expect(await dialogueGallery(participant, dialogue.slug, filters)).toMatchObject({ count: 0 })
  })
})
