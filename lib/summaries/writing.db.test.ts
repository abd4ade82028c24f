import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { finding, makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { partForEditing, summaryDesk } from './desk'
import { createSummary } from './operations/begin'
import { cite, removeCitation } from './operations/citations'
import { writeFront } from './operations/front'
import { addPart, changePart, movePart, removePart } from './operations/parts'

const headings = async (actor: Actor, slug: string) =>
  (await summaryDesk(actor, slug)).version.parts.map(({ heading }) => heading.texts.en)

describe('beginning a summary', () => {
  test('a rapporteur begins one, a double click included, and its address comes from the title', async () => {
    const { rapporteur, dialogue } = await makeSummarySetting()
    const input = { nonce: newToken(), dialogueSlug: dialogue.slug, title: words('Tarkwa, heard') }
    const both = await Promise.all([
      createSummary(rapporteur, input),
      createSummary(rapporteur, input),
    ])
    expect(both).toEqual([{ slug: 'tarkwa-heard' }, { slug: 'tarkwa-heard' }])
    expect(await db().summary.count({ where: { dialogueId: dialogue.id } })).toBe(1)
  })

  test('participants, editors and convenors elsewhere can’t; of a private dialogue nobody outside hears', async () => {
    const { dialogue, miner, editor } = await makeSummarySetting()
    const hidden = await makeSummarySetting('private')
    const elsewhere = await makeMember({
      roles: [{ role: 'convenor', dialogueId: (await makeDialogue()).id }],
    })
    const begin = (actor: Actor, dialogueSlug: string) =>
      createSummary(actor, { nonce: newToken(), dialogueSlug, title: words('Mine') })
    for (const actor of [miner, editor, elsewhere]) {
      await expect(begin(actor, dialogue.slug)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(begin(actor, hidden.dialogue.slug)).rejects.toMatchObject({ kind: 'notFound' })
    }
    await expect(begin(visitor, dialogue.slug)).rejects.toMatchObject({ kind: 'signIn' })
  })
})

describe('writing parts', () => {
  test('parts are added, moved and removed in order', async () => {
    const { rapporteur, draft } = await makeSummarySetting()
    const { slug, partId } = await draft()
    const added = await addPart(rapporteur, {
      nonce: newToken(),
      slug,
      ...finding('Ground data does not travel'),
    })
    await movePart(rapporteur, { id: added.partId, direction: 'up' })
    await movePart(rapporteur, { id: added.partId, direction: 'up' })
    expect(await headings(rapporteur, slug)).toEqual([
      'Ground data does not travel',
      'Nobody can see the licence path',
    ])
    await removePart(rapporteur, { id: partId })
    expect(await headings(rapporteur, slug)).toEqual(['Ground data does not travel'])
    await expect(removePart(rapporteur, { id: partId })).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('the same new part sent twice is one part', async () => {
    const { rapporteur, draft } = await makeSummarySetting()
    const { slug } = await draft()
    const input = { nonce: newToken(), slug, ...finding('Once') }
    await Promise.all([addPart(rapporteur, input), addPart(rapporteur, input)])
    expect(await headings(rapporteur, slug)).toEqual(['Nobody can see the licence path', 'Once'])
  })

  test('a section keeps neither strength nor groups, whatever was sent', async () => {
    const { rapporteur, draft } = await makeSummarySetting()
    const { slug } = await draft()
    const { partId } = await addPart(rapporteur, {
      nonce: newToken(),
      slug,
      ...finding('Method'),
      kind: 'section',
    })
    const part = await db().summaryPart.findUniqueOrThrow({ where: { id: partId } })
    expect(part).toMatchObject({ strength: null, groups: [], against: null })
  })

  test('two editors at once: one is saved, the other gets both texts back and nothing is lost', async () => {
    const { rapporteur, convenor, draft } = await makeSummarySetting()
    const { slug, partId } = await draft()
    const { seen } = await partForEditing(rapporteur, slug, partId)
    const write = (actor: Actor, text: string) =>
      changePart(actor, { ...finding(), body: words(text), id: partId, seen })
    const answers = await Promise.allSettled([write(rapporteur, 'Hers'), write(convenor, 'His')])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = answers.find(({ status }) => status === 'rejected')
    const kept = await partForEditing(rapporteur, slug, partId)
    expect(refused).toMatchObject({ reason: { theirs: { body: kept.body }, seen: kept.seen } })
    // Having seen both, the second one may save.
    const again = { ...finding(), body: words('Both'), id: partId, seen: kept.seen }
    expect(await changePart(convenor, again)).toEqual({ kind: 'saved', slug })
  })

  test('the front page of two editors conflicts in the same way', async () => {
    const { rapporteur, convenor, draft } = await makeSummarySetting()
    const { slug } = await draft()
    const { seen } = (await summaryDesk(rapporteur, slug)).version
    const front = { slug, seen, title: words('A'), brief: words('B'), participation: words('') }
    expect(await writeFront(rapporteur, front)).toEqual({ kind: 'saved', slug })
    await expect(writeFront(convenor, { ...front, title: words('C') })).rejects.toMatchObject({
      kind: 'conflict',
      theirs: { title: words('A') },
    })
  })

  test('nobody but convenor and rapporteur of this dialogue changes a draft', async () => {
    const { lead, editor, miner, draft } = await makeSummarySetting()
    const other = await makeSummarySetting()
    const { slug, partId } = await draft()
    const front = { slug, title: words('X'), brief: words('X'), participation: words('') }
    for (const actor of [lead, editor]) {
      await expect(changePart(actor, { ...finding(), id: partId })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(writeFront(actor, front)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    for (const actor of [miner, other.rapporteur, other.convenor]) {
      await expect(writeFront(actor, front)).rejects.toMatchObject({ kind: 'notFound' })
      for (const attempt of [
        () => changePart(actor, { ...finding(), id: partId }),
        () => movePart(actor, { id: partId, direction: 'up' }),
        () => removePart(actor, { id: partId }),
        () => cite(actor, { partId }),
      ])
        await expect(attempt()).rejects.toMatchObject({ kind: 'notFound' })
    }
  })
})

describe('citing', () => {
  test('only what the writer may read, of the same dialogue, that is out', async () => {
    const { dialogue, rapporteur, draft } = await makeSummarySetting()
    const other = await makeSummarySetting()
    const { slug, partId } = await draft()
    const good = await makeView(dialogue, { text: 'Good' })
    const foreign = await makeView(other.dialogue, { text: 'Foreign' })
    const held = await makeView(dialogue, { text: 'Held' })
    await db().contribution.update({
      where: { id: held.id },
      data: { state: 'held', heldUntil: new Date('2099-01-01') },
    })
    const pending = await makeView(dialogue, { text: 'Pending' })
    await db().contribution.update({
      where: { id: pending.id },
      data: { state: 'pending', publishedOn: null },
    })
    for (const { publicId } of [foreign, held, pending])
      await expect(
        cite(rapporteur, { partId, views: [good.publicId, publicId] }),
      ).rejects.toMatchObject({ kind: 'notFound' })
    await cite(rapporteur, { partId, views: [good.publicId, good.publicId] })
    await cite(rapporteur, { partId, views: [good.publicId] })
    const [part] = (await summaryDesk(rapporteur, slug)).version.parts
    expect(part?.quotes).toMatchObject([{ kind: 'view', content: { words: { text: 'Good' } } }])
  })

  test('a citation is a reference: no words of a view are in any row of the summary', async () => {
    const { dialogue, publish } = await makeSummarySetting()
    await publish([await makeView(dialogue, { text: 'Sentinel words' })])
    const rows = await db().summaryVersion.findMany({
      include: { parts: { include: { citations: true } } },
    })
    expect(JSON.stringify(rows)).not.toContain('Sentinel')
  })

  test('one citation is taken back; one of another part by nobody who may not', async () => {
    const { dialogue, rapporteur, miner, draft } = await makeSummarySetting()
    const { slug } = await draft([await makeView(dialogue, { text: 'Once cited' })])
    const [part] = (await summaryDesk(rapporteur, slug)).version.parts
    const id = part?.quotes[0]?.citationId ?? ''
    await expect(removeCitation(miner, { id })).rejects.toMatchObject({ kind: 'notFound' })
    await removeCitation(rapporteur, { id })
    expect((await summaryDesk(rapporteur, slug)).version.parts[0]?.quotes).toEqual([])
  })
})
