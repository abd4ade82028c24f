import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import {
  publishItem,
  reopenItem,
  scheduleItem,
  withdrawItem,
} from '@/lib/library/operations/publish'
import { addItem, editItem } from '@/lib/library/operations/write'
import { itemInput } from '@/lib/library/schema'
import { after, atTime, minutes } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { summaryDesk } from '@/lib/summaries/desk'
import { citableFor } from '@/lib/summaries/picker'
import { cite } from '@/lib/summaries/operations/citations'
import { changePart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { summaryPage } from '@/lib/summaries/queries'
import { makeMember, words } from '@/lib/testing/make'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { tellOfGaps } from './operations/tell-of-gaps'

const hour = new Date('2027-03-01T14:00:00Z')
const at = { day: new Date('2027-03-01T00:00:00Z'), time: '17:00', zone: 'Africa/Nairobi' }
const nothing = { language: 'en', texts: {} }

async function setting() {
  const made = await makeSummarySetting()
  const { rapporteur, convenor, editor, draft, release } = made
  /** A document of the portal, with words that nobody reads who may not read it. */
  const begun = async (within: string | null = null) => {
    const facts = { kind: 'brief' as const, title: words('Sentinel of gold'), language: 'en' }
    const by = within ? convenor : editor
    const { slug } = await addItem(by, { ...facts, nonce: newToken(), dialogueSlug: within })
    const wish = { ...facts, slug, body: nothing, abstract: words('Sentinel abstract') }
    await editItem(by, itemInput.parse(wish))
    return slug
  }
  const cited = async (item: string, locator: string | null = null) => {
    const { slug, partId } = await draft()
    // Nothing but the document: no source from outside.
    await changePart(rapporteur, { ...finding('It is written'), id: partId })
    await cite(rapporteur, { partId, documents: [{ slug: item, locator }] })
    return { slug, partId }
  }
  const publish = async (item: string, locator: string | null = null) => {
    const { slug } = await cited(item, locator)
    await release(slug)
    await publishSummary(convenor, { slug })
    return slug
  }
  return { ...made, begun, cited, publish }
}

async function told(actor: Actor, slug: string) {
  const page = await summaryPage(actor, slug)
  if (page.kind !== 'version') throw new Error('withdrawn')
  return { page, said: JSON.stringify(page), quotes: page.parts.flatMap(({ quotes }) => quotes) }
}

describe('a document as evidence', () => {
  test('is named with the place in it, and stands for no group', async () => {
    const { begun, publish, editor } = await setting()
    const item = await begun()
    await publishItem(editor, { slug: item })
    const slug = await publish(item, 'page 12')
    expect((await told(visitor, slug)).quotes).toMatchObject([
      { kind: 'document', locator: 'page 12', item: { slug: item, address: `/library/${item}` } },
    ])
  })

  test('before its hour nobody can cite it, not even who works on it; after it everybody sees it', async () => {
    const { begun, cited, editor, draft, release, convenor, rapporteur } = await setting()
    const item = await begun()
    await expect(cited(item)).rejects.toMatchObject({ kind: 'notFound' })
    await scheduleItem(editor, { slug: item, ...at, isAnnounced: true })
    const { slug, partId } = await draft()
    for (const actor of [rapporteur, convenor]) {
      const documents = [{ slug: item, locator: null }]
      await expect(cite(actor, { partId, documents })).rejects.toMatchObject({ kind: 'notFound' })
      const search = { text: '', group: null, side: 'for' as const, page: 1 }
      const offered = (await citableFor(actor, slug, partId, search)).documents
      expect(JSON.stringify(offered)).not.toContain(item)
    }
    await atTime(hour, async () => {
      const made = await cited(item)
      await release(made.slug)
      await publishSummary(convenor, { slug: made.slug })
      expect((await told(visitor, made.slug)).quotes).toMatchObject([{ kind: 'document' }])
    })
  })

  test('under an embargo again it is a gap that says nothing, and the finding can’t be published', async () => {
    const { begun, cited, editor, rapporteur, release, convenor } = await setting()
    const item = await begun()
    await scheduleItem(editor, { slug: item, ...at, isAnnounced: false })
    const { slug } = await atTime(hour, () => cited(item))
    await atTime(after(hour, -minutes(1)), async () => {
      await release(slug)
      await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
        toMend: [{ code: 'finding.gone' }],
      })
      await reopenItem(editor, { slug: item })
    })
    expect(JSON.stringify(await summaryDesk(rapporteur, slug))).not.toContain('Sentinel')
  })

  test('withdrawn it leaves a gap in every version at once, and the writers are told', async () => {
    const { begun, publish, editor, dialogue } = await setting()
    await tellOfGaps()
    const item = await begun()
    await publishItem(editor, { slug: item })
    const slug = await publish(item, 'Sentinel chapter')
    expect((await told(visitor, slug)).said).toContain('Sentinel of gold')
    await withdrawItem(editor, { slug: item, reason: 'It was wrong.' })
    for (const actor of [visitor, editor]) {
      const { page, said, quotes } = await told(actor, slug)
      expect(quotes).toMatchObject([{ kind: 'gap', why: 'documentWithdrawn' }])
      expect(page.parts[0]).toMatchObject({ evidence: 'gone' })
      expect(said).not.toContain('Sentinel')
    }
    expect(await tellOfGaps()).toBe(1)
    const messages = await db().message.findMany({ where: { dialogueId: dialogue.id } })
    expect(JSON.stringify(messages)).toContain('evidenceGone')
    expect(JSON.stringify(messages)).not.toContain('Sentinel')
  })

  test('withdrawn before publishing: the finding is refused', async () => {
    const { begun, cited, release, editor, convenor } = await setting()
    const item = await begun()
    await publishItem(editor, { slug: item })
    const { slug } = await cited(item)
    await release(slug)
    await withdrawItem(editor, { slug: item, reason: 'x' })
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      toMend: [{ code: 'finding.gone', params: { number: 1 } }],
    })
  })

  test('one of a dialogue is that dialogue’s to cite, and for nobody outside when it turns private', async () => {
    const { begun, publish, convenor, dialogue, miner } = await setting()
    const other = await setting()
    const item = await begun(dialogue.slug)
    const second = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    await publishItem(second, { slug: item })
    await expect(other.cited(item)).rejects.toMatchObject({ kind: 'notFound' })
    const slug = await publish(item)
    expect((await told(visitor, slug)).quotes).toMatchObject([{ kind: 'document' }])
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
    await expect(summaryPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    for (const actor of [miner, convenor])
      expect((await told(actor, slug)).quotes).toMatchObject([{ kind: 'document' }])
  })

  test('of an author who is taken off the public site is a gap that says nothing', async () => {
    const { begun, publish, editor, dialogue } = await setting()
    const item = await begun()
    const author = await makeMember()
    await db().libraryItem.update({
      where: { slug: item },
      data: {
        authors: {
          create: {
            order: 0,
            author: {
              create: { slug: item, name: 'Sentinel author', personId: author.personId, about: {} },
            },
          },
        },
      },
    })
    await publishItem(editor, { slug: item })
    const slug = await publish(item)
    expect((await told(visitor, slug)).said).toContain('Sentinel author')
    await db().shelter.create({
      data: {
        ...{ dialogueId: dialogue.id, kind: 'person', personId: author.personId },
        ...{ reason: 'raid', byId: author.personId },
      },
    })
    const { said, quotes } = await told(visitor, slug)
    expect(quotes).toMatchObject([{ kind: 'gap', why: 'notShown' }])
    expect(said).not.toContain('Sentinel')
  })
})
