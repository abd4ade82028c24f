import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { listFiltersOf } from '../list-filters'
import { listDialogues } from '../lists'
import { dialoguePage } from '../queries'
import {
  authorInSight,
  districtInSight,
  personIsSheltered,
  placeIsSheltered,
  shelteredNow,
} from '../shelter'
import { bringBack, shelter } from './operations'
import { safetyPage } from './queries'

async function protecting() {
  const dialogue = await makeDialogue()
  const lead = await makeMember({
    roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }],
  })
  return { dialogue, lead, dialogueId: dialogue.id }
}

test('a whole dialogue is gone on the next request and comes back', async () => {
  const { dialogue, lead, dialogueId } = await protecting()
  const participant = await makeMember({ in: { dialogueId, group: 'miners' } })
  await shelter(lead, { kind: 'dialogue', dialogueId, reason: 'A raid' })
  await expect(dialoguePage(visitor, dialogue.slug)).rejects.toMatchObject({ kind: 'notFound' })
  const { dialogues, count } = await listDialogues(visitor, listFiltersOf({}))
  expect(dialogues.some(({ slug }) => slug === dialogue.slug)).toBe(false)
  expect(count).toBe(dialogues.length)
  // Those inside go on seeing it.
  expect((await dialoguePage(participant, dialogue.slug)).kind).toBe('readable')
  const [inPlace] = (await safetyPage(lead, dialogue.slug)).inPlace
  await bringBack(lead, { shelterId: inPlace?.id ?? '' })
  expect((await dialoguePage(visitor, dialogue.slug)).kind).toBe('readable')
})

test('twice is refused, and no reason stands in the activity log', async () => {
  const { lead, dialogueId } = await protecting()
  const wish = { kind: 'dialogue' as const, dialogueId, reason: 'sentinel-reason' }
  await shelter(lead, wish)
  await expect(shelter(lead, wish)).rejects.toMatchObject({ code: 'alreadySheltered' })
  const log = await db().activity.findMany({ where: { dialogueId } })
  expect(JSON.stringify(log)).not.toContain('sentinel-reason')
})

test('a person is off the public site in this dialogue only; anonymous views are untouched', async () => {
  const { dialogue, lead, dialogueId } = await protecting()
  const other = await makeDialogue()
  const person = await makePerson({ in: { dialogueId, group: 'miners' } })
  await shelter(lead, { kind: 'person', dialogueId, personId: person.id, reason: 'Threats' })
  const post = async (at: typeof dialogue, personId: string | null, publicId: string) =>
    db().contribution.create({
      data: {
        publicId,
        dialogueId: at.id,
        promptId: at.prompts[0]?.id ?? '',
        personId,
        group: 'miners',
        attribution: personId ? 'group' : 'anonymous',
        scope: 'public',
        language: 'en',
        text: 'Words',
        state: 'published',
        createdOn: new Date('2026-11-23T00:00:00Z'),
      },
    })
  await post(dialogue, person.id, 'sheltered')
  await post(dialogue, null, 'anonymous')
  await post(other, person.id, 'elsewhere')
  const sheltered = await shelteredNow(db())
  const seen = await db().contribution.findMany({
    where: { AND: [{ dialogueId: { in: [dialogueId, other.id] } }, authorInSight(sheltered)] },
  })
  expect(seen.map(({ publicId }) => publicId).sort()).toEqual(['anonymous', 'elsewhere'])
  expect(personIsSheltered(sheltered, { dialogueId, personId: person.id })).toBe(true)
  expect(personIsSheltered(sheltered, { dialogueId, personId: null })).toBe(false)
})

test('only somebody of this dialogue can be taken off in it', async () => {
  const { lead, dialogueId } = await protecting()
  const stranger = await makePerson()
  await expect(
    shelter(lead, { kind: 'person', dialogueId, personId: stranger.id, reason: 'x' }),
  ).rejects.toMatchObject({ kind: 'notFound' })
})

test('a district disappears with its events, and events without a district stay', async () => {
  const { dialogue, lead, dialogueId } = await protecting()
  await db().dialogue.update({ where: { id: dialogueId }, data: { district: 'Tarkwa' } })
  const event = (slug: string, district: string | null) =>
    db().event.create({
      data: {
        slug: `${slug}-${dialogueId}`,
        dialogueId,
        title: { language: 'en', texts: { en: slug } },
        timeZone: 'UTC',
        startsOn: new Date('2026-12-01T00:00:00Z'),
        endsOn: new Date('2026-12-01T00:00:00Z'),
        district,
        state: 'published',
      },
    })
  await event('near', 'tarkwa ')
  await event('there', 'Tarkwa')
  await event('online', null)
  const district = async (actor: Parameters<typeof dialoguePage>[0]) => {
    const page = await dialoguePage(actor, dialogue.slug)
    return page.kind === 'readable' ? page.district : 'listed'
  }
  expect(await district(visitor)).toBe('Tarkwa')
  await shelter(lead, { kind: 'place', dialogueId, place: 'Tarkwa', reason: 'Patrols' })
  expect(await district(visitor)).toBeNull()
  expect(await district(lead)).toBe('Tarkwa')
  const sheltered = await shelteredNow(db(), dialogueId)
  expect(placeIsSheltered(sheltered, { dialogueId, district: ' TARKWA' })).toBe(true)
  const seen = await db().event.findMany({
    where: { AND: [{ dialogueId }, districtInSight(sheltered)] },
  })
  expect(seen.map(({ slug }) => slug.split('-')[0])).not.toContain('there')
  expect(seen.map(({ slug }) => slug.split('-')[0])).toContain('online')
})

test('a district is meant letter by letter: the signs of a search pattern are letters', async () => {
  const { lead, dialogueId } = await protecting()
  const event = async (district: string) => {
    const { id } = await db().event.create({
      data: {
        slug: `event-${randomUUID()}`,
        dialogueId,
        title: { language: 'en', texts: { en: district } },
        timeZone: 'UTC',
        startsOn: new Date('2026-12-01T00:00:00Z'),
        endsOn: new Date('2026-12-01T00:00:00Z'),
        district,
        state: 'published',
      },
    })
    return id
  }
  const odd = [await event('Prestea\\Huni'), await event('Pit_4 (100%)')]
  const others = [await event('Prestea/Huni'), await event('Pit 4 (100 %)')]
  for (const place of ['prestea\\huni', 'PIT_4 (100%)'])
    await shelter(lead, { kind: 'place', dialogueId, place, reason: 'Patrols' })
  const inSight = await db().event.findMany({
    where: { AND: [{ dialogueId }, districtInSight(await shelteredNow(db(), dialogueId))] },
  })
  expect(inSight.map(({ id }) => id).sort()).toEqual([...others].sort())
  expect(inSight.some(({ id }) => odd.includes(id))).toBe(false)
})

test('who acts for government can take a dialogue off, but no person: what disappears tells whose it was', async () => {
  const { dialogue, dialogueId } = await protecting()
  const official = await makeMember({
    roles: [{ role: 'convenor', dialogueId, speaksFor: 'government' }],
  })
  const miner = await makePerson({ in: { dialogueId, group: 'miners' }, name: 'Sentinel Name' })
  await expect(
    shelter(official, { kind: 'person', dialogueId, personId: miner.id, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'powerBehind' })
  const lead = await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] })
  await shelter(lead, { kind: 'person', dialogueId, personId: miner.id, reason: 'x' })
  const page = await safetyPage(official, dialogue.slug)
  expect(JSON.stringify(page)).not.toContain('Sentinel Name')
  await expect(bringBack(official, { shelterId: page.inPlace[0]?.id ?? '' })).rejects.toMatchObject(
    { code: 'powerBehind' },
  )
  await expect(shelter(official, { kind: 'dialogue', dialogueId, reason: 'x' })).resolves.toEqual({
    slug: dialogue.slug,
  })
})

test('a facilitator, a participant and a convenor elsewhere take nothing off', async () => {
  const { dialogueId } = await protecting()
  const elsewhere = await makeDialogue()
  for (const actor of [
    await makeMember({ roles: [{ role: 'facilitator', dialogueId }] }),
    await makeMember({ in: { dialogueId, group: 'miners' } }),
    await makeMember({ roles: [{ role: 'convenor', dialogueId: elsewhere.id }] }),
  ]) {
    await expect(
      shelter(actor, { kind: 'dialogue', dialogueId, reason: 'x' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('whoever is taken off the site hears of it: what vanishes tells whose it is (attack 27)', async () => {
  const { lead, dialogueId } = await protecting()
  const person = await makePerson({ in: { dialogueId, group: 'miners' } })
  await shelter(lead, { kind: 'person', dialogueId, personId: person.id, reason: 'sentinel-why' })
  const told = await db().message.findMany({ where: { personId: person.id } })
  expect(told).toMatchObject([{ kind: 'takenOffSite', dialogueId }])
  expect(JSON.stringify(told)).not.toContain('sentinel-why')
})
