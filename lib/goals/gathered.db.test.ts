import { expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { draftCommitment } from '@/lib/commitments/operations/write'
import { createEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { setGoals } from '@/lib/summaries/operations/goals'
import { makeMember, words } from '@/lib/testing/make'
import { commitmentInput, makeCommitment } from '@/lib/testing/make-commitment'
import { eventWish } from '@/lib/testing/make-event'
import { makeInterview, withMediaFolder } from '@/lib/testing/make-interview'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { countriesWithSomething, gathered, gatheredKinds } from './gathered'

withMediaFolder()

const about = { goals: ['8.7'], topics: ['women' as const] }
const hidden = 'Sentinel'

/** One thing of each kind in a dialogue, all under the same goal and topic; those not yet out, too, by another name. */
async function fill(access: 'public' | 'private', title: string, country: string) {
  const setting = await makeSummarySetting(access)
  const { dialogue, convenor, rapporteur } = setting
  await db().dialogue.update({
    where: { id: dialogue.id },
    data: { ...about, title: words(title), country },
  })
  await makeEvents(convenor, dialogue.slug, title, country)
  const said = { ...about, title: words(title) }
  await makeInterview(convenor, dialogue.slug, { ...said, scope: 'public' })
  await makeInterview(convenor, dialogue.slug, { ...about, title: words(hidden) })
  const { slug } = await setting.publish()
  await setGoals(rapporteur, { slug, goals: about.goals })
  const draft = await setting.draft()
  await setGoals(rapporteur, { slug: draft.slug, goals: about.goals })
  await db().summaryVersion.updateMany({
    where: { summary: { slug: draft.slug } },
    data: { title: words(hidden) },
  })
  const promise = (result: string) => ({ ...about, result: words(`${result} by then`) })
  await makeCommitment(convenor, dialogue.slug, promise(title))
  await draftCommitment(convenor, commitmentInput(dialogue.slug, promise(hidden)))
  return setting
}

async function makeEvents(convenor: Member, dialogueSlug: string, title: string, country: string) {
  const wish = (of: string) => eventWish({ ...about, dialogueSlug, country, title: words(of) })
  const { slug } = await createEvent(convenor, wish(title))
  await db().event.update({ where: { slug }, data: { state: 'published', publishedAt: now() } })
  await createEvent(convenor, wish(hidden))
}

/** Without something in that country, for the countries of the library are its own. */
const item = (title: string, state: 'published' | 'draft', country: string) =>
  db().libraryItem.create({
    data: {
      ...{ ...about, slug: newToken(), kind: 'news', title: words(title), language: 'en' },
      ...{ state, countries: [country], ...(state === 'published' && { publishedAt: now() }) },
    },
  })

test('a goal, a topic and a country gather each kind, and nothing that isn’t out', async () => {
  await fill('public', 'Open', 'GH')
  await item('Open', 'published', 'GH')
  await item(hidden, 'draft', 'MN')
  const one = gatheredKinds.map((kind) => ({ kind, count: 1 }))
  for (const wish of [{ goal: '8' }, { topic: 'women' }, { country: 'GH' }] as const) {
    const found = await gathered(visitor, wish)
    expect(found).toMatchObject(one)
    expect(JSON.stringify(found)).not.toContain(hidden)
  }
  expect(await gathered(visitor, { goal: '9' })).toEqual([])
  expect(await countriesWithSomething(visitor)).toEqual(['GH'])
})

test('what is in a private dialogue is gathered for those inside alone', async () => {
  const { miner } = await fill('private', hidden, 'MG')
  for (const wish of [{ goal: '8' }, { topic: 'women' }, { country: 'MG' }] as const)
    expect(JSON.stringify(await gathered(visitor, wish))).not.toContain(hidden)
  expect(await countriesWithSomething(visitor)).not.toContain('MG')
  const counts = (await gathered(miner, { country: 'MG' })).map(({ kind, count }) => [kind, count])
  // Who takes part watches both interviews; what isn't out stays out for them too.
  expect(Object.fromEntries(counts)).toEqual({
    ...{ dialogues: 1, summaries: 1, interviews: 2, commitments: 1, events: 1 },
  })
})

test('an event that stands alone is found under its own country', async () => {
  const admin = await makeMember({ roles: [{ role: 'administrator' }] })
  const { slug } = await createEvent(admin, eventWish({ country: 'PE', title: words('Lima') }))
  expect(await gathered(visitor, { country: 'PE' })).toEqual([])
  await db().event.update({ where: { slug }, data: { state: 'published' } })
  expect(await gathered(visitor, { country: 'PE' })).toMatchObject([{ kind: 'events', count: 1 }])
  expect(await countriesWithSomething(visitor)).toContain('PE')
})
