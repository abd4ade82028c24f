import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { publishAgenda } from '@/lib/agendas/operations/publish'
import { addItem, editItem } from '@/lib/library/operations/write'
import { publishItem, scheduleItem, withdrawItem } from '@/lib/library/operations/publish'
import { itemPage } from '@/lib/library/page'
import { itemInput } from '@/lib/library/schema'
import { after, atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { agendaSetting } from '@/lib/testing/make-agenda'
import { makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import { researchDesk } from './desk'
import {
  addMember,
  changeMember,
  dropMember,
  moveItem,
  moveMember,
  tieItem,
  untieItem,
} from './operations'
import { researchInShort, researchPage } from './queries'
import { limits, type NewMember } from './schema'
import { papersOfSessions } from './tied'

const hour = new Date('2027-03-01T14:00:00Z')
const before = after(hour, -1)
const nothing = { language: 'en', texts: {} }

let editor: Actor
beforeAll(async () => {
  editor = await makeMember({ roles: [{ role: 'editor' }] })
})

async function paper(
  title: string,
  change: { kind?: 'brief' | 'conceptNote'; dialogueSlug?: string; isWaiting?: boolean } = {},
) {
  const { kind = 'brief', dialogueSlug = null, isWaiting = false } = change
  const begun = { nonce: newToken(), kind, title: words(title), language: 'en', dialogueSlug }
  const { slug } = await addItem(editor, begun)
  const wish = { slug, kind, title: words(title), language: 'en', body: nothing }
  await editItem(editor, itemInput.parse({ ...wish, abstract: words('Says little') }))
  if (isWaiting) {
    const at = { day: new Date('2027-03-01T00:00:00Z'), time: '14:00', zone: 'UTC' }
    await scheduleItem(editor, { slug, ...at, isAnnounced: false })
  } else await publishItem(editor, { slug })
  return slug
}

async function setting() {
  const made = await agendaSetting()
  const { slug } = made.dialogue
  const facilitator = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: made.dialogue.id }],
  })
  const person = (name: string, change: Partial<NewMember> = {}): NewMember => ({
    ...{ slug, nonce: newToken(), part: 'expert', name, organisation: null, about: nothing },
    ...{ author: null, agreed: 'on', ...change },
  })
  const place = (item: string, change: object = {}) => ({
    ...{ slug, nonce: newToken(), item, stage: null, session: null, ...change },
  })
  return { ...made, event: made.slug, slug, facilitator, person, place }
}

const refused = (code: string) => expect.objectContaining({ code }) as unknown
const told = async (actor: Actor, slug: string) => JSON.stringify(await researchPage(actor, slug))

describe('who did and checked the research', () => {
  test('they stand under their part, in the order in which they were put, until they are dropped', async () => {
    const { slug, facilitator, person } = await setting()
    for (const name of ['Ama', 'Kofi', 'Esi']) await addMember(facilitator, person(name))
    const group = { part: 'referenceGroup', about: words('Law'), organisation: 'Bench' } as const
    const once = person('Efua', group)
    await Promise.all([addMember(facilitator, once), addMember(facilitator, once)])
    const { people } = await researchPage(visitor, slug)
    expect(people).toMatchObject([
      { part: 'referenceGroup', members: [{ name: 'Efua', organisation: 'Bench', page: null }] },
      { part: 'expert', members: [{ name: 'Ama' }, { name: 'Kofi' }, { name: 'Esi' }] },
    ])
    const desk = await researchDesk(facilitator, slug)
    const experts = desk.people.find(({ part }) => part === 'expert')?.members ?? []
    const esi = experts[2]?.id ?? ''
    await moveMember(facilitator, { slug, id: esi })
    await dropMember(facilitator, { slug, id: experts[0]?.id ?? '' })
    await dropMember(facilitator, { slug, id: experts[0]?.id ?? '' })
    const after = await researchPage(visitor, slug)
    expect(after.people[1]?.members.map(({ name }) => name)).toEqual(['Esi', 'Kofi'])
  })

  test('two who change the same person are shown to each other; nobody changes those of another dialogue', async () => {
    const { slug, convenor, facilitator, person } = await setting()
    await addMember(convenor, person('Ama'))
    const [found] = (await researchDesk(convenor, slug)).people.flatMap(({ members }) => members)
    const { id = '', seen } = found ?? {}
    const { nonce: _nonce, ...wish } = person('Ama Quayson')
    await changeMember(convenor, { ...wish, id, seen })
    await expect(changeMember(facilitator, { ...wish, id, seen })).rejects.toEqual(
      refused('overtaken'),
    )
    expect(await told(visitor, slug)).toContain('Ama Quayson')
    const other = await setting()
    const theirs = { ...wish, slug: other.slug, id, seen }
    await expect(changeMember(other.convenor, theirs)).rejects.toEqual(refused('notFound'))
    await expect(moveMember(other.convenor, { slug: other.slug, id })).rejects.toEqual(
      refused('notFound'),
    )
    await dropMember(other.convenor, { slug: other.slug, id })
    expect(await told(visitor, slug)).toContain('Ama Quayson')
  })

  test('it is arranged by who convenes and facilitates, and by nobody else', async () => {
    const { slug, dialogue, person, place } = await setting()
    const item = await paper('A brief')
    const rapporteur = await makeMember({
      roles: [{ role: 'rapporteur', dialogueId: dialogue.id }],
    })
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    for (const [actor, code] of [
      [visitor, 'signIn'],
      [editor, 'needsRole'],
      [rapporteur, 'needsRole'],
      [official, 'needsOutsideLead'],
    ] as const) {
      await expect(addMember(actor, person('Ama'))).rejects.toEqual(refused(code))
      await expect(tieItem(actor, place(item))).rejects.toEqual(refused(code))
    }
    await expect(researchDesk(rapporteur, slug)).rejects.toEqual(refused('needsRole'))
  })

  test('somebody off the public site, or with no page that can be opened, isn’t led to', async () => {
    const { slug, dialogue, facilitator, convenor, person } = await setting()
    const { id: personId } = await makePerson()
    const author = { slug: newToken(), name: 'SENTINEL', personId }
    await db().author.create({ data: author })
    // Nothing of theirs is out: their name would tell that something is to come.
    const wish = person('SENTINEL', { author: author.slug })
    await expect(addMember(facilitator, wish)).rejects.toEqual(refused('research.noSuchAuthor'))
    expect(JSON.stringify((await researchDesk(facilitator, slug)).authors)).not.toContain(
      'SENTINEL',
    )
    await addMember(convenor, { ...wish, nonce: newToken() })
    expect((await researchPage(visitor, slug)).people[0]?.members).toMatchObject([
      { name: 'SENTINEL', page: author.slug },
    ])
    await db().shelter.create({
      data: { dialogueId: dialogue.id, kind: 'person', personId, reason: 'danger', byId: personId },
    })
    expect(await told(visitor, slug)).not.toContain('SENTINEL')
    expect(await researchInShort(visitor, dialogue.id)).toMatchObject({ isThere: false })
  })

  test('there is an end to how many are named', async () => {
    const { dialogue, convenor, person } = await setting()
    await db().referenceMember.createMany({
      data: Array.from({ length: limits.members }, () => ({
        ...{ dialogueId: dialogue.id, part: 'expert' as const, name: 'Ama' },
      })),
    })
    await expect(addMember(convenor, person('Kofi'))).rejects.toEqual(refused('research.full'))
  })
})

describe('documents that inform a dialogue', () => {
  test('the concept note comes first, then what is for all, for a stage and for a session', async () => {
    const { slug, dialogue, facilitator, add, event, place } = await setting()
    const opening = await add('Opening')
    const note = await paper('Why here', { kind: 'conceptNote' })
    const brief = await paper('A brief')
    for (const where of [{}, { stage: 'discussion' }, { session: opening }])
      await tieItem(facilitator, place(brief, where))
    await tieItem(facilitator, place(note))
    const page = await researchPage(visitor, slug)
    expect(page).toMatchObject({
      conceptNotes: [{ slug: note }],
      whole: { items: [{ slug: brief }], again: [] },
      stages: [{ kind: 'discussion', items: [], again: [{ slug: brief }] }],
      sessions: [
        { session: { id: opening, event: { slug: event } }, items: [], again: [{ slug: brief }] },
      ],
      isEmpty: false,
    })
    expect(await researchInShort(visitor, dialogue.id)).toMatchObject({
      isThere: true,
      conceptNotes: [{ slug: note }],
      stages: [{ kind: 'discussion', papers: [{ slug: brief, kind: 'brief' }] }],
    })
    expect((await papersOfSessions(visitor, [opening])).get(opening)).toMatchObject([
      { slug: brief },
    ])
    // And from the document: what it informs.
    expect(await itemPage(visitor, brief)).toMatchObject({
      dialogues: [{ slug, isTied: true, stages: ['discussion'], sessions: [{ id: opening }] }],
    })
  })

  test('a document that waits for its hour is nowhere before it, whoever tied it', async () => {
    const { slug, dialogue, convenor, facilitator, add, place } = await setting()
    const opening = await add('Opening')
    const waits = await paper('SENTINEL of gold', { dialogueSlug: slug, isWaiting: true })
    await atTime(before, async () => {
      // Who may not read it yet can’t tie it, nor hear of it at the desk.
      await expect(tieItem(facilitator, place(waits))).rejects.toEqual(
        refused('research.noSuchItem'),
      )
      await tieItem(convenor, place(waits, { session: opening, stage: 'event' }))
      expect(JSON.stringify(await researchDesk(convenor, slug))).toContain('SENTINEL')
      expect(JSON.stringify(await researchDesk(facilitator, slug))).not.toContain('SENTINEL')
      for (const actor of [visitor, facilitator, convenor]) {
        const seen = [
          await researchPage(actor, slug),
          await researchInShort(actor, dialogue.id),
          [...(await papersOfSessions(actor, [opening])).values()],
        ]
        expect(JSON.stringify(seen)).not.toContain('SENTINEL')
      }
      expect(await researchInShort(visitor, dialogue.id)).toMatchObject({ isThere: false })
    })
    await atTime(hour, async () => {
      expect(await told(visitor, slug)).toContain('SENTINEL')
      expect((await papersOfSessions(visitor, [opening])).get(opening)).toHaveLength(1)
    })
  })

  test('a withdrawn one disappears, and one of a closed dialogue is nobody else’s', async () => {
    const { slug, facilitator, place } = await setting()
    const goes = await paper('SENTINEL one')
    await tieItem(facilitator, place(goes))
    await withdrawItem(editor, { slug: goes, reason: 'An error' })
    expect(await told(visitor, slug)).not.toContain('SENTINEL')
    expect(JSON.stringify(await researchDesk(facilitator, slug))).not.toContain('SENTINEL')
    await expect(tieItem(facilitator, place(goes))).rejects.toEqual(refused('research.noSuchItem'))

    const inside = await makeDialogue()
    const closed = await paper('SENTINEL two', { dialogueSlug: inside.slug })
    await tieItem(facilitator, place(closed))
    expect(await told(visitor, slug)).toContain('SENTINEL two')
    await db().dialogue.update({ where: { id: inside.id }, data: { access: 'private' } })
    expect(await told(visitor, slug)).not.toContain('SENTINEL')
  })

  test('the doors of the dialogue come first: people and papers of a private one are for those inside', async () => {
    const { slug, dialogue, event, convenor, add, miner, person, place } = await setting()
    const opening = await add('SENTINEL opening')
    const brief = await paper('A brief')
    await addMember(convenor, person('SENTINEL name'))
    await tieItem(convenor, place(brief, { session: opening }))
    const inside = await miner()
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
    for (const actor of [visitor, editor])
      await expect(researchPage(actor, slug)).rejects.toEqual(refused('notFound'))
    expect(await told(inside, slug)).toContain('SENTINEL name')
    expect((await papersOfSessions(visitor, [opening])).size).toBe(0)
    expect(JSON.stringify(await itemPage(visitor, brief))).not.toContain('SENTINEL')
    expect(JSON.stringify(await itemPage(visitor, brief))).not.toContain(event)
  })

  test('a session is one of this dialogue’s agenda, as it was last given out', async () => {
    const { slug, event, convenor, facilitator, add, place } = await setting()
    const brief = await paper('A brief')
    const first = await add('First')
    await publishAgenda(convenor, { slug: event, note: null, notifies: false })
    const later = await add('SENTINEL that nobody was told of')
    await expect(tieItem(facilitator, place(brief, { session: later }))).rejects.toEqual(
      refused('research.noSuchSession'),
    )
    await tieItem(facilitator, place(brief, { session: first }))
    const other = await setting()
    const elsewhere = await other.add('Elsewhere')
    await expect(tieItem(facilitator, place(brief, { session: elsewhere }))).rejects.toEqual(
      refused('research.noSuchSession'),
    )
    // Behind the back of the agenda that was given out, readers meet the paper without its session.
    await db().libraryPlace.updateMany({ where: { sessionId: first }, data: { sessionId: later } })
    expect(await told(visitor, slug)).not.toContain('SENTINEL')
    expect(await researchPage(visitor, slug)).toMatchObject({
      ...{ whole: { items: [{ slug: brief }] }, sessions: [] },
    })
  })

  test('tied once to each place, also by two at once; moved among what one sees; untied', async () => {
    const { slug, convenor, facilitator, place } = await setting()
    const hidden = await paper('SENTINEL', { dialogueSlug: slug, isWaiting: true })
    const [one, two] = [await paper('One'), await paper('Two')]
    await atTime(before, async () => {
      await tieItem(facilitator, place(one))
      await tieItem(convenor, place(hidden))
      const both = [tieItem, tieItem].map((tie) => () => tie(facilitator, place(two)))
      const answers = await Promise.allSettled(both.map((tie) => tie()))
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const places = (await researchDesk(facilitator, slug)).places
      expect(places.map(({ item }) => item.slug)).toEqual([one, two])
      await moveItem(facilitator, { slug, id: places[1]?.id ?? '' })
      const whole = await researchDesk(convenor, slug)
      expect(whole.places.map(({ item }) => item.slug)).toEqual([two, one, hidden])
      const unseen = whole.places[2]?.id ?? ''
      await expect(moveItem(facilitator, { slug, id: unseen })).rejects.toEqual(refused('notFound'))
      await untieItem(facilitator, { slug, id: unseen })
      await untieItem(facilitator, { slug, id: places[0]?.id ?? '' })
      const left = (await researchDesk(convenor, slug)).places
      expect(left.map(({ item }) => item.slug)).toEqual([two, hidden])
    })
  })
})
