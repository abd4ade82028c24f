import { expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { organisationPage } from '@/lib/organisations/queries'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { listFiltersOf } from './list-filters'
import { listDialogues, openNow } from './lists'
import { dialoguePage } from './queries'
import { dialoguesInWork } from './managing/queries'

const everything = listFiltersOf({})

async function planted(access: 'private' | 'listed', state: 'open' | 'draft' = 'open') {
  const dialogue = await makeDialogue({ title: `sentinel-${access}-title`, access, state })
  const host = await db().organisation.create({
    data: { slug: newToken().toLowerCase(), name: 'Some host' },
  })
  await db().dialogue.update({
    where: { id: dialogue.id },
    data: {
      description: words('sentinel-description'),
      country: 'MN',
      district: 'sentinel-district',
      topics: ['tax'],
      languages: ['mn'],
      startsOn: new Date('1999-05-01T00:00:00Z'),
      endsOn: new Date('1999-05-02T00:00:00Z'),
      background: [{ text: words('sentinel-background'), url: 'https://example.org' }],
      missingVoices: words('sentinel-missing'),
      howToAsk: words('Write to us'),
      hosts: { create: { organisationId: host.id } },
    },
  })
  return { dialogue, host }
}

async function seenBy(actor: Actor, host: string) {
  return JSON.stringify([
    await listDialogues(actor, everything),
    await listDialogues(actor, listFiltersOf({ country: 'MN' })),
    await listDialogues(actor, listFiltersOf({ topic: 'tax' })),
    await listDialogues(actor, listFiltersOf({ year: '1999' })),
    await openNow(actor),
    await organisationPage(actor, host),
  ])
}

test('a private dialogue is told to nobody else: no page, list, count, filter or host’s page', async () => {
  const { dialogue, host } = await planted('private')
  const others = [
    visitor,
    await makeMember(),
    await makeMember({ roles: [{ role: 'administrator' }] }),
    await makeMember({ roles: [{ role: 'editor' }] }),
    await makeMember({ roles: [{ role: 'convenor', dialogueId: (await makeDialogue()).id }] }),
  ]
  for (const actor of others) {
    await expect(dialoguePage(actor, dialogue.slug)).rejects.toMatchObject({ kind: 'notFound' })
    const seen = await seenBy(actor, host.slug)
    for (const trace of ['sentinel', dialogue.slug.concat('"'), '"MN"', '1999'])
      expect(seen).not.toContain(trace)
    const { count, dialogues } = await listDialogues(actor, everything)
    expect(count).toBe(dialogues.length)
    if (actor.kind === 'member')
      expect(JSON.stringify(await dialoguesInWork(actor))).not.toContain('sentinel')
  }
})

test('those who take part in a private dialogue read it; those who wait or left do not', async () => {
  const { dialogue } = await planted('private')
  const as = (state: 'confirmed' | 'applied' | 'declined' | 'withdrawn') =>
    makeMember({ in: { dialogueId: dialogue.id, group: 'miners', state } })
  expect((await dialoguePage(await as('confirmed'), dialogue.slug)).kind).toBe('readable')
  expect((await dialoguePage(await as('applied'), dialogue.slug)).kind).toBe('listed')
  for (const state of ['declined', 'withdrawn'] as const)
    await expect(dialoguePage(await as(state), dialogue.slug)).rejects.toMatchObject({
      kind: 'notFound',
    })
})

test('a listed dialogue tells title, hosts, dates and how to ask, and nothing else', async () => {
  const { dialogue, host } = await planted('listed')
  const page = await dialoguePage(visitor, dialogue.slug)
  expect(Object.keys(page).sort()).toEqual(
    ['endsOn', 'hosts', 'howToAsk', 'kind', 'slug', 'startsOn', 'step', 'title'].sort(),
  )
  const before = await listDialogues(visitor, everything)
  expect(before.listed.map(({ slug }) => slug)).toContain(dialogue.slug)
  // Neither counted nor to be found out by filtering.
  expect(before.dialogues.map(({ slug }) => slug)).not.toContain(dialogue.slug)
  expect(before.choices.countries).not.toContain('MN')
  expect(before.choices.years).not.toContain(1999)
  for (const filters of [{ country: 'MN' }, { topic: 'tax' }, { year: '1999' }]) {
    const { count, listed } = await listDialogues(visitor, listFiltersOf(filters))
    expect({ count, listed }).toEqual({ count: 0, listed: [] })
  }
  const seen = JSON.stringify([before, await organisationPage(visitor, host.slug)])
  for (const secret of ['description', 'district', 'background', 'missing'])
    expect(seen).not.toContain(`sentinel-${secret}`)
})

test('a draft is known to those who work in it alone, whatever its access', async () => {
  const { dialogue } = await planted('listed', 'draft')
  await expect(dialoguePage(visitor, dialogue.slug)).rejects.toMatchObject({ kind: 'notFound' })
  const roles = [{ role: 'rapporteur' as const, dialogueId: dialogue.id }]
  expect((await dialoguePage(await makeMember({ roles }), dialogue.slug)).kind).toBe('readable')
})

test('filters are an allow-list: anything else counts as not said', () => {
  for (const odd of [
    { country: "GH' OR 1=1" },
    { country: ['GH', 'TZ'] },
    { topic: '__proto__' },
    { year: '1e3' },
    { page: '-1' },
    { page: '99999999999' },
    { access: 'private' },
  ]) {
    expect(listFiltersOf(odd)).toEqual(everything)
  }
  expect(listFiltersOf({ country: 'GH', topic: 'mercury', year: '2016', page: '3' })).toEqual({
    country: 'GH',
    topic: 'mercury',
    year: 2016,
    page: 3,
  })
})

test('a country, a topic and a year narrow the list down', async () => {
  const found = async (filters: Record<string, string>) =>
    (await listDialogues(visitor, listFiltersOf(filters))).dialogues.map(({ slug }) => slug)
  const { id, slug } = await makeDialogue()
  await db().dialogue.update({
    where: { id },
    data: {
      country: 'PE',
      topics: ['geodata'],
      startsOn: new Date('2015-12-30T00:00:00Z'),
      endsOn: new Date('2016-01-02T00:00:00Z'),
    },
  })
  expect(await found({ country: 'PE' })).toEqual([slug])
  expect(await found({ topic: 'geodata' })).toEqual([slug])
  expect(await found({ country: 'PE', year: '2015' })).toEqual([slug])
  expect(await found({ country: 'PE', year: '2016' })).toEqual([slug])
  expect(await found({ country: 'PE', year: '2017' })).toEqual([])
})

test('the home page opens only what somebody can do something in', async () => {
  const open = await makeDialogue({ open: ['registration'] })
  const shut = await makeDialogue({ open: ['preparation'] })
  const slugs = (await openNow(visitor)).map(({ slug }) => slug)
  expect(slugs).not.toContain(shut.slug)
  await db().dialogue.update({
    where: { id: open.id },
    data: { startsOn: new Date('1990-01-01T00:00:00Z') },
  })
  const [first] = await openNow(visitor)
  expect(first).toMatchObject({ slug: open.slug, opensRegistration: true, opensAnswers: false })
})
