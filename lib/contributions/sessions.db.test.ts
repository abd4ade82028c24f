import { describe, expect, test } from 'vitest'
import type { SessionRule } from '@/generated/prisma/enums'
import { visitor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeSmallEvent } from '@/lib/testing/merging'
import { makeMember, words } from '@/lib/testing/make'
import { makeCouncil, publishes, rowOf } from '@/lib/testing/views'
import { sessionsWithViews } from './queries/said-in'
import { enterContribution } from './operations/enter'
import { postView } from './operations/post'
import { showAs } from './operations/show-as'
import type { PostInput } from './schema'
import { sessionsToName } from './sessions'
import { citedContributions } from './queries/cited'
import { citableContributions } from './queries/citable'
import { viewsOfDialogue } from './queries/list'
import { queueOfDialogue } from '@/lib/moderation/queries/queue'
import { viewPage } from './queries/view'

const council = await makeCouncil()
const { dialogue, prompt, official, miner, convenor, facilitator } = council
await db().registration.updateMany({
  where: { personId: official.personId },
  data: { name: 'Sentinelname' },
})
await db().affiliation.updateMany({
  where: { personId: official.personId },
  data: { roleTitle: 'Sentineltitle' },
})
const { id: eventId } = await makeSmallEvent(dialogue.id, `said-${dialogue.slug}`)

const session = (rule: SessionRule, startsAt = now()) =>
  db().session.create({
    data: { eventId, title: words(`A ${rule} talk`), startsAt, endsAt: startsAt, rule },
  })

const wish = (change: Partial<PostInput> = {}): PostInput => ({
  nonce: newToken(),
  promptId: prompt,
  text: `Words ${newToken()}`,
  language: 'en',
  attribution: 'named',
  isPublic: true,
  ...change,
})

async function published(sessionId: string, attribution: 'named' | 'role') {
  const { publicId } = await postView(official, wish({ sessionId, attribution }))
  await publishes(council, publicId)
  return publicId
}

/** Everything through which a reader can meet a view. */
async function everywhere(publicId: string) {
  const { id } = await rowOf(publicId)
  const all = { text: null, group: null, page: 1 }
  return JSON.stringify([
    await viewsOfDialogue(visitor, { slug: dialogue.slug }),
    await viewPage(visitor, dialogue.slug, publicId).catch(() => null),
    await viewPage(miner, dialogue.slug, publicId).catch(() => null),
    [...(await citedContributions(visitor, [id]))],
    await citableContributions(convenor, dialogue.id, all),
    await queueOfDialogue(convenor, dialogue.slug),
  ])
}

test.each(['named', 'role'] as const)(
  'under Chatham a view that was to be shown %s shows the group alone, everywhere',
  async (attribution) => {
    const { id } = await session('chatham')
    const publicId = await published(id, attribution)
    const told = await everywhere(publicId)
    expect(told).toContain(publicId)
    expect(told).not.toMatch(/Sentinel/)
    // In an open session, and once its rule is opened, they are shown as they chose.
    await db().session.update({ where: { id }, data: { rule: 'open' } })
    expect(await everywhere(publicId)).toMatch(/Sentinel/)
    await db().contribution.deleteMany({ where: { publicId } })
  },
)

test('while it waits, those who release it see no more of the speaker either', async () => {
  const { id } = await session('chatham')
  const { publicId } = await postView(official, wish({ sessionId: id }))
  const told = JSON.stringify(await queueOfDialogue(convenor, dialogue.slug))
  expect(told).toContain(publicId)
  expect(told).not.toMatch(/Sentinel/)
})

test('what was said in a session that is closed afterwards is out of everybody’s sight', async () => {
  const { id } = await session('open')
  const publicId = await published(id, 'named')
  expect(await everywhere(publicId)).toContain(publicId)
  await db().session.update({ where: { id }, data: { rule: 'closed' } })
  expect(await everywhere(publicId)).not.toContain(publicId)
})

describe('refused', () => {
  test('a view from a closed session, by its author and by a facilitator, in words', async () => {
    const { id: sessionId } = await session('closed')
    await expect(postView(official, wish({ sessionId }))).rejects.toMatchObject({
      code: 'closedSession',
      field: 'sessionId',
    })
    const { id: registrationId } = await db().registration.findFirstOrThrow({
      where: { personId: miner.personId },
    })
    const entry = { ...wish({ sessionId }), registrationId, channel: 'facilitator' as const }
    const how = { isReadBack: true, earshot: 'nobody' as const, isGloss: false, spokenLanguage: '' }
    await expect(enterContribution(facilitator, { ...entry, ...how })).rejects.toMatchObject({
      code: 'closedSession',
    })
  })

  test('a session of another dialogue, of a draft, or of nothing', async () => {
    const elsewhere = await makeCouncil()
    const other = await makeSmallEvent(elsewhere.dialogue.id, `other-${dialogue.slug}`)
    const data = { title: words('x'), startsAt: now(), endsAt: now(), rule: 'open' as const }
    const foreign = await db().session.create({ data: { ...data, eventId: other.id } })
    const draft = await makeSmallEvent(dialogue.id, `draft-${dialogue.slug}`)
    await db().event.update({ where: { id: draft.id }, data: { state: 'draft' } })
    const hidden = await db().session.create({ data: { ...data, eventId: draft.id } })
    for (const sessionId of [foreign.id, hidden.id, crypto.randomUUID()])
      await expect(postView(official, wish({ sessionId }))).rejects.toMatchObject({
        kind: 'notFound',
      })
  })

  test('an anonymous view names no session, and made anonymous it loses it', async () => {
    const { id: sessionId } = await session('open')
    await expect(
      postView(official, wish({ sessionId, attribution: 'anonymous' })),
    ).rejects.toMatchObject({ code: 'anonymousSession' })
    const { publicId } = await postView(official, wish({ sessionId }))
    const nonce = newToken()
    await showAs(official, { publicId, nonce, attribution: 'anonymous', isPublic: true })
    expect((await rowOf(publicId)).sessionId).toBeNull()
  })
})

test('offered are the sessions that have begun, are given out, and are not closed', async () => {
  const begun = await session('open')
  const closed = await session('closed')
  const later = await session('open', new Date('2040-01-01T00:00:00Z'))
  const offered = (await sessionsToName(db(), official, dialogue.id)).map(({ id }) => id)
  expect(offered).toContain(begun.id)
  expect(offered).not.toContain(closed.id)
  expect(offered).not.toContain(later.id)
  await db().agendaVersion.create({
    data: { eventId, number: 1, sessions: { sessions: [], gone: [] }, changes: [] },
  })
  expect(await sessionsToName(db(), official, dialogue.id)).toEqual([])
})

test('the list of views can be narrowed down to what names one session', async () => {
  const { id } = await session('open')
  const publicId = await published(id, 'named')
  const other = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
  await postView(other, wish())
  const list = await viewsOfDialogue(visitor, { slug: dialogue.slug }, { session: id })
  expect(list.views.map((view) => view.publicId)).toEqual([publicId])
})

test('a list by session holds a view by group only where five of that group came (attacks 16, 27)', async () => {
  const { id } = await session('open')
  const empty = await session('open')
  const here = { dialogueId: dialogue.id, group: 'miners' as const }
  const shown = { text: 'zzby group', attribution: 'group' as const, sessionId: id }
  const { publicId } = await postView(miner, wish(shown))
  await publishes(council, publicId, ['consent', 'editing'])
  const found = async () =>
    (await viewsOfDialogue(visitor, { slug: dialogue.slug }, { session: id })).count
  const comes = (personId: string, place: number) =>
    db().eventRegistration.create({ data: { eventId, personId, state: 'attended', place } })
  await comes(miner.personId, 101)
  for (let place = 102; place < 105; place += 1)
    await comes((await makeMember({ in: here })).personId, place)
  // Whoever only says that they are a miner opens nothing (attack 32).
  await comes((await makeMember({ in: { ...here, state: 'applied' } })).personId, 105)
  expect(await found()).toBe(0)
  const leads = () => sessionsWithViews(visitor, dialogue.slug, [empty.id, id])
  expect(await leads()).toEqual([])
  await comes((await makeMember({ in: here })).personId, 106)
  expect(await found()).toBe(1)
  expect(await leads()).toEqual([id])
  await db().contribution.update({ where: { publicId }, data: { underPseudonym: true } })
  expect(await found()).toBe(0)
})
