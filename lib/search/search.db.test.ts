import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { setCaptions } from '@/lib/captions/operations/write'
import { makeDialogue } from '@/lib/testing/make'
import { makeInterview, makeInterviewTeam, withMediaFolder } from '@/lib/testing/make-interview'
import { promptOf } from '@/lib/testing/views'
import { renewSearch, renewWords } from './keep'
import { search, type Search } from './queries'
import { suggest } from './suggest'

withMediaFolder()

let dialogue: Awaited<ReturnType<typeof makeDialogue>>
let other: Awaited<ReturnType<typeof makeDialogue>>
let asks = 0

const asker = () => ({ locale: 'en', address: `192.0.2.${(asks += 1)}` })
const find = (asked: unknown, more: Record<string, string> = {}, actor: Actor = visitor) =>
  search(actor, { q: asked as string, ...more }, asker())
const said = ({ hits }: Pick<Search, 'hits'>) =>
  hits.map(({ excerpt }) => excerpt?.pieces.map(({ text }) => text).join('') ?? '')
const marks = ({ hits }: Pick<Search, 'hits'>) =>
  hits.flatMap(({ excerpt, title }) =>
    [...(title?.pieces ?? []), ...(excerpt?.pieces ?? [])]
      .filter(({ isMarked }) => isMarked)
      .map(({ text }) => text),
  )

async function view(text: string, language = 'en', change: object = {}) {
  return db().contribution.create({
    data: {
      ...{ publicId: newPublicId(), dialogueId: dialogue.id, promptId: promptOf(dialogue), text },
      ...{ state: 'published', scope: 'public', attribution: 'group', group: 'miners', language },
      ...{ createdOn: today(), publishedOn: today(), ...change },
    },
  })
}

async function renewed() {
  while ((await renewSearch()) > 0);
  await renewWords()
}

beforeAll(async () => {
  dialogue = await makeDialogue({ title: 'The washing places of Tarkwa' })
  other = await makeDialogue({
    title: 'Licences in Geita',
    access: 'private',
  })
  await view('Come to the washing place in the evening and we will speak of mercury.')
  await view('The river carries tailings; nobody has <b>counted</b> & measured them.')
  await view('Les orpailleurs demandent des équipements protégés.', 'fr')
  await view('Wachimbaji wadogo wanaomba leseni karibu na mgodi.', 'sw', { group: 'community' })
  await view('Ɛwɔ sɛ yɛhwɛ nsuo no yie.', 'tw')
  await db().organisation.create({
    data: {
      slug: 'good-mining',
      name: 'Society for Good Mining',
      country: 'GH',
      group: 'civilSociety',
    },
  })
  await renewed()
})

describe('finding', () => {
  test('by any form of a word in English and French, without marks and capitals', async () => {
    for (const asked of ['washed evenings', 'WASHING', 'speaks mercury', '"washing place" evening'])
      expect(said(await find(asked)).join(), asked).toContain('washing place')
    for (const asked of ['orpailleur équipement', 'EQUIPEMENTS', 'protegees'])
      expect(said(await find(asked)).join(), asked).toContain('orpailleurs')
    expect(said(await find('ewo hwe')).length + said(await find('yɛhwɛ')).length).toBe(1)
  })

  test('by any form of a word in Swahili', async () => {
    for (const asked of ['mchimbaji', 'uchimbaji mdogo', 'kuomba leseni', 'migodi', 'mgodini'])
      expect(marks(await find(asked)), asked).not.toEqual([])
  })

  test('by a part of a phrase, without a word, by one or the other', async () => {
    expect((await find('"place washing"')).hits).toEqual([])
    expect(said(await find('washing -mercury')).join()).not.toContain('mercury')
    expect((await find('tailings OR mercury')).count).toBe(2)
    expect((await find('tailings mercury')).count).toBe(0)
  })

  test('marks the words as they are written; nothing of them is markup', async () => {
    const found = await find('counts measure')
    expect(marks(found)).toEqual(['counted', 'measured'])
    expect(said(found)[0]).toContain('<b>counted</b> & measured')
  })

  test('each thing once, with what its page shows, by kind and narrowed down', async () => {
    const found = await find('mining OR washing OR leseni')
    expect(found.kinds.map(({ kind }) => kind).sort()).toEqual(['dialogue', 'organisation', 'view'])
    expect((await find('mining OR washing', { kind: 'organisation' })).count).toBe(1)
    expect((await find('mining OR washing', { country: 'TZ' })).count).toBe(0)
    expect((await find('leseni OR tailings', { group: 'community' })).count).toBe(1)
    expect((await find('leseni OR tailings', { language: 'sw' })).count).toBe(1)
    expect((await find('tailings', { year: '1999' })).count).toBe(0)
    expect((await find('tailings', { dialogue: dialogue.slug })).count).toBe(1)
    const [hit] = (await find('tailings')).hits
    expect(hit?.by).toEqual({ attribution: 'group', group: 'miners' })
    expect(hit?.path).toMatch(new RegExp(`^/dialogues/${dialogue.slug}/views/`))
  })

  test('what is spelled nearly so, and asks whether that was meant', async () => {
    const found = await find('Tarqwa')
    expect(found.hits).toEqual([])
    expect(found.didYouMean).toBe('tarkwa')
    expect(found.near.map(({ path }) => path)).toContain(`/dialogues/${dialogue.slug}`)
    const none = await find('Geitta licences')
    expect(JSON.stringify(none)).not.toMatch(/Geita\b/)
  })

  test('of no word says so, and nothing that is typed breaks it (attacks 17, 18)', async () => {
    expect((await find('the of and')).count).toBe(0)
    for (const asked of ['-gold', '🎉', "'", 'OR', '"', '\u0000', '()&|!:*'])
      expect((await find(asked)).state, asked).not.toBe('searched')
    expect((await find('')).state).toBe('notAsked')
    for (const asked of [
      'x'.repeat(2_000),
      'gold '.repeat(400),
      "gold'; DROP TABLE person; --",
      'gold\u0000 \u202eabc',
      "a:* & !b <-> 'c' \\",
      '%_%',
      'ذهب في المنجم',
      '黄金',
      ['a', 'b'],
      { gold: 'x' },
    ])
      expect(Array.isArray((await find(asked)).hits), String(asked)).toBe(true)
    expect(await db().person.count()).toBeGreaterThanOrEqual(0)
  })

  test('takes only what is on the lists for filters, order and pages (attacks 16, 17, 18)', async () => {
    const odd = { kind: 'person', group: 'x', country: "GH'", language: '../', sort: 'text;--' }
    const found = await find('washing', { ...odd, year: '1e9', topic: 'x', page: '999999999999' })
    expect(found.filters).toMatchObject({ kind: null, group: null, country: null, sort: 'best' })
    expect(found.filters.page).toBeLessThanOrEqual(15)
    expect(found.count).toBeGreaterThan(0)
    expect((await find('washing', { page: '15' })).filters.page).toBe(1)
    // A dialogue that one may not read is like one that isn't there.
    const [hidden, absent] = [
      await find('licences', { dialogue: other.slug }),
      await find('licences', { dialogue: 'nowhere' }),
    ]
    expect({ ...hidden, filters: null }).toEqual({ ...absent, filters: null })
  })

  test('offers to narrow down to nothing that the asker may not read (attack 19)', async () => {
    const { choices } = await find('washing')
    expect(choices.dialogues.map(({ slug }) => slug)).toEqual([dialogue.slug])
    expect(choices.countries).toEqual(['GH'])
  })

  test('has an end for whoever asks without one', async () => {
    const states = []
    for (let turn = 0; turn <= 300; turn++)
      states.push(
        (await search(visitor, { q: '-' }, { locale: 'en', address: '198.51.100.9' })).state,
      )
    expect([states.at(299), states.at(300)]).toEqual(['noWords', 'tooMany'])
  }, 60_000)
})

describe('while somebody types', () => {
  const begins = async (asked: unknown, actor: Actor = visitor) =>
    (await suggest(actor, asked, asker()))?.map(({ path }) => path)

  test('what begins so is offered, at most six, under the same rules', async () => {
    expect(await begins('Soc')).toEqual(['/organisations/good-mining'])
    expect(await begins('good mini')).toEqual(['/organisations/good-mining'])
    expect(await begins('washi')).toContain(`/dialogues/${dialogue.slug}`)
    expect(await begins('Geit')).toEqual([])
    for (const asked of ['', 'a', '🎉🎉', "':*", '-gold', '\u0000', 'x'.repeat(2_000), 7, null])
      expect(await begins(asked), String(asked)).toEqual([])
  })
})

describe('an interview', () => {
  test('is found by what is said in it, with the moment to play; and no more once it is withdrawn', async () => {
    const team = await makeInterviewTeam()
    const { slug } = await makeInterview(team.facilitator, team.dialogue.slug, {
      scope: 'public',
      state: 'published',
    })
    const vtt = '00:00.000 --> 00:02.000\nFirst\n\n01:02.500 --> 01:05.000\nWe buried the retort'
    await setCaptions(team.facilitator, { slug, language: 'en', isGloss: false, text: vtt })
    await renewed()
    // What nobody has checked is no transcript yet.
    expect((await find('retorts')).count).toBe(0)
    await db().caption.updateMany({ where: { interview: { slug } }, data: { status: 'checked' } })
    await renewed()
    const [hit] = (await find('retorts')).hits
    expect(hit?.path).toBe(`/interviews/${slug}`)
    expect(hit?.moments?.said).toEqual([
      {
        start: 62.5,
        end: 65,
        pieces: [
          { text: 'We buried the ', isMarked: false },
          { text: 'retort', isMarked: true },
        ],
      },
    ])
    // Consent that has ended ends it on the next request, whoever forgot to look.
    const speakers = await db().interviewSpeaker.findMany({ where: { interview: { slug } } })
    await db().interviewSpeaker.updateMany({
      where: { interview: { slug } },
      data: { consentId: null },
    })
    expect((await find('retorts')).count).toBe(0)
    for (const { id, consentId } of speakers)
      await db().interviewSpeaker.update({ where: { id }, data: { consentId } })
    await renewed()
    expect((await find('retorts')).count).toBe(1)
    await withdrawInterview(team.convenor, { slug })
    expect((await find('retorts')).count).toBe(0)
  })
})
