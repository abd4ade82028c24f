import { describe, expect, test } from 'vitest'
import type { EventRoleKind, SessionRule } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeMember, makePerson, words } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { makeAdministrator, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { changeNote, takeBackNote, writeNote, writeSheet } from './operations'
import { noteTaking, roomPage, roomsOf } from './queries'
import { newSheet, type NewNote } from './schema'
import { sheetToPrint } from './sheet-to-print'

async function scene(rule: SessionRule = 'open') {
  const setting = await eventSetting('private')
  const slug = await setting.announce()
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  const session = await db().session.create({
    data: {
      eventId: event.id,
      title: words('Water'),
      startsAt: new Date('2030-01-19T09:00:00Z'),
      endsAt: new Date('2030-01-19T10:00:00Z'),
      rule,
    },
  })
  const atEvent = async (role: EventRoleKind) => {
    const { personId } = await setting.miner()
    await db().eventRole.create({ data: { eventId: event.id, personId, role } })
    return actorOf({ id: personId })
  }
  const write = async (by: Actor, text = 'The water is brown.', more: Partial<NewNote> = {}) => {
    const base = { sessionId: session.id, kind: 'note' as const, language: 'en', text }
    const nonce = more.nonce ?? newToken()
    await writeNote(by, { ...base, wasOffline: undefined, ...more, nonce })
    return db().sessionNote.findUniqueOrThrow({ where: { nonce } })
  }
  const texts = async (by: Actor) => (await roomPage(by, session.id)).notes.map(({ text }) => text)
  return { ...setting, slug, event, session, atEvent, write, texts }
}

const forbidden = { kind: 'forbidden' }
const hidden = { kind: 'notFound' }

describe('a note', () => {
  test('is written by rapporteurs and read by those who work at the event', async () => {
    const { atEvent, write, texts, convenor, slug } = await scene()
    const rapporteur = await atEvent('rapporteur')
    await write(rapporteur)
    for (const reader of [rapporteur, convenor, await atEvent('facilitator')])
      expect(await texts(reader)).toEqual(['The water is brown.'])
    expect((await roomsOf(convenor, slug)).sessions).toHaveLength(1)
  })

  test('sent three times at once by a device is one, with one line in the log', async () => {
    const { atEvent, write, texts } = await scene()
    const rapporteur = await atEvent('rapporteur')
    const nonce = newToken()
    const again = () => write(rapporteur, 'Once', { nonce, wasOffline: 'on' })
    const [{ id }] = await Promise.all([again(), again(), again()])
    expect(await texts(rapporteur)).toEqual(['Once'])
    expect(await db().activity.count({ where: { verb: 'note.write', objectId: id } })).toBe(1)
  })

  test('that was taken back stays back when the device sends it again, and its words are gone', async () => {
    const { atEvent, write, texts } = await scene()
    const rapporteur = await atEvent('rapporteur')
    const nonce = newToken()
    const { id } = await write(rapporteur, 'Sentinel words', { nonce })
    await takeBackNote(rapporteur, { id })
    await write(rapporteur, 'Sentinel words', { nonce })
    expect(await texts(rapporteur)).toEqual([])
    expect(await db().sessionNote.count({ where: { text: { contains: 'Sentinel' } } })).toBe(0)
    await expect(takeBackNote(rapporteur, { id })).rejects.toMatchObject(hidden)
  })

  test('under another’s nonce is refused', async () => {
    const { atEvent, write } = await scene()
    const nonce = newToken()
    await write(await atEvent('rapporteur'), 'Mine', { nonce })
    await expect(write(await atEvent('rapporteur'), 'Mine', { nonce })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const { atEvent, write, session } = await scene()
    const [one, other] = [await atEvent('rapporteur'), await atEvent('coConvenor')]
    const { id } = await write(one)
    const [note] = (await roomPage(one, session.id)).notes
    const change = { id, language: 'en', seen: note?.seen }
    await changeNote(other, { ...change, text: 'The water was brown.' })
    await expect(changeNote(one, { ...change, text: 'Brown' })).rejects.toMatchObject({
      code: 'overtaken',
    })
  })

  test('is taken back by its writer and by whoever convenes, not by another rapporteur', async () => {
    const { atEvent, write, convenor } = await scene()
    const { id } = await write(await atEvent('rapporteur'))
    await expect(takeBackNote(await atEvent('rapporteur'), { id })).rejects.toMatchObject(forbidden)
    await takeBackNote(convenor, { id })
  })
})

describe('who may not', () => {
  test('write: the desk, facilitators, participants, strangers, visitors; nor in a cancelled event', async () => {
    const { atEvent, write, miner, event } = await scene()
    for (const by of [
      await atEvent('registrationDesk'),
      await atEvent('facilitator'),
      await miner(),
    ])
      await expect(write(by)).rejects.toMatchObject(forbidden)
    for (const by of [await makeMember(), visitor])
      await expect(write(by)).rejects.toMatchObject(hidden)
    const rapporteur = await atEvent('rapporteur')
    await db().event.update({ where: { id: event.id }, data: { state: 'cancelled' } })
    await expect(write(rapporteur)).rejects.toMatchObject({ code: 'eventCancelled' })
  })

  test('read: the desk and whoever only takes part', async () => {
    const { atEvent, session, miner } = await scene()
    for (const by of [await atEvent('registrationDesk'), await miner()]) {
      await expect(roomPage(by, session.id)).rejects.toMatchObject(forbidden)
      await expect(sheetToPrint(by, session.id)).rejects.toMatchObject(forbidden)
      await expect(noteTaking(by, session.id)).rejects.toMatchObject(forbidden)
    }
    for (const by of [await makeMember(), visitor])
      await expect(roomPage(by, session.id)).rejects.toMatchObject(hidden)
  })
})

describe('the rule of the session', () => {
  test('closed: only those who take notes read them; the others read the agreed sentence alone', async () => {
    const { atEvent, write, texts } = await scene('closed')
    const rapporteur = await atEvent('rapporteur')
    await write(rapporteur, 'Sentinel secret')
    await write(rapporteur, 'We will meet again.', { kind: 'agreed' })
    expect(await texts(await atEvent('rapporteur'))).toEqual([
      'Sentinel secret',
      'We will meet again.',
    ])
    expect(await texts(await atEvent('facilitator'))).toEqual(['We will meet again.'])
  })

  test.each(['chatham', 'closed'] as const)(
    '%s: who acts for government reads no raw note but their own',
    async (rule) => {
      const { dialogue, atEvent, write, texts } = await scene(rule)
      await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
      const official = await makeMember({
        roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
      })
      await write(await atEvent('rapporteur'), 'Sentinel of a miner')
      await write(official, 'My own')
      expect(await texts(official)).toEqual(['My own'])
      const foreign = await db().sessionNote.findFirstOrThrow({
        where: { text: 'Sentinel of a miner' },
      })
      await expect(takeBackNote(official, foreign)).rejects.toMatchObject(hidden)
    },
  )

  test('Chatham: a note that names somebody registered says so; an open session names people', async () => {
    for (const [rule, expected] of [
      ['chatham', ['Efua Sentinel']],
      ['open', []],
    ] as const) {
      const { dialogue, atEvent, write, event, session } = await scene(rule)
      const { personId } = await makeMember({
        name: 'Efua Sentinel',
        in: { dialogueId: dialogue.id, group: 'miners' },
      })
      await db().eventRegistration.create({
        data: { eventId: event.id, personId, state: 'confirmed' },
      })
      const rapporteur = await atEvent('rapporteur')
      await write(rapporteur, 'Efua asked for water.')
      const [note] = (await roomPage(rapporteur, session.id)).notes
      expect(note?.names).toEqual(expected)
    }
  })
})

test('a table sheet is typed in as it was printed, and bound like a note', async () => {
  const { atEvent, session, convenor } = await scene('closed')
  const rapporteur = await atEvent('rapporteur')
  const sheet = { table: '3', people: { miners: '4', industry: '' }, heard: 'Sentinel dust' }
  const input = newSheet.parse({
    nonce: newToken(),
    sessionId: session.id,
    language: 'sw',
    sheet,
  })
  await Promise.all([writeSheet(rapporteur, input), writeSheet(rapporteur, input)])
  expect((await roomPage(convenor, session.id)).sheets).toMatchObject([
    {
      language: 'sw',
      sheet: { table: 3, people: { miners: 4 }, heard: 'Sentinel dust', next: '' },
    },
  ])
  expect((await roomPage(await atEvent('facilitator'), session.id)).sheets).toEqual([])
  const empty = { ...input, sheet: { table: '3' } }
  expect(newSheet.safeParse(empty).success).toBe(false)
})

test('notes and turns of a merged record are the kept one’s', async () => {
  const { atEvent, write, session } = await scene()
  const [kept, merged] = [await atEvent('rapporteur'), await atEvent('rapporteur')]
  await write(merged)
  await db().speakingTurn.create({
    data: {
      sessionId: session.id,
      group: 'miners',
      seconds: 60,
      nonce: newToken(),
      byId: merged.personId,
    },
  })
  await mergePeople(await makeAdministrator(), mergeWish(kept.personId, merged.personId))
  const left = await whereIsFound(merged.personId)
  expect(left.filter((at) => /session|speaking/.test(at))).toEqual([])
})
