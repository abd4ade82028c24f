import { describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { wholeDialogue } from '@/lib/desk/dialogue-page'
import { eventPage } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { makeMember, makePerson } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { prepareShareBack, publishShareBack, withdrawShareBack } from './operations'
import { shareBackDesk, shareBackPage } from './queries'

async function setting(rule: 'open' | 'chatham' = 'open') {
  const { dialogue, convenor, announce } = await eventSetting()
  await db().dialogue.update({ where: { id: dialogue.id }, data: { rule } })
  const slug = await announce()
  const staff = (role: 'rapporteur' | 'facilitator' | 'safeguardingLead') =>
    makeMember({ roles: [{ role, dialogueId: dialogue.id }] })
  const [rapporteur, facilitator] = [await staff('rapporteur'), await staff('facilitator')]
  const prepare = (heard1: string, by: Member = rapporteur, language: 'en' | 'sw' = 'en') =>
    prepareShareBack(by, {
      ...{ slug, language, heard1, heard2: 'Licences', heard3: 'Mercury' },
      ...{ next: 'The summary comes in February.', seen: undefined },
    })
  const mark = async () => (await shareBackDesk(convenor, slug, 'en')).mark ?? ''
  const publish = async (by: Member) => publishShareBack(by, { slug, mark: await mark() })
  return { dialogue, convenor, rapporteur, facilitator, slug, prepare, publish, mark }
}

describe('on the last day', () => {
  test('one prepares, another releases with one tap; then anybody reads it', async () => {
    const { dialogue, facilitator, slug, prepare, publish } = await setting()
    await prepare('Water first')
    await expect(shareBackPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await publish(facilitator)
    const page = await shareBackPage(visitor, slug)
    expect(JSON.stringify(page)).toContain('Water first')
    expect((await eventPage(visitor, slug)).hasShareBack).toBe(true)
    const { sections } = await wholeDialogue(visitor, dialogue.slug)
    expect(sections?.shareBacks.map((each) => each.slug)).toEqual([slug])
  })

  test('never by the one who wrote it, nor by who only takes notes, nor before it is written', async () => {
    const { convenor, rapporteur, facilitator, slug, prepare, publish } = await setting()
    await expect(publish(facilitator)).rejects.toMatchObject({ code: 'shareBackEmpty' })
    await prepare('Water', convenor)
    await expect(publish(convenor)).rejects.toMatchObject({ code: 'ownCase' })
    await expect(publish(rapporteur)).rejects.toMatchObject({ kind: 'forbidden' })
    await publish(facilitator)
    await expect(prepare('Other words')).rejects.toMatchObject({ code: 'shareBackOut' })
    await expect(publish(facilitator)).rejects.toMatchObject({ code: 'shareBackOut' })
    expect((await shareBackPage(visitor, slug)).kind).toBe('published')
  })

  test('what was changed since it was read is not released', async () => {
    const { facilitator, slug, prepare, mark } = await setting()
    await prepare('First')
    const old = await mark()
    await prepare('Second')
    await expect(publishShareBack(facilitator, { slug, mark: old })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
  })

  test('two tap at once: it is published once', async () => {
    const { convenor, facilitator, slug, prepare, mark } = await setting()
    await prepare('Water')
    const read = { slug, mark: await mark() }
    const both = await Promise.allSettled(
      [convenor, facilitator].map((actor) => publishShareBack(actor, read)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('each language by itself; two who write the same notice each other', async () => {
    const { convenor, rapporteur, slug, prepare } = await setting()
    await prepare('Water')
    await prepare('Maji', rapporteur, 'sw')
    const { words, seen } = await shareBackDesk(convenor, slug, 'sw')
    expect(words?.heard[0]).toEqual({ language: 'en', texts: { en: 'Water', sw: 'Maji' } })
    await prepare('Maji kwanza', convenor, 'sw')
    const late = { slug, language: 'sw' as const, heard1: 'x', heard2: 'x', heard3: 'x', next: 'x' }
    await expect(prepareShareBack(rapporteur, { ...late, seen })).rejects.toMatchObject({
      code: 'overtaken',
    })
  })
})

test('who came is told in tens and never of fewer than five; published again it stays the same', async () => {
  const { dialogue, convenor, facilitator, slug, prepare, publish } = await setting()
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  const come = async (group: 'miners' | 'industry', count: number) => {
    for (let index = 0; index < count; index += 1) {
      const person = await makePerson({ in: { dialogueId: dialogue.id, group } })
      const { id: registrationId } = await db().eventRegistration.create({
        data: { eventId: event.id, personId: person.id, group, state: 'attended' },
      })
      const at = { day: event.startsOn, occasion: 'day', cameAt: event.startsOn }
      await db().attendance.create({ data: { eventId: event.id, registrationId, ...at } })
    }
  }
  await come('miners', 12)
  await come('industry', 3)
  await prepare('Water')
  await publish(facilitator)
  const came = async () => {
    const page = await shareBackPage(visitor, slug)
    return page.kind === 'published' ? page.came.filter(({ group }) => group !== 'government') : []
  }
  const first = await came()
  expect(first).toEqual(
    expect.arrayContaining([
      { group: 'miners', came: { from: 10, to: 19 } },
      { group: 'industry', came: null },
    ]),
  )
  await withdrawShareBack(convenor, { slug })
  await come('industry', 2)
  await prepare('Water')
  await publish(facilitator)
  expect(await came()).toEqual(first)
})

test('under the Chatham House rule nobody is named in full', async () => {
  const { dialogue, facilitator, slug, prepare, publish } = await setting('chatham')
  const name = 'Efua Mensah'
  const person = await makePerson({ name, in: { dialogueId: dialogue.id, group: 'miners' } })
  const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
  await db().eventRegistration.create({
    data: { eventId, personId: person.id, state: 'confirmed', place: 1 },
  })
  await prepare('Efua Mensah said: water first.')
  await expect(publish(facilitator)).rejects.toMatchObject({ code: 'shareBackNames' })
  await prepare('Water first.')
  await publish(facilitator)
})

test('taken back, its address says so and nothing of it; what never was out is not found', async () => {
  const { dialogue, convenor, facilitator, rapporteur, slug, prepare, publish } = await setting()
  await prepare('Sentinel words')
  for (const actor of [visitor, await makeMember()]) {
    await expect(shareBackPage(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(shareBackDesk(actor, slug, 'en')).rejects.toMatchObject({ kind: 'notFound' })
  }
  await publish(facilitator)
  await expect(withdrawShareBack(rapporteur, { slug })).rejects.toMatchObject({ kind: 'forbidden' })
  await withdrawShareBack(convenor, { slug })
  const gone = await shareBackPage(visitor, slug)
  expect(gone.kind).toBe('withdrawn')
  expect(JSON.stringify(gone)).not.toContain('Sentinel')
  expect((await wholeDialogue(visitor, dialogue.slug)).sections?.shareBacks).toEqual([])
  await expect(publish(facilitator)).rejects.toMatchObject({ code: 'shareBackEmpty' })
  // A dialogue taken off the public site takes it along.
  await prepare('Other words')
  await publish(facilitator)
  await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
  await expect(shareBackPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
})
