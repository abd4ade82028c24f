import { beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { atTime, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import { citedItems, standingItemIds } from './cited'
import { aboutItem, itemFactsSelect } from './facts'
import { libraryPolicy } from './policy'
import { expectedBy, outTo, tombstonesFor, visibleTo, workedOnBy } from './visibility'

const hour = new Date('2027-03-01T14:00:00Z')
const before = new Date('2027-03-01T13:59:59Z')
const wishes = [
  ['draft', true],
  ['scheduled', false],
  ['scheduled', true],
  ['published', false],
  ['withdrawn', false],
] as const
const actors: Actor[] = [visitor]

beforeAll(async () => {
  const dialogues = [
    await makeDialogue({ access: 'public' }),
    await makeDialogue({ access: 'listed' }),
    await makeDialogue({ access: 'private' }),
    await makeDialogue({ access: 'public', state: 'draft' }),
    await makeDialogue({ access: 'public' }),
  ]
  const [open, , , , off] = dialogues.map(({ id }) => id)
  if (!open || !off) throw new Error('no dialogues')
  const writer = await makePerson({})
  const hidden = await makePerson({})
  const early = await makePerson({})
  const shelter = { reason: 'danger', byId: writer.id }
  await db().shelter.createMany({
    data: [
      { ...shelter, dialogueId: off, kind: 'dialogue' },
      { ...shelter, dialogueId: open, kind: 'person', personId: hidden.id },
    ],
  })
  for (const dialogueId of [null, ...dialogues.map(({ id }) => id)]) {
    for (const [state, isAnnounced] of wishes) {
      for (const personId of [null, writer.id, hidden.id]) {
        await db().libraryItem.create({
          data: {
            ...{ dialogueId, state, slug: newToken(), title: words('x'), language: 'en' },
            ...{ kind: 'brief', isAnnounced },
            releaseAt: state === 'scheduled' ? hour : null,
            publishedAt: state === 'published' || state === 'withdrawn' ? new Date(0) : null,
            early: { create: { personId: early.id } },
            authors: {
              create: { author: { create: { slug: newToken(), name: 'N', personId } } },
            },
          },
        })
      }
    }
  }
  actors.push(await actorOf(writer), await actorOf(hidden), await actorOf(early))
  for (const { id } of dialogues) {
    for (const group of ['miners', 'government'] as const)
      actors.push(await makeMember({ in: { dialogueId: id, group } }))
    for (const role of ['convenor', 'facilitator', 'rapporteur', 'safeguardingLead'] as const) {
      actors.push(await makeMember({ roles: [{ role, dialogueId: id }] }))
      actors.push(await makeMember({ roles: [{ role, dialogueId: id, speaksFor: 'industry' }] }))
    }
  }
  actors.push(
    await makeMember({ roles: [{ role: 'editor' }] }),
    await makeMember({ roles: [{ role: 'administrator' }] }),
  )
  actors.push(
    ...actors.flatMap((actor) =>
      actor.kind === 'member' ? [{ ...actor, isSuspended: true }] : [],
    ),
  )
})

for (const at of [before, hour]) {
  test(`lists show exactly what the rules let each person read at ${at.toISOString()}`, () =>
    atTime(at, async () => {
      const rows = await db().libraryItem.findMany({ select: itemFactsSelect })
      const sheltered = await shelteredNow(db())
      const questions = [
        ['item.read', visibleTo],
        ['item.expect', expectedBy],
        ['item.readTombstone', async (actor: Actor) => tombstonesFor(actor)],
        ['item.desk', async (actor: Actor) => workedOnBy(actor)],
      ] as const
      for (const actor of actors) {
        for (const [verb, among] of questions) {
          const allowed = rows.filter(
            (row) => !libraryPolicy[verb].rule.check(actor, aboutItem(row, sheltered), now()),
          )
          const where = await among(actor)
          const seen = await db().libraryItem.findMany({ where, select: { id: true } })
          expect({ actor, verb, ids: seen.map(({ id }) => id).sort() }).toEqual({
            ...{ actor, verb },
            ids: allowed.map(({ id }) => id).sort(),
          })
        }
      }
    }))
}

test('what waits for its hour is in no list, for nobody, until that moment', async () => {
  const waiting = await db().libraryItem.findMany({ where: { state: 'scheduled' } })
  const ids = waiting.map(({ id }) => id)
  const seenBy = async (actor: Actor) =>
    db().libraryItem.count({ where: { AND: [{ id: { in: ids } }, await outTo(actor)] } })
  await atTime(before, async () => {
    for (const actor of actors) expect([actor, await seenBy(actor)]).toEqual([actor, 0])
    expect([...(await citedItems(visitor, ids)).keys()]).toEqual([])
    expect([...(await standingItemIds(db(), ids))]).toEqual([])
  })
  await atTime(hour, async () => {
    // Of the portal and of the open dialogue: without an author who is off the site.
    expect(await seenBy(visitor)).toBe(8)
    expect((await citedItems(visitor, ids)).size).toBe(8)
    expect((await standingItemIds(db(), ids)).size).toBe(ids.length)
  })
})

test('a citation of what was withdrawn leads to its tombstone, and to nothing where it was not theirs', async () => {
  const rows = await db().libraryItem.findMany({ where: { state: 'withdrawn' } })
  const cited = await citedItems(
    visitor,
    rows.map(({ id }) => id),
  )
  expect([...cited.values()].map(({ kind }) => kind)).toEqual(Array(6).fill('withdrawn'))
  expect(JSON.stringify([...cited.values()])).not.toContain('title')
})
