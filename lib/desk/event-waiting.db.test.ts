import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { addSession } from '@/lib/agendas/operations/sessions'
import { db } from '@/lib/platform/db'
import { actorOf, makeMember } from '@/lib/testing/make'
import { sessionWish } from '@/lib/testing/make-event'
import { invitationWish, makeInvitation } from '@/lib/testing/make-invitation'
import { mailingSetting } from '@/lib/testing/make-mailing'
import { writeInvitation } from '@/lib/invitations/operations/write'
import { eventDeskPage } from './event-page'

async function kindsFor(actor: Actor, slug: string) {
  const { waiting } = await eventDeskPage(actor, slug)
  return Object.fromEntries(waiting.map(({ kind, count }) => [kind, count]))
}

test('nothing waits at an event that was just announced', async () => {
  const { convenor, slug } = await mailingSetting()
  expect((await eventDeskPage(convenor, slug)).waiting).toEqual([])
})

test('the desk of an event says what waits, the oldest first, and where to go', async () => {
  const { convenor, slug, guest, write, send } = await mailingSetting()
  const miner = await guest('Efua', { hasMail: false })
  const asked = await guest('Kojo')
  const path = `/manage/events/${slug}`
  const offeredAt = new Date('2026-01-01T00:00:00Z')
  await db().eventRegistration.update({
    where: { id: asked.registrationId },
    data: { state: 'offered', offeredAt, offerEndsAt: new Date('2029-01-01T00:00:00Z') },
  })
  await db().eventRegistration.update({
    where: { id: (await guest('Ama', { state: 'waitlisted' })).registrationId },
    data: { state: 'applied', turn: null, createdAt: new Date('2026-01-02T00:00:00Z') },
  })
  await makeInvitation(convenor, invitationWish(slug, { channel: 'phone', phone: '+233205550101' }))
  await writeInvitation(convenor, invitationWish(slug))
  await addSession(convenor, { slug, ...sessionWish() })
  const sent = await write()
  await send(sent)
  await write()
  const { waiting } = await eventDeskPage(convenor, slug)
  expect(waiting.slice(0, 2)).toEqual([
    { kind: 'seat.answerFor', count: 1, oldest: offeredAt, path: `${path}/people?state=offered` },
    expect.objectContaining({ kind: 'seat.letIn', path: `${path}/people?state=applied` }),
  ])
  expect(waiting).toContainEqual({
    kind: 'mailing.readCalls',
    count: 1,
    oldest: expect.any(Date),
    path: `${path}/messages/${sent}/calls`,
  })
  expect(await kindsFor(convenor, slug)).toEqual({
    'seat.answerFor': 1,
    'seat.letIn': 1,
    'eventInvitation.unmask': 1,
    'eventInvitation.send': 1,
    'mailing.readCalls': 1,
    'mailing.send': 1,
    'agenda.first': 1,
  })
  // Whoever was told waits no more.
  await db().mailingRecipient.updateMany({
    where: { personId: miner.id },
    data: { calledAt: new Date() },
  })
  expect(await kindsFor(convenor, slug)).not.toHaveProperty('mailing.readCalls')
})

test('a facilitator of one group finds what waits in that group, and nothing that is the convenor’s', async () => {
  const { convenor, slug, guest, write, send, helper } = await mailingSetting()
  await guest('Efua', { hasMail: false, group: 'miners' })
  await guest('Mercy', { hasMail: false, group: 'government' })
  await send(await write())
  await write()
  await writeInvitation(convenor, invitationWish(slug))
  expect(await kindsFor(await helper('facilitator', ['miners']), slug)).toEqual({
    'mailing.readCalls': 1,
  })
  expect(await kindsFor(convenor, slug)).toMatchObject({ 'mailing.readCalls': 2 })
})

test('the page about the event waits for its releases, each with who may give it', async () => {
  const { convenor, dialogue, slug, event } = await mailingSetting()
  const { personId } = await makeMember()
  await db().aideMemoire.create({
    data: {
      ...{ eventId: event.id, changedById: personId },
      text: { language: 'en', texts: { en: 'We met.' } },
    },
  })
  await db().roleGrant.create({ data: { personId, dialogueId: dialogue.id, role: 'rapporteur' } })
  const writer = await actorOf({ id: personId })
  expect(await kindsFor(convenor, slug)).toEqual({ 'aideMemoire.release': 1 })
  expect(await kindsFor(writer, slug)).toEqual({})
  await db().aideMemoire.update({
    where: { eventId: event.id },
    data: { releasedById: convenor.personId, releasedAt: new Date() },
  })
  expect(await kindsFor(convenor, slug)).toEqual({})
  const other = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
  expect(await kindsFor(other, slug)).toEqual({ 'aideMemoire.publish': 1 })
})
