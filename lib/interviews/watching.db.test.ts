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
import { makeRenditions } from '@/lib/testing/make-renditions'
import { findMasterPlaylist } from './bytes'
import { withdrawInterview } from './operations/withdraw'
import { interviewPage } from './queries'

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
  await makeRenditions(interview.id, ladder)
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
    await makeRenditions(id, ['audio'], 'alteredVoice')
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
