import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { registerForEvent } from '@/lib/seats/operations/own'
import { words } from '@/lib/testing/make'
import { day, eventSetting, eventWish } from '@/lib/testing/make-event'
import { eventForEditing } from './desk'
import { cancelEvent, changeEvent } from './operations'

async function announced() {
  const { announce, convenor, dialogue, miner } = await eventSetting()
  const fields = { dialogueSlug: dialogue.slug, capacity: 2 }
  const slug = await announce(fields)
  const people = [await miner(), await miner(), await miner()]
  for (const one of people) await registerForEvent(one, { slug })
  const save = (change: Parameters<typeof eventWish>[0], tells = false) =>
    changeEvent(convenor, { ...eventWish({ ...fields, ...change }), slug, tells })
  const [first, , waits] = people
  const told = async (one: typeof first) =>
    db().message.findMany({
      where: { personId: one?.personId ?? '', kind: 'eventMoved' },
      select: { params: true, needsCall: true, path: true },
    })
  return { slug, convenor, people, save, told, first, waits }
}

test('other days are saved once somebody has confirmed how many hear of it; each hears once', async () => {
  const { slug, convenor, people, save, told, first } = await announced()
  expect((await eventForEditing(convenor, slug)).hearers).toBe(3)
  await expect(save({ endsOn: day('2030-01-23') })).rejects.toMatchObject({
    code: 'tellsOfChange',
    field: 'tells',
    params: { count: 3 },
  })
  expect(await told(first)).toEqual([])
  await db().emailAddress.deleteMany({ where: { personId: first?.personId ?? '' } })
  await save({ endsOn: day('2030-01-23') }, true)
  for (const one of people)
    expect(await told(one)).toMatchObject([
      { params: { what: 'days' }, path: `/events/${slug}`, needsCall: one === first },
    ])
  // The same once more is no change.
  await save({ endsOn: day('2030-01-23') }, true)
  expect(await told(first)).toHaveLength(1)
})

test('of a venue only those hear who have said yes, and nobody reads it in the message', async () => {
  const { save, told, first, waits } = await announced()
  await save({ venue: 'Sentinel hall' }, true)
  expect(await told(first)).toMatchObject([{ params: { what: 'place' } }])
  expect(JSON.stringify(await told(first))).not.toContain('Sentinel')
  expect(await told(waits)).toEqual([])
})

test('other words, and what is called off or over, tell nobody', async () => {
  const { slug, convenor, save, told, first } = await announced()
  await save({ title: words('Another name') })
  await cancelEvent(convenor, { slug })
  await save({ district: 'Prestea' })
  expect(await told(first)).toEqual([])
})
