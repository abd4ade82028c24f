import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { eventPage } from '@/lib/events/queries'
import { withdrawFromEvent } from '@/lib/seats/operations/own'
import { db } from '@/lib/platform/db'
import { inLanguage } from '@/lib/platform/translated'
import { agendaSetting } from '@/lib/testing/make-agenda'
import { words } from '@/lib/testing/make'
import { sessionWish } from '@/lib/testing/make-event'
import { addPlace } from './operations/places'
import { publishAgenda, publishVersionAgain } from './operations/publish'
import { changeSession, removeSession } from './operations/sessions'
import { agendaForEditing, placesForEditing } from './queries'
import { agendaHistory, publishingOf } from './versions'

const visitor = { kind: 'visitor' } as const

async function published() {
  const setting = await agendaSetting()
  const { convenor, slug } = setting
  const id = await setting.add('Opening')
  const publish = (notifies = false) => publishAgenda(convenor, { slug, note: words(''), notifies })
  await publish()
  const titles = async (actor: Actor) =>
    (await eventPage(actor, slug)).sessions.map(({ title }) => inLanguage(title, 'en').text)
  const rename = (title: string) =>
    changeSession(convenor, { ...sessionWish({ title: words(title) }), id })
  return { ...setting, id, publish, titles, rename }
}

describe('versions', () => {
  test('everybody reads the last one that was given out; only who edits, the working copy', async () => {
    const { convenor, slug, publish, titles, rename, comes } = await published()
    const { member } = await comes()
    await rename('Renamed')
    for (const actor of [visitor, member, convenor])
      expect(await titles(actor)).toEqual(['Opening'])
    expect(await agendaForEditing(convenor, slug)).toMatchObject({
      version: { number: 1 },
      unpublished: 1,
    })
    await publish()
    for (const actor of [visitor, member]) expect(await titles(actor)).toEqual(['Renamed'])
    expect((await agendaHistory(visitor, slug)).versions).toMatchObject([
      { number: 2, changes: [{ kind: 'renamed' }] },
      { number: 1, changes: [] },
    ])
  })

  test('rooms of a version are for those who may know them', async () => {
    const { convenor, slug, id, publish, comes } = await published()
    await addPlace(convenor, { slug, name: 'Sentinel hall', kind: 'room', capacity: null })
    const [room] = (await placesForEditing(convenor, slug)).places
    await changeSession(convenor, { ...sessionWish({ placeId: room?.id ?? '' }), id })
    await publish()
    const { member } = await comes()
    expect((await eventPage(member, slug)).sessions[0]?.place).toContain('Sentinel hall')
    await withdrawFromEvent(member, { slug })
    for (const actor of [visitor, member])
      expect(JSON.stringify(await eventPage(actor, slug))).not.toMatch(/Sentinel|Secret tent/)
    expect(JSON.stringify(await agendaHistory(visitor, slug))).not.toMatch(/Sentinel|Secret tent/)
  })

  test('without a change there is nothing to publish; after another’s change, one reads it first', async () => {
    const { convenor, slug, publish, rename } = await published()
    await expect(publish()).rejects.toMatchObject({ code: 'agendaUnchanged' })
    const { seen } = await publishingOf(convenor, slug)
    await rename('Renamed')
    const late = publishAgenda(convenor, { slug, seen, note: null, notifies: false })
    await expect(late).rejects.toMatchObject({ code: 'changedSinceRead' })
  })

  test('published by two at once, it is one version', async () => {
    const { convenor, slug, rename } = await published()
    await rename('Renamed')
    const { seen } = await publishingOf(convenor, slug)
    const done = await Promise.allSettled(
      [1, 2, 3].map(() => publishAgenda(convenor, { slug, seen, note: null, notifies: false })),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await publishingOf(convenor, slug)).versions).toHaveLength(2)
  })

  test('an earlier one can be published again, with what was taken off', async () => {
    const { convenor, slug, id, add, publish, titles, times } = await published()
    await removeSession(convenor, { id })
    await add('Instead', { startsAt: '10:00', endsAt: '11:00' })
    await publish()
    expect(await titles(visitor)).toEqual(['Instead'])
    const again = await publishVersionAgain(convenor, { slug, number: 1, notifies: false })
    expect(again.number).toBe(3)
    expect(await titles(visitor)).toEqual(['Opening'])
    expect(await times()).toEqual(['Opening 19 08:30–09:00'])
    const none = publishVersionAgain(convenor, { slug, number: 9, notifies: false })
    await expect(none).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('who takes part, or only looks, publishes nothing', async () => {
    const { slug, comes } = await published()
    const { member } = await comes()
    for (const actor of [visitor, member])
      await expect(publishingOf(actor, slug)).rejects.toMatchObject({
        kind: expect.stringMatching(/forbidden|signIn/),
      })
  })
})

describe('notices', () => {
  const messagesOf = (personId: string) =>
    db().message.findMany({ where: { personId, kind: 'agendaChanged' } })

  test('reach those who come, as many as the preview said, and not who gave the place back', async () => {
    const { convenor, slug, id, publish, comes } = await published()
    const [stays, leaves] = [await comes(), await comes()]
    await withdrawFromEvent(leaves.member, { slug })
    await changeSession(convenor, { ...sessionWish({ startsAt: '08:00' }), id })
    expect((await publishingOf(convenor, slug)).hears).toBe(1)
    await publish(true)
    expect(await messagesOf(leaves.personId)).toEqual([])
    const [notice] = await messagesOf(stays.personId)
    expect(JSON.stringify(notice?.params)).toContain('08:00–09:00')
    expect(JSON.stringify(notice?.params)).not.toContain('Secret')
  })

  test('a description tells nobody, and a convenor may choose to tell nobody', async () => {
    const { convenor, slug, id, publish, comes } = await published()
    const { personId } = await comes()
    await changeSession(convenor, { ...sessionWish({ description: words('More') }), id })
    expect((await publishingOf(convenor, slug)).hears).toBe(0)
    await publish(true)
    await changeSession(convenor, { ...sessionWish({ startsAt: '08:00' }), id })
    await publish(false)
    expect(await messagesOf(personId)).toEqual([])
  })

  test('of a visit with a manifest, only its riders hear', async () => {
    const { convenor, id, publish, comes } = await published()
    const [rides, stays] = [await comes(), await comes()]
    await db().vehicle.create({
      data: {
        sessionId: id,
        name: 'Bus',
        seats: 9,
        riders: { create: { registrationId: rides.registrationId } },
      },
    })
    await changeSession(convenor, { ...sessionWish({ startsAt: '08:00' }), id })
    await publish(true)
    expect(await messagesOf(rides.personId)).toHaveLength(1)
    expect(await messagesOf(stays.personId)).toEqual([])
  })
})
