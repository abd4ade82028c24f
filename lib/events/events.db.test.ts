import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { day, eventSetting, eventWish, sessionWish } from '@/lib/testing/make-event'
import { addSession, removeSession } from '@/lib/agendas/operations/sessions'
import { calendarFile } from '@/lib/calendars/file'
import { eventForCalendar } from '@/lib/calendars/queries'
import { peopleOf } from '@/lib/seats/people'
import { aboutEvent, eventFactsSelect } from './facts'
import { cancelEvent, changeEvent, createEvent, publishEvent } from './operations'
import { acceptOffer, registerForEvent, withdrawFromEvent } from '@/lib/seats/operations/own'
import { listEvents } from './lists'
import { eventPage } from './queries'
import { visibleTo } from './visibility'

describe('making an event', () => {
  test('a convenor adds, announces and calls it off; the sequence grows each time', async () => {
    const { convenor, dialogue } = await eventSetting()
    const { slug } = await createEvent(convenor, eventWish({ dialogueSlug: dialogue.slug }))
    await expect(eventPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await publishEvent(convenor, { slug })
    expect((await eventPage(visitor, slug)).isDraft).toBe(false)
    await cancelEvent(convenor, { slug })
    const { isCancelled } = await eventPage(visitor, slug)
    const { sequence } = await db().event.findUniqueOrThrow({ where: { slug } })
    expect({ isCancelled, sequence }).toEqual({ isCancelled: true, sequence: 2 })
  })

  test('a draft can’t be called off, which would show it; what was called off stays so', async () => {
    const { convenor, dialogue } = await eventSetting()
    const { slug } = await createEvent(convenor, eventWish({ dialogueSlug: dialogue.slug }))
    await expect(cancelEvent(convenor, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(eventPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await Promise.all([publishEvent(convenor, { slug }), publishEvent(convenor, { slug })])
    await Promise.all([cancelEvent(convenor, { slug }), cancelEvent(convenor, { slug })])
    await expect(publishEvent(convenor, { slug })).rejects.toMatchObject({ kind: 'conflict' })
    // One announcement and one cancellation for the calendars, however often they were clicked.
    expect(await db().event.findUniqueOrThrow({ where: { slug } })).toMatchObject({
      state: 'cancelled',
      sequence: 2,
    })
  })

  test('the same form sent twice makes one event', async () => {
    const { convenor, dialogue } = await eventSetting()
    const input = eventWish({ dialogueSlug: dialogue.slug })
    const both = await Promise.all([createEvent(convenor, input), createEvent(convenor, input)])
    expect(both[0]).toEqual(both[1])
    expect(await db().event.count({ where: { dialogueId: dialogue.id } })).toBe(1)
  })

  test('a participant, a stranger and a convenor elsewhere can’t', async () => {
    const { dialogue, miner, announce } = await eventSetting()
    const elsewhere = await makeMember({
      roles: [{ role: 'convenor', dialogueId: (await makeDialogue()).id }],
    })
    const slug = await announce()
    for (const actor of [await miner(), elsewhere]) {
      const attempt = createEvent(actor, eventWish({ dialogueSlug: dialogue.slug }))
      await expect(attempt).rejects.toMatchObject({ kind: 'forbidden', code: 'needsRole' })
      await expect(changeEvent(actor, { ...eventWish(), slug })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    }
    await expect(createEvent(visitor, eventWish())).rejects.toMatchObject({ kind: 'signIn' })
  })

  test('a session outside the days is refused beside its field; one inside keeps local time', async () => {
    const { convenor, announce } = await eventSetting()
    const slug = await announce({ timeZone: 'Africa/Dar_es_Salaam' })
    const session = { ...sessionWish(), slug }
    const outside = addSession(convenor, { ...session, nonce: 'other', day: day('2030-02-01') })
    await expect(outside).rejects.toMatchObject({ code: 'outsideEvent', field: 'day' })
    await addSession(convenor, session)
    const [made] = (await eventPage(convenor, slug)).sessions
    expect(made?.startsAt.toISOString()).toBe('2030-01-19T05:30:00.000Z')
    await removeSession(convenor, { id: made?.id ?? '' })
    expect((await eventPage(convenor, slug)).sessions).toEqual([])
  })
})

describe('places', () => {
  test('forty people claim seven places at once: seven get one, no number twice', async () => {
    const { miner, announce } = await eventSetting()
    const slug = await announce({ capacity: 7 })
    const people = await Promise.all(Array.from({ length: 40 }, miner))
    const answers = await Promise.all(people.map((one) => registerForEvent(one, { slug })))
    expect(answers.filter(({ state }) => state === 'waitlisted')).toHaveLength(33)
    const places = await db().eventRegistration.findMany({
      where: { event: { slug }, place: { not: null } },
      select: { place: true },
    })
    expect(places.map(({ place }) => place).sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('a double click is one registration, and a place given back is free again', async () => {
    const { miner, announce } = await eventSetting()
    const slug = await announce({ capacity: 1 })
    const [first, second] = [await miner(), await miner()]
    await Promise.all([registerForEvent(first, { slug }), registerForEvent(first, { slug })])
    expect(await registerForEvent(second, { slug })).toMatchObject({ state: 'waitlisted' })
    await withdrawFromEvent(first, { slug })
    await acceptOffer(second, { slug })
    expect((await eventPage(second, slug)).isRegistered).toBe(true)
    expect((await eventPage(first, slug)).isRegistered).toBe(false)
  })

  test('who is not approved in the dialogue, or too late, is told so', async () => {
    const { dialogue, announce, miner } = await eventSetting()
    const slug = await announce()
    const applicant = await makeMember({
      in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' },
    })
    await expect(registerForEvent(applicant, { slug })).rejects.toMatchObject({
      code: 'needsApproval',
      grantedBy: 'convenor',
    })
    const past = await announce({ registrationClosesOn: day('2020-01-01') })
    await expect(registerForEvent(await miner(), { slug: past })).rejects.toMatchObject({
      code: 'eventRegistrationClosed',
    })
  })

  test('the roll is for those who run it', async () => {
    const { miner, announce, convenor } = await eventSetting()
    const slug = await announce()
    const one = await miner()
    await registerForEvent(one, { slug })
    expect((await peopleOf(convenor, slug)).people).toMatchObject([{ group: 'miners' }])
    await expect(peopleOf(one, slug)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('what stays in the room', () => {
  test('venue, room and joining address are for the registered, in page and calendar file alike', async () => {
    const { miner, announce } = await eventSetting()
    const slug = await announce()
    const [registered, other] = [await miner(), await miner()]
    await registerForEvent(registered, { slug })
    const told = async (actor: Actor) =>
      JSON.stringify(await eventPage(actor, slug)) +
      calendarFile([await eventForCalendar(actor, slug)], 'en', 'Workshop')
    expect(await told(registered)).toContain('Secret hall 7')
    for (const actor of [visitor, other]) {
      const text = await told(actor)
      expect(text).not.toMatch(/secret/i)
      expect(text).toContain('Tarkwa')
    }
  })

  test('a place that is taken off the public site takes its events along', async () => {
    const { dialogue, convenor, announce } = await eventSetting()
    const slug = await announce()
    await db().shelter.create({
      data: {
        dialogueId: dialogue.id,
        kind: 'place',
        place: 'tarkwa',
        reason: 'raid',
        byId: convenor.personId,
      },
    })
    await expect(eventPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    expect((await listEvents(visitor, none)).coming.map((each) => each.slug)).not.toContain(slug)
    expect((await eventPage(convenor, slug)).slug).toBe(slug)
  })

  test('what can be listed is exactly what may be read', async () => {
    const open = await eventSetting()
    const closed = await eventSetting('private')
    for (const { announce, convenor, dialogue } of [open, closed]) {
      await announce()
      await createEvent(convenor, eventWish({ dialogueSlug: dialogue.slug }))
    }
    const editor = await makeMember({ roles: [{ role: 'editor' }] })
    await createEvent(editor, eventWish())
    const actors = [
      visitor,
      open.convenor,
      closed.convenor,
      await open.miner(),
      await closed.miner(),
      editor,
    ]
    for (const actor of actors) {
      const sheltered = await shelteredNow(db())
      const rows = await db().event.findMany({ select: eventFactsSelect(actor) })
      const readable = rows.filter((row) => can(actor, 'event.read', aboutEvent(row, sheltered)))
      const listed = await db().event.findMany({
        where: await visibleTo(actor),
        select: { id: true },
      })
      expect(listed.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort())
    }
  })
})

const none = { country: null, topic: null, year: null, page: 1 }
