import { describe, expect, test } from 'vitest'
import { eventPage } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { agendaSetting } from '@/lib/testing/make-agenda'
import { makeMember, words } from '@/lib/testing/make'
import { day, sessionWish } from '@/lib/testing/make-event'
import { moveSession, shiftDay } from './operations/move'
import { addPlace, changePlace, removePlace } from './operations/places'
import { addSession, changeSession, copySession, removeSession } from './operations/sessions'
import { publishAgenda, publishVersionAgain } from './operations/publish'
import { addSpeaker, removeSpeaker, switchSpeaker } from './operations/speakers'
import { agendaForEditing, lateness, placesForEditing, sessionForEditing } from './queries'

const visitor = { kind: 'visitor' } as const
const speaker = (sessionId: string, change: object = {}) => ({
  nonce: newToken(),
  sessionId,
  registrationId: null,
  name: 'Ama Sentinel',
  says: 'Chamber of mines',
  part: 'speaker' as const,
  isPublic: false,
  ...change,
})

describe('moving', () => {
  test('a session moves by minutes on its day, never out of it', async () => {
    const { convenor, add, times } = await agendaSetting()
    const id = await add('Opening')
    await moveSession(convenor, { id, minutes: -15 })
    expect(await times()).toEqual(['Opening 19 08:15–08:45'])
    await expect(moveSession(convenor, { id, minutes: 16 * 60 })).rejects.toMatchObject({
      code: 'leavesDay',
    })
  })

  test('running late moves what follows, once for what the preview showed', async () => {
    const { convenor, slug, add, times } = await agendaSetting()
    const id = await add('Opening')
    await add('After', { startsAt: '09:00', endsAt: '10:00' })
    await add('Tomorrow', { day: day('2030-01-20') })
    const shown = await lateness(convenor, slug, { from: id, minutes: 20 })
    expect(shown.moves.map(({ to }) => to?.startsAt)).toEqual(['08:50', '09:20'])
    const { seen } = shown
    await shiftDay(convenor, { id, minutes: 20, seen })
    await expect(shiftDay(convenor, { id, minutes: 20, seen })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    expect(await times()).toEqual([
      'Opening 19 08:50–09:20',
      'After 19 09:20–10:20',
      'Tomorrow 20 08:30–09:00',
    ])
  })

  test('nothing moves where one session would leave the day', async () => {
    const { convenor, add, times } = await agendaSetting()
    const id = await add('Opening')
    await add('Night', { startsAt: '23:00', endsAt: '23:50' })
    await expect(shiftDay(convenor, { id, minutes: 20 })).rejects.toMatchObject({
      code: 'leavesDay',
    })
    expect(await times()).toEqual(['Opening 19 08:30–09:00', 'Night 19 23:00–23:50'])
  })

  test('a copy is a second one, once for one press', async () => {
    const { convenor, add, times } = await agendaSetting()
    const id = await add('Opening')
    const nonce = newToken()
    const copies = await Promise.all([1, 2, 3].map(() => copySession(convenor, { id, nonce })))
    expect(new Set(copies.map((copy) => copy.id)).size).toBe(1)
    expect(await times()).toHaveLength(2)
  })
})

describe('two editors', () => {
  test('nobody takes off what somebody else has just changed', async () => {
    const { convenor, slug, add, times } = await agendaSetting()
    const id = await add('Opening')
    const { seen } = await sessionForEditing(convenor, slug, id)
    await changeSession(convenor, { ...sessionWish({ title: words('Other') }), id, seen })
    await expect(removeSession(convenor, { id, seen })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    await expect(moveSession(convenor, { id, minutes: 5, seen })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    await removeSession(convenor, { id })
    expect(await times()).toEqual([])
    const gone = changeSession(convenor, { ...sessionWish(), id })
    await expect(gone).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a session to which somebody came stays', async () => {
    const { convenor, eventId, add, comes } = await agendaSetting()
    const id = await add('Opening')
    const { registrationId } = await comes()
    await db().attendance.create({
      data: {
        eventId,
        registrationId,
        sessionId: id,
        occasion: `session:${id}`,
        day: day('2030-01-19'),
        cameAt: day('2030-01-19'),
      },
    })
    await expect(removeSession(convenor, { id })).rejects.toMatchObject({ code: 'sessionInUse' })
  })
})

describe('the rule of a session', () => {
  test('grows only stricter once something hangs on it, and nothing that hangs on it comes loose', async () => {
    const { convenor, slug, dialogue, add, comes } = await agendaSetting()
    const id = await add('Opening', { rule: 'chatham' })
    const becomes = (rule: 'open' | 'chatham' | 'closed') =>
      changeSession(convenor, { ...sessionWish({ rule }), id })
    await becomes('open')
    await publishAgenda(convenor, { slug, note: null, notifies: false })
    await becomes('chatham')
    await publishAgenda(convenor, { slug, note: null, notifies: false })
    const { personId } = await comes()
    const view = await db().contribution.create({
      data: {
        ...{ publicId: 'v-said-in-it', dialogueId: dialogue.id, personId, sessionId: id },
        ...{ promptId: dialogue.prompts[0]?.id ?? '', group: 'miners', attribution: 'named' },
        ...{ scope: 'public', language: 'en', text: 'Water', createdOn: day('2030-01-19') },
      },
    })
    await expect(becomes('open')).rejects.toMatchObject({ code: 'ruleBinds', field: 'rule' })
    await expect(
      publishVersionAgain(convenor, { slug, number: 1, notifies: false }),
    ).rejects.toMatchObject({ code: 'ruleBinds' })
    await expect(removeSession(convenor, { id })).rejects.toMatchObject({ code: 'sessionInUse' })
    await db().contribution.delete({ where: { id: view.id } })
    await db().sessionNote.create({
      data: { sessionId: id, kind: 'note', language: 'en', text: 'Raw', nonce: newToken() },
    })
    await expect(becomes('open')).rejects.toMatchObject({ code: 'ruleBinds' })
    await becomes('closed')
  })
})

describe('rooms', () => {
  const hall = { name: 'Sentinel hall', kind: 'room' as const, capacity: 1 }

  test('have one name each, and go without their sessions', async () => {
    const { convenor, slug, add, comes } = await agendaSetting()
    await addPlace(convenor, { slug, ...hall })
    await expect(addPlace(convenor, { slug, ...hall })).rejects.toMatchObject({
      code: 'placeNamed',
    })
    const [room] = (await placesForEditing(convenor, slug)).places
    const id = room?.id ?? ''
    await add('Opening', { placeId: id })
    await add('Beside', { placeId: id })
    expect((await agendaForEditing(convenor, slug)).clashes).toMatchObject([{ kind: 'room' }])
    const { member } = await comes()
    const placeOf = async () => (await eventPage(member, slug)).sessions[0]?.place
    expect(await placeOf()).toBe('Sentinel hall, Secret tent')
    expect(JSON.stringify(await eventPage(visitor, slug))).not.toMatch(/Sentinel|Secret tent/)
    await changePlace(convenor, { id, ...hall, name: 'Big hall', seen: room?.seen ?? '' })
    await expect(removePlace(convenor, { id, seen: room?.seen ?? '' })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    await removePlace(convenor, { id })
    expect(await placeOf()).toBe('Secret tent')
  })

  test('of another event can’t be chosen', async () => {
    const { convenor, slug } = await agendaSetting()
    const other = await agendaSetting()
    await addPlace(other.convenor, { slug: other.slug, ...hall })
    const [room] = (await placesForEditing(other.convenor, other.slug)).places
    await expect(
      addSession(convenor, { ...sessionWish({ placeId: room?.id ?? '' }), slug }),
    ).rejects.toMatchObject({ code: 'chooseAgain', field: 'placeId' })
  })
})

describe('speakers', () => {
  test('stand before the registered; in public by their consent and under an open rule alone', async () => {
    const { convenor, slug, add, comes } = await agendaSetting()
    const id = await add('Opening', { rule: 'open' })
    await addSpeaker(convenor, speaker(id))
    const { member } = await comes()
    const names = async (actor: Parameters<typeof eventPage>[0]) =>
      (await eventPage(actor, slug)).sessions.flatMap(({ speakers }) =>
        speakers.map(({ name }) => name),
      )
    expect([await names(member), await names(visitor)]).toEqual([['Ama Sentinel'], []])
    const [row] = (await sessionForEditing(convenor, slug, id)).speakers
    const speakerId = row?.id ?? ''
    await switchSpeaker(convenor, { id: speakerId, isPublic: true })
    expect(await names(visitor)).toEqual(['Ama Sentinel'])
    for (const rule of ['chatham', 'closed'] as const) {
      await changeSession(convenor, { ...sessionWish({ rule }), id })
      expect([await names(member), await names(visitor)]).toEqual([[], []])
    }
    await addSpeaker(convenor, speaker(id, { name: 'Esi Chair', part: 'chair' }))
    expect([await names(member), await names(visitor)]).toEqual([['Esi Chair'], []])
    await changeSession(convenor, { ...sessionWish({ rule: 'open' }), id })
    await removeSpeaker(convenor, { id: speakerId })
    expect(await names(member)).toEqual(['Esi Chair'])
  })

  test('somebody of the event goes by the name of the dialogue; of another event, by none', async () => {
    const { convenor, slug, add, comes } = await agendaSetting()
    const id = await add('Opening')
    const { registrationId, name } = await comes()
    await addSpeaker(convenor, speaker(id, { registrationId, name: null }))
    expect((await sessionForEditing(convenor, slug, id)).speakers).toMatchObject([{ name }])
    const other = await agendaSetting()
    const elsewhere = await other.comes()
    await expect(
      addSpeaker(convenor, speaker(id, { registrationId: elsewhere.registrationId, name: null })),
    ).rejects.toMatchObject({ code: 'chooseAgain' })
  })

  test('whoever is taken off the public site is not named there', async () => {
    const { convenor, dialogue, slug, add, comes } = await agendaSetting()
    const id = await add('Opening', { rule: 'open' })
    const { registrationId, member } = await comes()
    await addSpeaker(convenor, speaker(id, { registrationId, isPublic: true }))
    const shown = async () => (await eventPage(visitor, slug)).sessions[0]?.speakers.length
    expect(await shown()).toBe(1)
    const { personId } = member
    await db().shelter.create({
      data: { dialogueId: dialogue.id, kind: 'person', personId, reason: 'x', byId: personId },
    })
    expect(await shown()).toBe(0)
  })
})

test('nobody but who convenes works on an agenda', async () => {
  const { slug, add, comes } = await agendaSetting()
  const id = await add('Opening')
  const { member } = await comes()
  for (const actor of [member, await makeMember()]) {
    await expect(moveSession(actor, { id, minutes: 5 })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(addSpeaker(actor, speaker(id))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(agendaForEditing(actor, slug)).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
