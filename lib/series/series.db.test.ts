import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { linkEarlier } from '@/lib/interviews/operations/link-earlier'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { earlierChoices, thenAndSince } from '@/lib/interviews/then-and-since'
import { interviewPage } from '@/lib/interviews/queries'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember, words } from '@/lib/testing/make'
import { agreed } from '@/lib/testing/make-consent'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { createSeries, editSeries, removeSeries } from './operations'
import { editableSeries, seriesDesk, seriesOf, seriesOfDialogue, seriesPage } from './queries'

withMediaFolder()

let team: InterviewTeam

beforeAll(async () => {
  team = await makeInterviewTeam()
})

type Wish = Parameters<typeof makeInterview>[2]
const film = (wish: Wish = {}) =>
  makeInterview(team.facilitator, team.dialogue.slug, { scope: 'public', ...wish })

const begin = (actor: Actor = team.convenor, nonce = newToken()) =>
  createSeries(actor, {
    ...{ dialogueSlug: team.dialogue.slug, nonce },
    ...{ title: words('zzseries of the river'), abstract: words('') },
  })

const put = (slug: string, ...places: [slug: string, place: number | null][]) =>
  editSeries(team.convenor, {
    ...{ slug, title: words('zzseries of the river'), abstract: words('') },
    places: places.map(([of, place]) => ({ slug: of, place })),
  })

const slugs = async (actor: Actor, slug: string) =>
  (await seriesPage(actor, slug)).interviews.map((each) => each.slug)

describe('a series', () => {
  test('is begun once, and shows its interviews in their order', async () => {
    const nonce = newToken()
    const [{ slug }, again] = await Promise.all([
      begin(team.convenor, nonce),
      begin(team.convenor, nonce),
    ])
    expect(again).toEqual({ slug })
    const [one, two, three] = [await film(), await film(), await film()]
    await put(slug, [one.slug, 3], [two.slug, 1], [three.slug, 2])
    expect(await slugs(visitor, slug)).toEqual([two.slug, three.slug, one.slug])
    expect(await seriesOf(visitor, three.id)).toMatchObject({
      ...{ number: 2, count: 3 },
      ...{ before: { slug: two.slug }, after: { slug: one.slug } },
    })
    await put(slug, [two.slug, null])
    expect(await slugs(visitor, slug)).toEqual([three.slug, one.slug])
    const { dialogueSlug } = await removeSeries(team.convenor, { slug })
    expect(dialogueSlug).toBe(team.dialogue.slug)
    await expect(seriesPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await seriesOf(visitor, one.id)).toBeNull()
    expect((await interviewPage(visitor, one.slug)).kind).toBe('here')
  })

  test('says nothing of itself where nothing in it may be read, and nothing of what may not', async () => {
    const { slug } = await begin()
    for (const actor of [visitor, team.participant]) {
      await expect(seriesPage(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    }
    expect(await slugs(team.convenor, slug)).toEqual([])
    const [open, inside, draft] = [
      await film(),
      await film({ scope: 'dialogue' }),
      await film({ state: 'draft' }),
    ]
    await put(slug, [inside.slug, 1], [draft.slug, 2])
    await expect(seriesPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await slugs(team.participant, slug)).toEqual([inside.slug])
    await put(slug, [open.slug, 3])
    expect(await slugs(visitor, slug)).toEqual([open.slug])
    expect(await seriesOf(visitor, open.id)).toMatchObject({ number: 1, count: 1, before: null })
    const { id } = team.dialogue
    const told = async (actor: Actor) =>
      (await seriesOfDialogue(actor, id)).find((each) => each.slug === slug)?.count
    expect([await told(visitor), await told(team.participant)]).toEqual([1, 2])
    await withdrawInterview(team.convenor, { slug: open.slug })
    await expect(seriesPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await told(visitor)).toBeUndefined()
    // Consent that has become narrower takes it out of the others’ sight, too.
    const speaker = await db().interviewSpeaker.findFirstOrThrow({
      where: { interviewId: inside.id },
    })
    await db().consent.create({ data: { speakerId: speaker.id, ...agreed({ facets: ['voice'] }) } })
    await expect(seriesPage(team.participant, slug)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('is made by convenors and facilitators without power behind them, of their own interviews', async () => {
    const { slug } = await begin()
    const powerful = await makeMember({
      roles: [{ role: 'convenor', dialogueId: team.dialogue.id, speaksFor: 'industry' }],
    })
    for (const actor of [team.participant, team.lead, powerful]) {
      await expect(begin(actor)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(editableSeries(actor, slug)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(seriesDesk(actor, team.dialogue.slug)).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(removeSeries(actor, { slug })).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await expect(begin(visitor)).rejects.toMatchObject({ kind: 'signIn' })
    const other = await makeInterviewTeam()
    const foreign = await makeInterview(other.facilitator, other.dialogue.slug)
    await expect(put(slug, [foreign.slug, 1])).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('two who change it at once notice each other', async () => {
    const { slug } = await begin()
    const { seen } = await editableSeries(team.convenor, slug)
    const save = (title: string) =>
      editSeries(team.convenor, {
        slug,
        seen,
        title: words(title),
        abstract: words(''),
        places: [],
      })
    const both = await Promise.allSettled([save('zzone'), save('zzother')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('then and since', () => {
  const linked = async (then: Wish, since: Wish) => {
    const [earlier, later] = [await film(then), await film(since)]
    await linkEarlier(team.facilitator, { slug: later.slug, earlierSlug: earlier.slug })
    const state = await db().interview.findUniqueOrThrow({ where: { id: later.id } })
    await db().interview.update({ where: { id: later.id }, data: { state: 'published' } })
    return { earlier, later, state: state.state }
  }
  const around = async (actor: Actor, slug: string) => {
    const page = await interviewPage(actor, slug)
    if (page.kind === 'gone') throw new Error('gone')
    const found = await thenAndSince(actor, page)
    return [...found.earlier, ...found.later].map((each) => each.slug)
  }

  test('is shown on both pages, is released anew, and is gone with either', async () => {
    const { earlier, later, state } = await linked({}, {})
    expect(state).toBe('draft')
    expect(await around(visitor, later.slug)).toEqual([earlier.slug])
    expect(await around(visitor, earlier.slug)).toEqual([later.slug])
    await withdrawInterview(team.convenor, { slug: earlier.slug })
    expect(await around(visitor, later.slug)).toEqual([])
  })

  test('never tells that somebody unnamed is somebody named', async () => {
    const named = { attribution: 'named' as const, speakerName: 'Zzama', speakerRole: 'Washer' }
    const { earlier, later } = await linked({}, named)
    for (const actor of [visitor, team.participant]) {
      expect(await around(actor, later.slug)).toEqual([])
      expect(await around(actor, earlier.slug)).toEqual([])
    }
    expect(await earlierChoices(team.facilitator, later.slug)).toMatchObject({ isHidden: true })
  })

  test('ends for those for whom the name has been taken back', async () => {
    const named = { attribution: 'named' as const, speakerName: 'Zzama', speakerRole: 'Washer' }
    const { earlier, later } = await linked(named, named)
    expect(await around(visitor, later.slug)).toEqual([earlier.slug])
    const speaker = await db().interviewSpeaker.findFirstOrThrow({
      where: { interviewId: earlier.id },
    })
    const facets = ['words', 'voice', 'face'] as const
    await db().consent.create({ data: { speakerId: speaker.id, ...agreed({ facets }) } })
    expect(await around(visitor, later.slug)).toEqual([])
  })

  test('nobody speaks before themselves, and not in another dialogue', async () => {
    const { earlier, later } = await linked({}, {})
    const link = (slug: string, earlierSlug: string) =>
      linkEarlier(team.facilitator, { slug, earlierSlug })
    const other = await makeInterviewTeam()
    const foreign = await makeInterview(other.facilitator, other.dialogue.slug)
    for (const [slug, before] of [
      [earlier.slug, later.slug],
      [earlier.slug, earlier.slug],
      [earlier.slug, foreign.slug],
    ] as const) {
      await expect(link(slug, before)).rejects.toMatchObject({ code: 'notEarlier' })
    }
    const third = await film()
    const both = await Promise.allSettled([
      link(third.slug, earlier.slug),
      link(earlier.slug, third.slug),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(
      linkEarlier(team.lead, { slug: later.slug, earlierSlug: null }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})
