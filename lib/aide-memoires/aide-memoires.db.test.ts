import { describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { eventPage } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { makeMember, makePerson, words } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import {
  publishAideMemoire,
  releaseAideMemoire,
  withdrawAideMemoire,
  writeAideMemoire,
} from './operations'
import { aideMemoireDesk, aideMemoirePage } from './queries'

const hasAideMemoire = async (slug: string) => (await eventPage(visitor, slug)).hasAideMemoire

async function setting(rule: 'open' | 'chatham' = 'open') {
  const { dialogue, convenor, announce } = await eventSetting()
  await db().dialogue.update({ where: { id: dialogue.id }, data: { rule } })
  const slug = await announce()
  const staff = (role: 'rapporteur' | 'facilitator' | 'safeguardingLead' | 'convenor') =>
    makeMember({ roles: [{ role, dialogueId: dialogue.id }] })
  const [rapporteur, facilitator] = [await staff('rapporteur'), await staff('facilitator')]
  const write = (text: string, by: Member = rapporteur, seen?: string) =>
    writeAideMemoire(by, { slug, text: words(text), seen, intent: 'save' })
  const mark = async () => (await aideMemoireDesk(convenor, slug)).seen
  const release = async (by: Member) => releaseAideMemoire(by, { slug, mark: await mark() })
  const publish = async (by: Member) => publishAideMemoire(by, { slug, mark: await mark() })
  return { dialogue, convenor, rapporteur, facilitator, staff, slug, write, release, publish, mark }
}

describe('publishing on the same day', () => {
  test('one writes, another releases, a third publishes; then anybody reads it', async () => {
    const { convenor, facilitator, slug, write, release, publish } = await setting()
    await write('We met. **Agreed**: water first.')
    await expect(aideMemoirePage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await release(facilitator)
    await expect(aideMemoirePage(convenor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await publish(convenor)
    expect(await aideMemoirePage(visitor, slug)).toMatchObject({
      kind: 'published',
      text: words('We met. **Agreed**: water first.'),
    })
    expect(await hasAideMemoire(slug)).toBe(true)
    await expect(write('Other words')).rejects.toMatchObject({ code: 'aideMemoireOut' })
  })

  test('nobody gives both releases, nor one of their own text', async () => {
    const { convenor, staff, rapporteur, slug, write, release, publish } = await setting()
    const other = await staff('convenor')
    await write('Words', convenor)
    await expect(release(convenor)).rejects.toMatchObject({ code: 'ownCase' })
    await expect(publish(other)).rejects.toMatchObject({ code: 'aideMemoireUnreleased' })
    await release(other)
    await expect(publish(other)).rejects.toMatchObject({ code: 'otherRelease' })
    await expect(publish(convenor)).rejects.toMatchObject({ code: 'ownCase' })
    await expect(publish(rapporteur)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await hasAideMemoire(slug)).toBe(false)
    await publish(await staff('convenor'))
    expect(await hasAideMemoire(slug)).toBe(true)
  })

  test('both press at once: one release each, one publication', async () => {
    const { convenor, facilitator, staff, slug, write, mark } = await setting()
    await write('Words')
    const read = { slug, mark: await mark() }
    const lead = await staff('safeguardingLead')
    const first = await Promise.allSettled(
      [facilitator, lead].map((actor) => releaseAideMemoire(actor, read)),
    )
    expect(first.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const second = await Promise.allSettled(
      [convenor, convenor].map((actor) => publishAideMemoire(actor, read)),
    )
    expect(second.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().activity.count({ where: { verb: 'aideMemoire.publish' } })).toBeGreaterThan(0)
  })

  test('what was changed since it was read is not released; a change takes a release back', async () => {
    const { convenor, facilitator, slug, write, release, publish, mark } = await setting()
    await write('First words')
    const old = await mark()
    await write('Second words')
    await expect(releaseAideMemoire(facilitator, { slug, mark: old })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
    await release(facilitator)
    await write('Third words')
    await expect(publish(convenor)).rejects.toMatchObject({ code: 'aideMemoireUnreleased' })
  })

  test('two writers notice each other', async () => {
    const { convenor, write, mark } = await setting()
    await write('Words')
    const seen = await mark()
    await write('Mine', convenor, seen)
    await expect(write('Theirs', undefined, seen)).rejects.toMatchObject({ code: 'overtaken' })
  })

  test('it must be one page', async () => {
    const { facilitator, write, release } = await setting()
    await write('One line.\n\n'.repeat(40))
    await expect(release(facilitator)).rejects.toMatchObject({ code: 'aideMemoireTooLong' })
  })
})

describe('under the Chatham House rule', () => {
  test('who is named in full stands in the way; a part of a name is a warning', async () => {
    const { dialogue, convenor, facilitator, slug, write, release } = await setting('chatham')
    const person = await makePerson({
      name: 'Efua Mensah',
      in: { dialogueId: dialogue.id, group: 'miners' },
    })
    const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
    await db().eventRegistration.create({
      data: { eventId, personId: person.id, state: 'confirmed', place: 1 },
    })
    await write('As efua mensah said, water first.')
    expect((await aideMemoireDesk(convenor, slug)).named).toEqual({
      certain: ['Efua Mensah'],
      perhaps: [],
    })
    await expect(release(facilitator)).rejects.toMatchObject({ code: 'aideMemoireNames' })
    await write('As Efua said, water first.')
    expect((await aideMemoireDesk(convenor, slug)).named.perhaps).toEqual(['Efua Mensah'])
    await release(facilitator)
  })

  test('where everything is open, names may stand', async () => {
    const { convenor, slug, write } = await setting('open')
    await write('Efua Mensah opened the day.')
    expect((await aideMemoireDesk(convenor, slug)).named).toEqual({ certain: [], perhaps: [] })
  })
})

describe('taking it back', () => {
  test('its address says so from the next request on, and holds it again after two releases', async () => {
    const { convenor, facilitator, rapporteur, slug, write, release, publish } = await setting()
    await write('Sentinel words')
    await release(facilitator)
    await publish(convenor)
    await expect(withdrawAideMemoire(rapporteur, { slug })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await withdrawAideMemoire(convenor, { slug })
    const gone = await aideMemoirePage(visitor, slug)
    expect(gone.kind).toBe('withdrawn')
    expect(JSON.stringify(gone)).not.toContain('Sentinel')
    expect(await hasAideMemoire(slug)).toBe(false)
    await expect(publish(convenor)).rejects.toMatchObject({ code: 'aideMemoireUnreleased' })
    await write('Better words')
    expect((await aideMemoirePage(visitor, slug)).kind).toBe('withdrawn')
    await release(facilitator)
    await publish(convenor)
    expect((await aideMemoirePage(visitor, slug)).kind).toBe('published')
  })

  test('what was never out is not found, and its desk is for the team', async () => {
    const { slug, write } = await setting()
    await write('Sentinel words')
    for (const actor of [visitor, await makeMember()]) {
      await expect(aideMemoirePage(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
      await expect(aideMemoireDesk(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    }
  })
})
