import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { db } from '@/lib/platform/db'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { setCaptions } from './operations/write'
import { searchTranscripts } from './search'

withMediaFolder()

let team: InterviewTeam

beforeAll(async () => {
  team = await makeInterviewTeam()
})

type Wish = Parameters<typeof makeInterview>[2] & { isDraft?: boolean }

async function said(text: string, { isDraft = false, ...wish }: Wish = {}) {
  const made = await makeInterview(team.facilitator, team.dialogue.slug, {
    scope: 'public',
    state: 'draft',
    ...wish,
  })
  const vtt = `00:00.000 --> 00:02.000\nFirst\n\n01:02.500 --> 01:05.000\n${text}`
  await setCaptions(team.facilitator, {
    slug: made.slug,
    language: 'en',
    isGloss: false,
    text: vtt,
  })
  const status = isDraft ? ('draft' as const) : ('checked' as const)
  await db().caption.updateMany({ where: { interviewId: made.id }, data: { status } })
  return made
}

let asks = 0
const search = (actor: Actor, asked: unknown) =>
  searchTranscripts(actor, { asked, address: `192.0.2.${++asks}` })
const slugs = async (actor: Actor, asked: unknown) =>
  (await search(actor, asked)).found.map(({ slug }) => slug)

describe('searching in what is said', () => {
  test('finds the moment, without accents and by the beginning of a word', async () => {
    const { slug } = await said('À l’orpaillage de <b>Éburnéa</b> & nearby', { state: 'published' })
    for (const asked of ['éburnéa', 'EBURNEA', 'ebur', 'orpaill eburnea', 'l’orpaillage'])
      expect(await slugs(visitor, asked), asked).toEqual([slug])
    const [found] = (await search(visitor, 'ebur')).found
    expect(found?.hits).toEqual([
      {
        start: 62.5,
        end: 65,
        pieces: [
          { text: 'À l’orpaillage de ', isMarked: false },
          { text: 'Éburnéa', isMarked: true },
          { text: ' & nearby', isMarked: false },
        ],
      },
    ])
    for (const asked of ['burnea', 'eburnea absent', 'amp', '00', ''])
      expect(await slugs(visitor, asked), asked).toEqual([])
  })

  test('of private, unpublished, unchecked, unagreed and withdrawn words nothing is found', async () => {
    const inside = await said('Zanzibarite inside', { scope: 'dialogue', state: 'published' })
    await said('Zanzibarite draft')
    await said('Zanzibarite pending', { state: 'pending' })
    await said('Zanzibarite unchecked', { state: 'published', isDraft: true })
    const silent = await said('Zanzibarite unagreed', { state: 'published' })
    const speakers = { interview: { slug: silent.slug } }
    await db().interviewSpeaker.updateMany({ where: speakers, data: { consentId: null } })
    const gone = await said('Zanzibarite gone', { state: 'published' })
    expect(await slugs(visitor, 'zanzibarite')).toEqual([gone.slug])
    await withdrawInterview(team.convenor, gone)
    expect(await slugs(visitor, 'zanzibarite')).toEqual([])
    expect(await slugs(team.participant, 'zanzibarite')).toEqual([inside.slug])
    // Who works on it finds in drafts no more than readers do.
    expect((await slugs(team.facilitator, 'zanzibarite')).sort()).toEqual(
      [inside.slug, silent.slug].sort(),
    )
  })

  test('nothing that is typed breaks it', async () => {
    for (const asked of [
      "' & | ! <-> :*",
      '\\',
      "x':* | 'y",
      '%_',
      ['a', 'b'],
      'ɔ Ɔ',
      'x'.repeat(900),
    ])
      expect((await search(visitor, asked)).found).toEqual([])
  })

  test('has an end for whoever asks without one', async () => {
    const states = []
    for (let turn = 0; turn < 41; turn++)
      states.push((await searchTranscripts(visitor, { asked: 'a', address: '198.51.100.1' })).state)
    expect(states.at(39)).toBe('searched')
    expect(states.at(40)).toBe('tooMany')
  })
})
