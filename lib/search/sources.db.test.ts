import { beforeAll, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { after, hours, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { makeSmallEvent } from '@/lib/testing/merging'
import { prepareSearch, renewSearch, renewWords } from './keep'
import { search } from './queries'

let asks = 0
const paths = async (asked: string, actor: Actor = visitor) => {
  const asker = { locale: 'en', address: `203.0.113.${(asks += 1)}` }
  return (await search(actor, { q: asked }, asker)).hits.map(({ path }) => path).sort()
}
const renewed = async () => {
  while ((await renewSearch()) > 0);
  await renewWords()
}

let dialogue: Awaited<ReturnType<typeof makeDialogue>>
beforeAll(async () => {
  dialogue = await makeDialogue()
})

test('what is in the library is found from its hour on, and by who wrote it as they are called now', async () => {
  const item = (slug: string, change: object) =>
    db().libraryItem.create({
      data: {
        ...{ slug, kind: 'researchPaper', language: 'en', title: words('Quokkafield soils') },
        ...change,
      },
    })
  const author = await db().author.create({ data: { slug: 'ama', name: 'Ama Wombatson' } })
  const out = await item('out', { state: 'published', publishedAt: now() })
  await db().libraryAuthorship.create({ data: { itemId: out.id, authorId: author.id } })
  const soon = await item('soon', { state: 'scheduled', releaseAt: after(now(), hours(5)) })
  await item('draft', { state: 'draft' })
  await renewed()
  const editor = await makeMember({ roles: [{ role: 'editor' }] })
  expect(await paths('quokkafield')).toEqual(['/library/out'])
  expect(await paths('quokkafield', editor)).toEqual(['/library/out'])
  expect(await paths('wombatson')).toEqual(['/authors/ama', '/library/out'])
  await db().author.update({ where: { id: author.id }, data: { name: 'Ama Numbatson' } })
  expect(await paths('wombatson')).toEqual([])
  await renewed()
  expect(await paths('numbatson')).toEqual(['/authors/ama', '/library/out'])
  // The clock lets it out, and nothing else happens: it was in the index before.
  await db().libraryItem.update({
    where: { id: soon.id },
    data: { releaseAt: after(now(), -hours(1)) },
  })
  await renewed()
  expect(await paths('quokkafield')).toEqual(['/library/out', '/library/soon'])
})

test('a share-back and an aide-memoire are found while they are out', async () => {
  const event = await makeSmallEvent(dialogue.id, 'shared')
  const heard = words('We heard of Bandicootia.')
  await db().shareBack.create({
    data: { eventId: event.id, heard: [heard, heard, heard], next: words('Next.') },
  })
  await db().aideMemoire.create({
    data: { eventId: event.id, text: words('**Bandicootia** was.') },
  })
  await renewed()
  expect(await paths('bandicootia')).toEqual([])
  await db().shareBack.update({ where: { eventId: event.id }, data: { publishedAt: now() } })
  await db().aideMemoire.update({ where: { eventId: event.id }, data: { publishedAt: now() } })
  await renewed()
  const both = ['/events/shared/aide-memoire', '/events/shared/share-back']
  expect(await paths('bandicootia')).toEqual(both)
  await db().shareBack.update({ where: { eventId: event.id }, data: { withdrawnAt: now() } })
  await db().aideMemoire.update({ where: { eventId: event.id }, data: { withdrawnAt: now() } })
  expect(await paths('bandicootia')).toEqual([])
})

test('a session is found by the agenda that was given out; its place and who speaks are no words of it', async () => {
  const event = await makeSmallEvent(dialogue.id, 'held')
  await db().session.create({
    data: {
      ...{
        eventId: event.id,
        title: words('Potoroo retorts'),
        rule: 'open',
        place: 'Dunnartville',
      },
      ...{ startsAt: now(), endsAt: after(now(), hours(1)) },
      speakers: { create: { name: 'Kwame Bilby', isPublic: true } },
    },
  })
  await renewed()
  expect(await paths('potoroo')).toHaveLength(1)
  expect(await paths('dunnartville OR bilby')).toEqual([])
})

test('of a listed dialogue its title is found and no more; of a private one nothing, but by whom it was offered', async () => {
  const listed = await makeDialogue({ title: 'Wallabyshire', access: 'listed' })
  const hidden = await makeDialogue({ title: 'Wallabyshire', access: 'private' })
  const invited = await makeMember({
    in: { dialogueId: hidden.id, group: 'miners', state: 'invited' },
  })
  for (const { id } of [listed, hidden])
    await db().dialogue.update({ where: { id }, data: { description: words('Of Quollmouth.') } })
  await renewed()
  expect(await paths('wallabyshire')).toEqual([`/dialogues/${listed.slug}`])
  expect(await paths('quollmouth')).toEqual([])
  const both = [`/dialogues/${listed.slug}`, `/dialogues/${hidden.slug}`].sort()
  expect(await paths('wallabyshire', invited)).toEqual(both)
  expect(await paths('quollmouth', invited)).toEqual([])
})

test('a promise is found while it is public, and not by who made it', async () => {
  const made = await db().commitment.create({
    data: {
      ...{ publicId: newPublicId(), dialogueId: dialogue.id, state: 'published' },
      ...{ result: words('Open the Echidna office'), proof: words('A photograph'), dueOn: today() },
      ...{ dueNow: today(), ownerGroup: 'government', ownerName: 'Yaw Tasmanian' },
      ...{ publishedAt: now(), confirmedAt: now(), confirmedHow: 'account' },
    },
  })
  await renewed()
  expect(await paths('echidnas')).toEqual([`/commitments/${made.publicId}`])
  expect(await paths('tasmanian')).toEqual([])
  await db().commitment.update({ where: { id: made.id }, data: { state: 'withdrawn' } })
  expect(await paths('echidnas')).toEqual([])
})

test('an author is found by name, organisation and field, once something of theirs may be read', async () => {
  const author = await db().author.create({
    data: {
      ...{ slug: 'efua-numbatova', name: 'Efua Numbatova', about: words('Studies bettongs.') },
      organisation: { create: { slug: 'kultarr', name: 'Kultarr Institute' } },
    },
  })
  const item = await db().libraryItem.create({
    data: {
      ...{ slug: 'of-bettongs', kind: 'report', language: 'en', title: words('Of retorts') },
      ...{ state: 'draft', authors: { create: { authorId: author.id } } },
    },
  })
  await renewed()
  const found = async () =>
    (await paths('numbatova OR bettongs')).filter((path) => /author/.test(path))
  expect(await found()).toEqual([])
  await db().libraryItem.update({
    where: { id: item.id },
    data: { state: 'published', publishedAt: now() },
  })
  await renewed()
  expect(await found()).toEqual(['/authors/efua-numbatova'])
  expect(await paths('bettong')).toEqual(['/authors/efua-numbatova'])
  expect(await paths('kultarr institute')).toContain('/authors/efua-numbatova')
  await db().libraryItem.update({ where: { id: item.id }, data: { state: 'withdrawn' } })
  expect(await found()).toEqual([])
})

test('without the extension nothing is found by likeness, and everything else is', async () => {
  await db().$executeRaw`DROP EXTENSION pg_trgm CASCADE`
  expect(await paths('wallabyshire')).toHaveLength(1)
  const asker = { locale: 'en', address: '203.0.113.250' }
  expect((await search(visitor, { q: 'walabyshire' }, asker)).near).toEqual([])
  expect(await prepareSearch()).toBe(true)
  expect((await search(visitor, { q: 'walabyshire' }, asker)).didYouMean).toBe('wallabyshire')
})
