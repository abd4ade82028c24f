import { beforeAll, describe, expect, test } from 'vitest'
import type { Attribution, ContributionState, Scope } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { visibleTo as visibleViews } from '@/lib/contributions/visibility'
import { visibleTo as visibleEvents } from '@/lib/events/visibility'
import { visibleTo as visibleSummaries } from '@/lib/summaries/visibility'
import { after, hours, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { makeMember, words } from '@/lib/testing/make'
import { makeSmallEvent } from '@/lib/testing/merging'
import { makeCouncil, promptOf, type Council } from '@/lib/testing/views'
import { queriesOf } from './candidates'
import { collect } from './collect'
import { rebuildSearch, renewSearch } from './keep'
import { questionOf } from './question'
import { scopeOf } from './scope'
import { searchFiltersOf, type Kind } from './schema'

const sentinel = 'Zanzibarite'
const states: ContributionState[] = ['pending', 'published', 'held', 'hidden', 'redacted', 'merged']

const councils: Council[] = []
let everybody: [string, Actor][] = []

/** Every state, scope and attribution, by a miner, an official and nobody; with a reply each; some holds have lapsed. */
async function fill({ dialogue, miner, official }: Council) {
  const common = {
    dialogueId: dialogue.id,
    promptId: promptOf(dialogue),
    language: 'en',
    createdOn: today(),
    text: `The ${sentinel} is washed here.`,
  }
  const rows = states.flatMap((state) =>
    (['dialogue', 'public'] as Scope[]).flatMap((scope) =>
      (['group', 'anonymous'] as Attribution[]).flatMap((attribution) =>
        [miner, official].map((author, at) => ({
          ...common,
          publicId: newPublicId(),
          ...{ state, scope, attribution },
          group: author === miner ? ('miners' as const) : ('government' as const),
          personId: attribution === 'anonymous' ? null : author.personId,
          heldUntil: state === 'held' ? after(now(), hours(at === 0 ? 5 : -5)) : null,
          publishedOn: state === 'pending' ? null : today(),
        })),
      ),
    ),
  )
  await db().contribution.createMany({ data: rows })
  const above = await db().contribution.findMany({ where: { dialogueId: dialogue.id } })
  await db().contribution.createMany({
    data: above.map(({ id }) => ({
      ...common,
      parentId: id,
      publicId: newPublicId(),
      state: 'published' as const,
      scope: 'public' as const,
      attribution: 'group' as const,
      group: 'government' as const,
      personId: official.personId,
      publishedOn: today(),
    })),
  })
  const title = words(`About ${sentinel}`)
  const event = await makeSmallEvent(dialogue.id, `e-${dialogue.slug}`)
  await db().event.update({ where: { id: event.id }, data: { title } })
  const draft = await makeSmallEvent(dialogue.id, `d-${dialogue.slug}`)
  await db().event.update({ where: { id: draft.id }, data: { title, state: 'draft' } })
  for (const state of ['draft', 'published', 'withdrawn'] as const) {
    const version = {
      number: 1,
      title,
      brief: title,
      publishedAt: state === 'draft' ? null : now(),
    }
    await db().summary.create({
      data: {
        slug: `s-${state}-${dialogue.slug}`,
        dialogueId: dialogue.id,
        state,
        versions: { create: version },
      },
    })
  }
}

beforeAll(async () => {
  for (const wish of [{}, { access: 'listed' }, { access: 'private' }, { state: 'draft' }] as const)
    councils.push(await makeCouncil(wish))
  for (const council of councils) await fill(council)
  const [open] = councils
  if (!open) throw new Error('no council')
  // An author who is off the public site.
  await db().shelter.create({
    data: {
      ...{ dialogueId: open.dialogue.id, kind: 'person', personId: open.otherMiner.personId },
      ...{ reason: 'threatened', byId: open.lead.personId },
    },
  })
  await db().contribution.updateMany({
    where: { dialogueId: open.dialogue.id, state: 'redacted', personId: open.miner.personId },
    data: { personId: open.otherMiner.personId },
  })
  everybody = [
    ['a visitor', visitor],
    ['an administrator', await makeMember({ roles: [{ role: 'administrator' }] })],
    ...councils.flatMap((council, at) =>
      Object.entries(council)
        .filter((entry): entry is [string, Council['miner']] => 'kind' in Object(entry[1]))
        .map(([name, actor]): [string, Actor] => [`${name} of ${at}`, actor]),
    ),
  ]
  await rebuildSearch()
}, 120_000)

async function foundBy(actor: Actor, asked = sentinel) {
  const question = questionOf(asked)
  const filters = { ...searchFiltersOf({}), dialogueId: null }
  const looked = { queries: await queriesOf(question), scope: await scopeOf(actor), filters }
  const { found } = await collect(actor, looked, { most: 2_000, locale: 'en' })
  return (kind: Kind) =>
    found
      .filter((each) => each.kind === kind)
      .map(({ objectId }) => objectId)
      .sort()
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

describe('what a search finds', () => {
  test('is for everybody what visibleTo shows and holds the words: no more, no less (attack 19)', async () => {
    expect(everybody.length).toBeGreaterThan(40)
    for (const [name, actor] of everybody) {
      const found = await foundBy(actor)
      const here = { text: { contains: sentinel }, state: { not: 'withdrawn' as const } }
      const views = await db().contribution.findMany({
        where: { AND: [here, await visibleViews(actor)] },
        select: { id: true },
      })
      expect(found('view'), name).toEqual(ids(views))
      const titled = { title: { path: ['texts', 'en'], string_contains: sentinel } }
      const events = await db().event.findMany({
        where: { AND: [titled, await visibleEvents(actor)] },
        select: { id: true },
      })
      expect(found('event'), name).toEqual(ids(events))
      const summaries = await db().summary.findMany({
        where: { AND: [{ state: 'published' }, visibleSummaries(actor)] },
        select: { id: true },
      })
      expect(found('summary'), name).toEqual(ids(summaries))
    }
  }, 120_000)

  test('the eyes are open: a visitor finds something, somebody inside more, staff more still', async () => {
    const [open] = councils
    if (!open) throw new Error('no council')
    const counts = []
    for (const actor of [visitor, open.miner, open.facilitator])
      counts.push((await foundBy(actor))('view').length)
    expect(counts[0]).toBeGreaterThan(5)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(new Set(counts).size).toBe(3)
  })
})

describe('on the very next request, before the index is made anew', () => {
  const sure = async () => {
    const council = await makeCouncil()
    const word = `W${newPublicId()
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase()}x`
    const row = await db().contribution.create({
      data: {
        ...{ publicId: newPublicId(), dialogueId: council.dialogue.id },
        ...{ promptId: promptOf(council.dialogue), language: 'en', text: `Of ${word}.` },
        ...{ state: 'published', scope: 'public', attribution: 'group', group: 'miners' },
        ...{ personId: council.miner.personId, createdOn: today(), publishedOn: today() },
      },
    })
    while ((await renewSearch()) > 0);
    const isFound = async (actor: Actor = visitor) =>
      (await foundBy(actor, word))('view').includes(row.id)
    expect(await isFound()).toBe(true)
    const change = (data: Parameters<ReturnType<typeof db>['contribution']['update']>[0]['data']) =>
      db().contribution.update({ where: { id: row.id }, data })
    return { ...council, word, row, isFound, change }
  }

  test('a withdrawn, hidden, held, merged or lowered view is gone', async () => {
    const { isFound, change, official, row } = await sure()
    for (const state of ['withdrawn', 'hidden', 'merged', 'pending'] as const) {
      await change({ state, ...(state === 'withdrawn' && { text: '' }) })
      expect(await isFound(), state).toBe(false)
      await change({ state: 'published', text: row.text })
      while ((await renewSearch()) > 0);
      expect(await isFound()).toBe(true)
    }
    await change({ state: 'held', heldUntil: after(now(), hours(5)) })
    expect(await isFound()).toBe(false)
    expect(await isFound(official)).toBe(false)
    await change({ state: 'published', scope: 'dialogue' })
    expect(await isFound()).toBe(false)
  })

  test('words that were taken out are not found; the new ones are as soon as the index is made anew', async () => {
    const { isFound, change } = await sure()
    await change({ text: 'Other words, Quokkafield.' })
    expect(await isFound()).toBe(false)
    while ((await renewSearch()) > 0);
    expect(await isFound()).toBe(false)
    expect((await foundBy(visitor, 'quokkafield'))('view')).toHaveLength(1)
  })

  test('what is in a dialogue that is closed, or taken off the site, is gone', async () => {
    const { isFound, dialogue, miner, lead, row } = await sure()
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
    expect(await isFound()).toBe(false)
    expect(await isFound(miner)).toBe(true)
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'public' } })
    expect(await isFound()).toBe(true)
    const shelter = { dialogueId: dialogue.id, reason: 'danger', byId: lead.personId }
    const { id } = await db().shelter.create({
      data: { ...shelter, kind: 'person', personId: row.personId },
    })
    expect(await isFound()).toBe(false)
    await db().shelter.delete({ where: { id } })
    expect(await isFound()).toBe(true)
    await db().shelter.create({ data: { ...shelter, kind: 'dialogue' } })
    expect(await isFound()).toBe(false)
  })

  test('who was demoted, or suspended, finds no more than others', async () => {
    const { change, isFound, facilitator } = await sure()
    await change({ state: 'pending' })
    while ((await renewSearch()) > 0);
    expect(await isFound(facilitator)).toBe(true)
    expect(await isFound({ ...facilitator, roles: [] })).toBe(false)
    expect(await isFound({ ...facilitator, isSuspended: true })).toBe(false)
  })

  test('what is gone from the table is gone from the index', async () => {
    const { row } = await sure()
    await db().contribution.delete({ where: { id: row.id } })
    while ((await renewSearch()) > 0);
    expect(await db().searchDocument.count({ where: { objectId: row.id } })).toBe(0)
    expect(await db().searchStale.count()).toBe(0)
  })
})
