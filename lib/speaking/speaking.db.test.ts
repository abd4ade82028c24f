import { expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeMember, words } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { addTurn, takeBackTurn } from './operations'
import { speakingLog } from './queries'
import { newTurn } from './schema'

async function scene() {
  const setting = await eventSetting('private')
  const slug = await setting.announce()
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  const session = await db().session.create({
    data: {
      eventId: event.id,
      title: words('Water'),
      startsAt: new Date('2030-01-19T09:00:00Z'),
      endsAt: new Date('2030-01-19T10:00:00Z'),
      rule: 'open',
    },
  })
  const comes = async (group: 'miners' | 'government', isThere = false) => {
    const { personId } = await makeMember({ in: { dialogueId: setting.dialogue.id, group } })
    const registration = await db().eventRegistration.create({
      data: { eventId: event.id, personId, state: 'confirmed', group },
    })
    if (isThere)
      await db().attendance.create({
        data: {
          eventId: event.id,
          registrationId: registration.id,
          day: new Date('2030-01-19T00:00:00Z'),
          occasion: 'day:2030-01-19',
          cameAt: new Date('2030-01-19T08:00:00Z'),
        },
      })
    return personId
  }
  const speak = (by: Actor, group: 'miners' | 'government', minutes: string, nonce = newToken()) =>
    addTurn(by, newTurn.parse({ nonce, sessionId: session.id, group, minutes }))
  return { ...setting, event, session, comes, speak }
}

test('time and turns per group; the least heard for its people in the room is next', async () => {
  const { convenor, session, comes, speak } = await scene()
  for (let count = 0; count < 4; count += 1) await comes('miners')
  await comes('government')
  await speak(convenor, 'miners', '3')
  await speak(convenor, 'government', '1,5')
  const log = await speakingLog(convenor, session.id)
  // 180 s of four are 45 a head, 90 s of one are 90; the groups that nobody came of are not next.
  expect(log.order).toEqual(['miners', 'government'])
  expect(log.groups.find(({ group }) => group === 'government')).toMatchObject({
    people: 1,
    turns: 1,
    seconds: 90,
  })
})

test('once somebody is checked in, only who came counts as in the room', async () => {
  const { convenor, session, comes } = await scene()
  await comes('miners')
  await comes('government', true)
  const { order } = await speakingLog(convenor, session.id)
  expect(order).toEqual(['government'])
})

test('a tap that is sent twice is one turn; undone, it is gone; nobody who spoke is kept', async () => {
  const { convenor, session, speak } = await scene()
  const nonce = newToken()
  await Promise.all([speak(convenor, 'miners', '2', nonce), speak(convenor, 'miners', '2', nonce)])
  const { turns } = await speakingLog(convenor, session.id)
  expect(turns).toHaveLength(1)
  const row = await db().speakingTurn.findFirstOrThrow({ where: { sessionId: session.id } })
  expect(Object.keys(row).sort()).toEqual(
    ['at', 'byId', 'group', 'id', 'nonce', 'seconds', 'sessionId'].sort(),
  )
  await takeBackTurn(convenor, { id: row.id })
  expect((await speakingLog(convenor, session.id)).turns).toEqual([])
  await expect(takeBackTurn(convenor, { id: row.id })).rejects.toMatchObject({ kind: 'notFound' })
})

test('the desk, participants and strangers neither see nor note who spoke', async () => {
  const { session, event, miner, speak } = await scene()
  const { personId } = await miner()
  await db().eventRole.create({ data: { eventId: event.id, personId, role: 'registrationDesk' } })
  for (const by of [await actorOf({ id: personId }), await miner()]) {
    await expect(speak(by, 'miners', '1')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(speakingLog(by, session.id)).rejects.toMatchObject({ kind: 'forbidden' })
  }
  for (const by of [await makeMember(), visitor])
    await expect(speakingLog(by, session.id)).rejects.toMatchObject({ kind: 'notFound' })
})

test('another’s turn is undone by whoever convenes, not by a rapporteur', async () => {
  const { session, event, miner, speak, convenor } = await scene()
  const { personId } = await miner()
  await db().eventRole.create({ data: { eventId: event.id, personId, role: 'rapporteur' } })
  const rapporteur = await actorOf({ id: personId })
  await speak(convenor, 'miners', '1')
  const { id } = await db().speakingTurn.findFirstOrThrow({ where: { sessionId: session.id } })
  await expect(takeBackTurn(rapporteur, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  await takeBackTurn(convenor, { id })
})

test.each(['0', '-1', 'two', '1.234', '241', ''])('"%s" minutes are none', (minutes) => {
  const turn = { nonce: newToken(), sessionId: crypto.randomUUID(), group: 'miners', minutes }
  expect(newTurn.safeParse(turn).success).toBe(false)
})
