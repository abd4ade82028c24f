import { Readable } from 'node:stream'
import { fromHtml } from 'hast-util-from-html'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { AuthorView } from '@/components/authors/author-view'
import { CommitmentEntry } from '@/components/commitments/commitment-entry'
import { StepOfCommitment } from '@/components/commitments/step'
import { ItemEntry } from '@/components/library/item-entry'
import { ItemView } from '@/components/library/item-view'
import { visitor, type Actor } from '@/lib/access/actor'
import { addAuthor } from '@/lib/authors/operations'
import { authorPage } from '@/lib/authors/queries'
import { newAuthor } from '@/lib/authors/schema'
import { addStep } from '@/lib/commitments/operations/steps'
import { commitmentPage } from '@/lib/commitments/queries/page'
import { stepInput as stepSchema } from '@/lib/commitments/schema'
import { newToken } from '@/lib/platform/ids'
import { commitmentSetting, makeCommitment, stepInput } from '@/lib/testing/make-commitment'
import { makeMember, words } from '@/lib/testing/make'
import { libraryFiltersOf, listItems } from './list'
import { addFile, takeFile } from './operations/files'
import { addPhoto, takePhoto } from './operations/photos'
import { publishItem } from './operations/publish'
import { addItem, editItem } from './operations/write'
import { itemPage } from './page'
import { fileInput, itemInput, limits, newItem, photoInput } from './schema'

const script = '<script>alert(1)</script>'
const hostile = `${script}<img src=x onerror=alert(2)>"'><svg/onload=alert(3)>`
const links = [
  '[one](javascript:alert(4)) [two](data:text/html,<script>alert(5)</script>)',
  '[three](JaVaScRiPt&colon;alert(6)) ![four](https://evil.example/pixel.png)',
  '<a href="javascript:alert(7)" onclick="alert(8)">five</a> <iframe src="//evil.example">',
].join('\n\n')

let editor: Actor
beforeAll(async () => {
  editor = await makeMember({ roles: [{ role: 'editor' }] })
})

type Node = ReturnType<typeof fromHtml>['children'][number]
const elementsOf = (node: Node): Extract<Node, { type: 'element' }>[] =>
  node.type === 'element' ? [node, ...node.children.flatMap(elementsOf)] : []
const saidBy = (node: Node): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(saidBy).join('')
      : ''

/** What of this could run, or ask elsewhere, once a browser has read it. */
function dangersIn(page: ReactNode) {
  const { children } = fromHtml(renderToStaticMarkup(page), { fragment: true })
  const dangers = children.flatMap(elementsOf).flatMap(({ tagName, properties }) => [
    ...(/^(script|iframe|object|embed|form|base|meta|style)$/.test(tagName) ? [tagName] : []),
    ...Object.entries(properties).flatMap(([name, value]) => {
      if (/^on/i.test(name) || name === 'style') return [`${tagName} ${name}`]
      const isAddress = ['href', 'src', 'srcSet', 'action'].includes(name)
      const own = /^(\/(?!\/)|#|mailto:)/
      const isOpen = tagName === 'a' ? /^(https?:\/\/|\/(?!\/)|#|mailto:)/ : own
      return isAddress && !isOpen.test(String(value)) ? [`${tagName} ${String(value)}`] : []
    }),
  ])
  return { dangers, said: children.map(saidBy).join(' ') }
}

describe('script in what somebody writes (attacks 13, 14)', () => {
  test('an item, its photograph, its file and its author: all of it is words', async () => {
    const { slug: author } = await addAuthor(
      editor,
      newAuthor.parse({
        ...{ nonce: newToken(), name: hostile, about: words(hostile) },
        ...{ website: 'https://example.org/?q="><script>', contactEmail: 'a@example.org' },
      }),
    )
    const facts = { kind: 'brief', title: words(hostile), language: 'en', dialogueSlug: '' }
    const { slug } = await addItem(editor, newItem.parse({ ...facts, nonce: newToken() }))
    await editItem(
      editor,
      itemInput.parse({
        ...{ ...facts, slug, authors: { 0: author }, abstract: words(hostile) },
        ...{ body: words(`${hostile}\n\n${links}`), licence: hostile, publisher: hostile },
        ...{ place: hostile.slice(0, 100), url: 'https://example.org/"onmouseover="x' },
      }),
    )
    const bytes = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#c9a227' },
    })
      .jpeg()
      .toBuffer()
    const photo = photoInput.parse({
      ...{ nonce: newToken(), alt: words(hostile), caption: words(hostile), credit: hostile },
      ...{ consent: 'nobodyToBeKnown', nobodyIsYoung: 'on' },
    })
    await addPhoto(editor, photo, await takePhoto(Readable.from([bytes]), bytes.length), { slug })
    const table = Buffer.from(`place,grams\n${script},12\n`)
    const taken = await takeFile(Readable.from([table]), table.length)
    const file = fileInput.parse({ nonce: newToken(), language: 'en' })
    await addFile(editor, file, taken, { slug })
    await publishItem(editor, { slug })

    expect(slug).toMatch(/^[a-z0-9-]+$/)
    expect(author).toMatch(/^[a-z0-9-]+$/)
    const item = await itemPage(visitor, slug)
    if (item.kind !== 'here') throw new Error('withdrawn')
    expect(item.files.map(({ name }) => name)).toEqual([`${slug}-en.csv`])
    const { items } = await listItems(visitor, libraryFiltersOf({ kind: 'brief' }))
    const found = items.find((each) => each.slug === slug)
    if (!found) throw new Error('not listed')
    const address = `https://example.org/en/library/${slug}`
    const pages = [
      createElement(ItemView, { item, portal: 'Baraza', address, locale: 'en' }),
      createElement(ItemEntry, { item: found, locale: 'sw', headingLevel: 2 }),
      createElement(AuthorView, { author: await authorPage(visitor, author), locale: 'fr' }),
    ]
    for (const page of pages) {
      const { dangers, said } = dangersIn(page)
      expect(dangers).toEqual([])
      expect(said).toContain(script)
    }
  })

  test('a promise, its owner, what was reported and what shows it: all of it is words', async () => {
    const setting = await commitmentSetting()
    const publicId = await makeCommitment(setting.convenor, setting.dialogue.slug, {
      ...{ result: words(hostile), proof: words(hostile), ownerName: hostile },
      ...{ ownerRole: hostile, ownerOrganisationName: hostile },
    })
    const proofs = [{ text: hostile, url: 'https://example.org/"onclick="x', item: null }]
    await addStep(setting.convenor, stepInput(publicId, { note: words(hostile), proofs }))
    const page = await commitmentPage(visitor, publicId)
    if (page.kind !== 'commitment') throw new Error('withdrawn')
    const [step] = page.steps
    if (!step) throw new Error('no step')
    const before = { result: page.result, dueOn: page.dueNow }
    for (const shown of [
      createElement(CommitmentEntry, { commitment: page, locale: 'en' }),
      createElement(StepOfCommitment, { step, commitment: page, before, locale: 'sw' }),
    ]) {
      const { dangers, said } = dangersIn(shown)
      expect(dangers).toEqual([])
      expect(said).toContain(script)
    }
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example'])
      expect(
        stepSchema.safeParse({ ...stepInput(publicId), proofs: { 0: { text: 'x', url } } }).success,
        url,
      ).toBe(false)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/en'])(
    '%s is no address of a work or of a person',
    (address) => {
      const item = { slug: 'x', kind: 'brief', title: words('x'), language: 'en' }
      const nothing = { abstract: words(''), body: words('') }
      expect(itemInput.safeParse({ ...item, ...nothing }).success).toBe(true)
      expect(itemInput.safeParse({ ...item, ...nothing, url: address }).success).toBe(false)
      const author = { nonce: 'x', name: 'x', about: words('') }
      expect(newAuthor.safeParse(author).success).toBe(true)
      expect(newAuthor.safeParse({ ...author, website: address }).success).toBe(false)
    },
  )
})

describe('too much of anything (attack 18)', () => {
  test('texts, lists and pages have an end', async () => {
    const item = { slug: 'x', kind: 'brief', title: words('x'), language: 'en' }
    const nothing = { abstract: words(''), body: words('') }
    const takes = (wish: object) => itemInput.safeParse({ ...item, ...nothing, ...wish }).success
    const long = (most: number) => words('é'.repeat(most + 1))
    expect(takes({ title: long(limits.title) })).toBe(false)
    expect(takes({ abstract: long(limits.abstract) })).toBe(false)
    expect(takes({ body: long(limits.body) })).toBe(false)
    expect(takes({ doi: `10.1234/${'a'.repeat(500)}` })).toBe(false)
    for (const page of ['999999999999', '-1', '1e9', 'x', '']) {
      const list = await listItems(visitor, libraryFiltersOf({ page }))
      expect(list.items.length).toBeLessThanOrEqual(50)
    }
  })

  test('a picture that is small on the wire and fills the memory is refused', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 6_000, channels: 3, background: '#000000' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(limits.photoBytes)
    await expect(takePhoto(Readable.from([bomb]), bomb.length)).rejects.toMatchObject({
      code: 'upload.noPhoto',
    })
  })

  test('what is longer than it said, or than may be, is cut off and leaves nothing', async () => {
    const endless = function* () {
      for (;;) yield Buffer.alloc(1_000_000, 'a')
    }
    for (const [take, most] of [
      [takeFile, limits.fileBytes],
      [takePhoto, limits.photoBytes],
    ] as const)
      await expect(take(Readable.from(endless()), most + 1)).rejects.toMatchObject({
        kind: 'invalid',
      })
  })
})
