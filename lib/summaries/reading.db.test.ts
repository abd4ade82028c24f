import { describe, expect, test } from 'vitest'
import { visitor, worker, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import { makeMember, words } from '@/lib/testing/make'
import { makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { aboutSummary, summaryFactsSelect } from './facts'
import { citableFor } from './picker'
import { cite } from './operations/citations'
import { startCorrection } from './operations/correct'
import { writeFront } from './operations/front'
import { publishSummary } from './operations/publish'
import { withdrawSummary } from './operations/withdraw'
import {
  listSummaries,
  newestSummaries,
  summariesOfDialogue,
  summaryChoices,
  summaryPage,
} from './queries'
import { draftsOpenTo, tombstonesFor, visibleTo } from './visibility'
import { waiting } from './waiting'
import { summaryDesk } from './desk'

const none = { country: null, topic: null, year: null, page: 1 }

async function quotes(actor: Actor, slug: string, label?: string) {
  const page = await summaryPage(actor, slug, label)
  return page.kind === 'version' ? page.parts.flatMap((part) => part.quotes) : []
}

describe('cited words', () => {
  test('a withdrawn view is gone from every version at once, by whatever process', async () => {
    const setting = await makeSummarySetting()
    const { dialogue, rapporteur, convenor, miner, publish, release } = setting
    const own = await makeView(dialogue, { text: 'Sentinel one', author: miner })
    const other = await makeView(dialogue, { text: 'Sentinel two' })
    const third = await makeView(dialogue, { text: 'Stays' })
    const { slug } = await publish([own, other, third])
    await startCorrection(rapporteur, { slug })
    const note = { changeNote: words('None of substance'), participation: words('') }
    await writeFront(rapporteur, { slug, title: words('T'), brief: words('B'), ...note })
    await release(slug)
    await publishSummary(convenor, { slug })
    await startCorrection(rapporteur, { slug })
    for (const label of ['1.0', '1.1'])
      expect((await quotes(visitor, slug, label)).map(({ kind }) => kind)).toEqual([
        'view',
        'view',
        'view',
      ])

    await withdrawView(miner, { publicId: own.publicId })
    // The same from the worker or the command line: nothing tells this process of it.
    await db().contribution.update({
      where: { id: other.id },
      data: { state: 'withdrawn', text: '', withdrawnOn: new Date('2030-01-01') },
    })
    for (const label of ['1.0', '1.1'])
      for (const actor of [visitor, miner, convenor]) {
        expect(await quotes(actor, slug, label)).toMatchObject([
          { kind: 'gap', why: 'withdrawn' },
          { kind: 'gap', why: 'withdrawn' },
          { kind: 'view', content: { words: { text: 'Stays' } } },
        ])
        expect(JSON.stringify(await summaryPage(actor, slug, label))).not.toContain('Sentinel')
      }
    const draft = JSON.stringify(await summaryDesk(rapporteur, slug))
    expect(draft).not.toContain('Sentinel')
  })

  test('held, hidden and pending views and those of a sheltered author are a gap that says nothing', async () => {
    const { dialogue, miner, publish, convenor } = await makeSummarySetting()
    const views = await Promise.all(
      ['Held', 'Hidden', 'Pending', 'Sheltered'].map((text) =>
        makeView(dialogue, { text: `Sentinel ${text}`, author: miner }),
      ),
    )
    const { slug } = await publish(views)
    const change = (index: number, data: object) =>
      db().contribution.update({ where: { id: views[index]?.id ?? '' }, data })
    await change(0, { state: 'held', heldUntil: new Date('2099-01-01') })
    await change(1, { state: 'hidden' })
    await change(2, { state: 'pending', publishedOn: null })
    await db().shelter.create({
      data: {
        dialogueId: dialogue.id,
        kind: 'person',
        personId: miner.personId,
        reason: 'raid',
        byId: convenor.personId,
      },
    })
    expect(await quotes(visitor, slug)).toEqual(
      views.map(() => ({ kind: 'gap', why: 'notShown', citationId: expect.any(String) })),
    )
    expect(JSON.stringify(await summaryPage(visitor, slug))).not.toContain('Sentinel')
    // Not even its own author reads a waiting view here as if it were out.
    expect((await quotes(miner, slug)).slice(0, 3).map(({ kind }) => kind)).toEqual([
      'gap',
      'gap',
      'gap',
    ])
  })

  test('a view for participants only is never shown to the public: page, list, home, section', async () => {
    const { dialogue, miner, publish } = await makeSummarySetting()
    const inside = await makeView(dialogue, {
      text: 'Sentinel inside',
      scope: 'dialogue',
      author: miner,
      attribution: 'named',
    })
    const { slug } = await publish([inside])
    const stranger = await makeMember()
    for (const actor of [visitor, stranger, worker]) {
      const told = JSON.stringify([
        await summaryPage(actor, slug),
        await listSummaries(actor, none),
        await newestSummaries(actor, 5),
        await summariesOfDialogue(actor, dialogue.id),
        await summaryChoices(actor),
      ])
      for (const secret of ['Sentinel', inside.publicId, inside.id, miner.name])
        expect(told).not.toContain(secret)
    }
    expect(JSON.stringify(await summaryPage(miner, slug))).toContain('Sentinel inside')
    // Withdrawn, it is for the public what it was before: not shown.
    await withdrawView(miner, { publicId: inside.publicId })
    expect(await quotes(visitor, slug)).toMatchObject([{ why: 'notShown' }])
    expect(await quotes(miner, slug)).toMatchObject([{ why: 'withdrawn' }])
  })

  test('group-only and anonymous authors are no more than a group; a gloss is marked as one', async () => {
    const { dialogue, miner, publish } = await makeSummarySetting()
    const group = await makeView(dialogue, { text: 'By group', author: miner })
    const anonymous = await makeView(dialogue, { text: 'By nobody', attribution: 'anonymous' })
    const gloss = await makeView(dialogue, { text: 'In short', author: miner, isGloss: true })
    const { slug } = await publish([group, anonymous, gloss])
    const told = await summaryPage(visitor, slug)
    for (const secret of [miner.name, miner.personId])
      expect(JSON.stringify(told)).not.toContain(secret)
    expect(await quotes(visitor, slug)).toMatchObject([
      { content: { by: { attribution: 'group', group: 'miners' } } },
      { content: { by: { attribution: 'anonymous' } } },
      { content: { words: { isGloss: true } } },
    ])
  })
})

describe('who reads what', () => {
  test('a summary of a private or sheltered dialogue exists for nobody outside', async () => {
    const hidden = await makeSummarySetting('private')
    const { slug } = await hidden.publish()
    const open = await makeSummarySetting()
    const sheltered = await open.publish()
    const choices = await summaryChoices(visitor)
    await db().shelter.create({
      data: {
        dialogueId: open.dialogue.id,
        kind: 'dialogue',
        reason: 'raid',
        byId: open.convenor.personId,
      },
    })
    for (const actor of [visitor, hidden.editor, open.convenor]) {
      await expect(summaryPage(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
      await expect(summaryDesk(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    }
    await expect(summaryPage(visitor, sheltered.slug)).rejects.toMatchObject({ kind: 'notFound' })
    const listed = (await listSummaries(visitor, none)).summaries.map((each) => each.slug)
    expect(listed).not.toContain(slug)
    expect(listed).not.toContain(sheltered.slug)
    expect(await summariesOfDialogue(visitor, hidden.dialogue.id)).toEqual([])
    expect((await summaryPage(hidden.miner, slug)).kind).toBe('version')
    expect(choices.countries).toEqual(['GH'])
  })

  test('filters narrow down by country, topic and year of the dialogue’s summaries', async () => {
    const { dialogue, publish } = await makeSummarySetting()
    await db().dialogue.update({
      where: { id: dialogue.id },
      data: { country: 'TZ', topics: ['mercury'] },
    })
    const { slug } = await publish()
    const year = (await summaryChoices(visitor)).years[0] ?? 0
    const slugs = async (filters: object) =>
      (await listSummaries(visitor, { ...none, ...filters })).summaries.map((each) => each.slug)
    for (const filters of [{ country: 'TZ' }, { topic: 'mercury' as const, year }])
      expect(await slugs(filters)).toEqual([slug])
    for (const filters of [{ country: 'MG' }, { country: 'TZ', year: 1999 }])
      expect(await slugs(filters)).toEqual([])
  })

  test('the picker offers only what is out, of this dialogue, and searches in the words', async () => {
    const { dialogue, rapporteur, lead, draft } = await makeSummarySetting()
    const other = await makeSummarySetting()
    const cited = await makeView(dialogue, { text: 'Mercury is burnt at home' })
    await makeView(dialogue, { text: 'Licences take months' })
    await makeView(other.dialogue, { text: 'Mercury elsewhere' })
    const { slug, partId } = await draft()
    await cite(rapporteur, { partId, views: [cited.publicId] })
    const search = { text: 'mercury', group: null, side: 'for' as const, page: 1 }
    const found = await citableFor(rapporteur, slug, partId, search)
    expect(found.views).toMatchObject([{ publicId: cited.publicId, isCited: true }])
    const ofOfficials = await citableFor(rapporteur, slug, partId, {
      ...search,
      group: 'government',
    })
    expect(ofOfficials.views).toEqual([])
    await expect(citableFor(lead, slug, partId, search)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const elsewhere = await other.draft()
    await expect(citableFor(rapporteur, slug, elsewhere.partId, search)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('what waits is told to those who can do it', async () => {
    const { dialogue, rapporteur, lead, convenor, editor, miner, draft, release } =
      await makeSummarySetting()
    const { slug } = await draft()
    const kinds = async (actor: Actor) =>
      (await waiting(actor, dialogue.id)).map(({ kind }) => kind)
    expect(await kinds(lead)).toEqual(['summaryConsent'])
    expect(await kinds(convenor)).toEqual(['summaryEditing'])
    expect(await kinds(editor)).toEqual(['summaryEditing'])
    for (const actor of [rapporteur, miner, visitor]) expect(await kinds(actor)).toEqual([])
    await release(slug)
    expect(await kinds(lead)).toEqual([])
    expect(await kinds(convenor)).toEqual(['summaryPublish'])
  })

  test('what can be listed is exactly what may be read', async () => {
    const settings = [await makeSummarySetting(), await makeSummarySetting('private')]
    for (const { draft, publish, convenor } of settings) {
      await draft()
      await publish()
      const gone = [await publish(), await draft()]
      for (const { slug } of gone) await withdrawSummary(convenor, { slug, reason: 'Wrong' })
    }
    const people = settings.flatMap(({ convenor, rapporteur, miner, editor, lead }) => [
      convenor,
      rapporteur,
      miner,
      editor,
      lead,
    ])
    const [first] = people
    const suspended: Actor[] = first ? [{ ...first, isSuspended: true }] : []
    for (const actor of [visitor, worker, ...people, ...suspended]) {
      const rows = await db().summary.findMany({ select: summaryFactsSelect })
      for (const [verb, where] of [
        ['summary.read', visibleTo(actor)],
        ['summary.readTombstone', tombstonesFor(actor)],
        ['summary.readDraft', draftsOpenTo(actor)],
      ] as const) {
        const listed = await db().summary.findMany({ where, select: { id: true } })
        const allowed = rows.filter((row) => can(actor, verb, aboutSummary(row)))
        expect(listed.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort())
      }
    }
  })
})
