import { Readable } from 'node:stream'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, worker, type Actor } from '@/lib/access/actor'
import { after, atTime, minutes } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { Overtaken } from '@/lib/platform/overtaken'
import { pathOf } from '@/lib/platform/storage'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { fileBytes, photoBytes } from './bytes'
import { itemDesk } from './desk'
import { libraryFiltersOf, listItems } from './list'
import { letReadEarly } from './operations/early'
import { addFile, takeFile } from './operations/files'
import { addPhoto, takePhoto } from './operations/photos'
import {
  publishItem,
  releaseDue,
  reopenItem,
  scheduleItem,
  withdrawItem,
} from './operations/publish'
import { addItem, editItem } from './operations/write'
import { itemPage } from './page'
import { programme } from './releases'
import { itemInput } from './schema'

const hour = new Date('2027-03-01T14:00:00Z')
const nothing = { language: 'en', texts: {} }

let editor: Actor
let convenor: Actor
let second: Actor
let dialogueSlug = ''

beforeAll(async () => {
  const dialogue = await makeDialogue()
  dialogueSlug = dialogue.slug
  const role = { role: 'convenor', dialogueId: dialogue.id } as const
  editor = await makeMember({ roles: [{ role: 'editor' }] })
  convenor = await makeMember({ roles: [role] })
  second = await makeMember({ roles: [role] })
})

async function begun(actor: Actor, within: string | null = null) {
  const { slug } = await addItem(actor, {
    ...{ nonce: newToken(), kind: 'brief', title: words('Sentinel of gold'), language: 'en' },
    dialogueSlug: within,
  })
  await editItem(actor, wish(slug))
  return slug
}

const wish = (slug: string, change: object = {}) => ({
  ...itemInput.parse({
    ...{ slug, kind: 'brief', language: 'en', body: nothing },
    title: words('Sentinel of gold'),
    abstract: words('Says little'),
  }),
  ...change,
})

const refused = (code: string) => expect.objectContaining({ code }) as unknown
const at = { day: new Date('2027-03-01T00:00:00Z'), time: '17:00', zone: 'Africa/Nairobi' }

describe('the hour of an item', () => {
  test('it can be read from that moment on, and not by others before, whatever the worker does', async () => {
    const slug = await begun(editor)
    await scheduleItem(editor, { slug, ...at, isAnnounced: false })
    const filters = libraryFiltersOf({ kind: 'brief' })
    const before = after(hour, -1)
    await atTime(before, async () => {
      expect(await releaseDue()).toBe(0)
      await expect(itemPage(visitor, slug)).rejects.toEqual(refused('notFound'))
      for (const actor of [visitor, editor]) {
        const list = await listItems(actor, filters)
        expect(JSON.stringify(list)).not.toContain(slug)
      }
      expect(JSON.stringify(await programme(visitor))).not.toContain('Sentinel')
      expect(await itemPage(editor, slug)).toMatchObject({ isEarly: true })
    })
    await atTime(hour, async () => {
      expect(await itemPage(visitor, slug)).toMatchObject({ kind: 'here', isEarly: false })
      expect(JSON.stringify(await listItems(visitor, filters))).toContain(slug)
      // Late, twice and at once: it comes to the same.
      await Promise.all([releaseDue(), releaseDue()])
      expect(await releaseDue()).toBe(0)
    })
    expect(await db().libraryItem.findUnique({ where: { slug } })).toMatchObject({
      ...{ state: 'published', publishedAt: hour },
    })
    // The clock steps back: what came out too early by it isn't there again.
    await atTime(before, () => expect(itemPage(visitor, slug)).rejects.toEqual(refused('notFound')))
  })

  test('a title is told before only where its editor lets it, without a way to the words', async () => {
    const slug = await begun(editor)
    await scheduleItem(editor, { slug, ...at, isAnnounced: true })
    await atTime(after(hour, -minutes(5)), async () => {
      const told = await programme(visitor)
      expect(JSON.stringify(told)).toContain('Sentinel of gold')
      expect(JSON.stringify(told)).not.toContain(slug)
    })
    await reopenItem(editor, { slug })
    await atTime(after(hour, -minutes(5)), async () =>
      expect(JSON.stringify(await programme(visitor))).not.toContain('Sentinel'),
    )
  })

  test('an hour that is past is refused', async () => {
    const slug = await begun(editor)
    const input = { slug, ...at, isAnnounced: false }
    await expect(
      atTime(after(hour, minutes(1)), () => scheduleItem(editor, input)),
    ).rejects.toEqual(refused('itemHourPast'))
  })

  test('an early reader reads it once it is scheduled', async () => {
    const slug = await begun(editor)
    const reader = await makeMember({
      email: `${newToken().slice(0, 8).toLowerCase()}@example.org`,
    })
    const { address } = await db().emailAddress.findFirstOrThrow({
      where: { personId: reader.personId },
    })
    await letReadEarly(editor, { slug, email: address })
    await expect(letReadEarly(editor, { slug, email: 'no@example.org' })).rejects.toEqual(
      refused('itemNoSuchReader'),
    )
    await expect(itemPage(reader, slug)).rejects.toEqual(refused('notFound'))
    await scheduleItem(editor, { slug, ...at, isAnnounced: false })
    expect(await itemPage(reader, slug)).toMatchObject({ isEarly: true })
    expect(await itemPage({ ...reader, isSuspended: true }, slug).catch(String)).toContain(
      'notFound',
    )
  })
})

describe('who publishes', () => {
  test('a convenor needs a second person, and changes nothing once it is out', async () => {
    const slug = await begun(convenor, dialogueSlug)
    await expect(publishItem(convenor, { slug })).rejects.toEqual(refused('itemNeedsSecond'))
    await publishItem(second, { slug })
    await expect(editItem(convenor, wish(slug))).rejects.toEqual(refused('itemIsNoDraft'))
    await expect(publishItem(second, { slug })).rejects.toEqual(refused('alreadyPublished'))
    await editItem(editor, wish(slug, { licence: 'CC BY 4.0' }))
  })

  test('a convenor adds nothing to the portal, a visitor nothing at all', async () => {
    const input = { kind: 'brief', title: words('x'), language: 'en', dialogueSlug: null } as const
    await expect(addItem(convenor, { ...input, nonce: newToken() })).rejects.toEqual(
      refused('needsEditor'),
    )
    await expect(addItem(visitor, { ...input, nonce: newToken() })).rejects.toMatchObject({
      kind: 'signIn',
    })
  })

  test('a title alone is no publication', async () => {
    const { slug } = await addItem(editor, {
      ...{ nonce: newToken(), kind: 'photoStory', title: words('x'), language: 'en' },
      dialogueSlug: null,
    })
    await expect(publishItem(editor, { slug })).rejects.toEqual(refused('itemNoPhotos'))
    await editItem(editor, wish(slug, { abstract: nothing }))
    await expect(publishItem(editor, { slug })).rejects.toEqual(refused('itemEmpty'))
  })

  test('what two write at once is shown to the second, and not overwritten', async () => {
    const slug = await begun(editor)
    const { seen } = await itemDesk(editor, slug, 'en')
    await editItem(editor, wish(slug, { seen, licence: 'CC BY 4.0' }))
    await expect(editItem(editor, wish(slug, { seen }))).rejects.toBeInstanceOf(Overtaken)
  })

  test('what is withdrawn leaves a reason and nothing else, and no tombstone where it never came out', async () => {
    const [out, draft] = [await begun(editor), await begun(editor)]
    await publishItem(editor, { slug: out })
    for (const slug of [out, draft]) await withdrawItem(editor, { slug, reason: 'It was wrong.' })
    const stone = await itemPage(visitor, out)
    expect(stone).toMatchObject({ kind: 'tombstone', reason: 'It was wrong.' })
    expect(JSON.stringify(stone)).not.toContain('Sentinel of')
    await expect(itemPage(visitor, draft)).rejects.toEqual(refused('notFound'))
    await expect(withdrawItem(editor, { slug: out, reason: 'x' })).rejects.toEqual(
      refused('alreadyWithdrawn'),
    )
    // Its hour had come, the worker hadn't.
    const late = await begun(editor)
    await scheduleItem(editor, { slug: late, ...at, isAnnounced: false })
    await atTime(hour, () => withdrawItem(editor, { slug: late, reason: 'x' }))
    expect(await itemPage(visitor, late)).toMatchObject({ kind: 'tombstone', publishedAt: hour })
  })
})

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 'a')])
const source = (bytes: Buffer) => Readable.from([bytes])

describe('bytes', () => {
  test('follow the item with each request, under a name of our own', async () => {
    const slug = await begun(editor)
    const taken = await takeFile(source(pdf), pdf.length)
    expect(taken.contentType).toBe('application/pdf')
    await addFile(editor, { nonce: newToken(), language: 'en' }, taken, { slug })
    const { id, name } = await db().libraryFile.findFirstOrThrow({ where: { item: { slug } } })
    expect(name).toBe(`${slug}-en.pdf`)
    await expect(fileBytes(visitor, id)).rejects.toEqual(refused('notFound'))
    expect(await fileBytes(editor, id)).toMatchObject({
      isPublic: false,
      disposition: 'attachment',
    })
    await scheduleItem(editor, { slug, ...at, isAnnounced: true })
    await atTime(after(hour, -1), () =>
      expect(fileBytes(visitor, id)).rejects.toEqual(refused('notFound')),
    )
    await atTime(hour, async () =>
      expect(await fileBytes(visitor, id)).toMatchObject({ isPublic: true, size: pdf.length }),
    )
    await atTime(hour, () => withdrawItem(editor, { slug, reason: 'x' }))
    for (const actor of [visitor, editor])
      expect(await fileBytes(actor, id)).toEqual({ kind: 'gone' })
    for (const odd of ['../../etc/passwd', '..%2f', 'x', `${id}/..`])
      await expect(fileBytes(visitor, odd)).rejects.toEqual(refused('notFound'))
  })

  test('the same form twice keeps one file', async () => {
    const slug = await begun(editor)
    const nonce = newToken()
    for (let n = 0; n < 2; n += 1) {
      const taken = await takeFile(source(pdf), pdf.length)
      await addFile(editor, { nonce, language: 'en' }, taken, { slug })
    }
    expect(await db().libraryFile.count({ where: { item: { slug } } })).toBe(1)
  })

  test.each([
    ['a page', '<html><script>alert(1)</script>,'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a declared SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program', 'MZ\u0000\u0000,'],
    ['plain words', 'no columns here'],
  ])('%s is no document, and leaves nothing on the disk', async (_what, text) => {
    const bytes = Buffer.from(text)
    await expect(takeFile(source(bytes), bytes.length)).rejects.toEqual(
      refused('upload.noDocument'),
    )
  })

  test('a table is one', async () => {
    const bytes = Buffer.from('place,grams\nTarkwa,12\n')
    expect((await takeFile(source(bytes), bytes.length)).contentType).toBe('text/csv')
  })
})

describe('photographs', () => {
  const exif = { IFD0: { Make: 'SentinelPhone' }, IFD3: { GPSLatitude: '5/1 18/1 0/1' } }
  const drawn = (width: number) =>
    sharp({ create: { width, height: 800, channels: 3, background: '#c9a227' } })
  const input = {
    alt: words('A heap of sand'),
    caption: nothing,
    credit: null,
    nobodyIsYoung: 'on' as const,
  }

  test('lose what the camera wrote, and get sizes for phones', async () => {
    const bytes = await drawn(1_200).jpeg().withExif(exif).toBuffer()
    expect(bytes.includes('SentinelPhone')).toBe(true)
    const photo = await takePhoto(source(bytes), bytes.length)
    expect(photo.sizes.map(({ width }) => width)).toEqual([480, 960])
    for (const key of [photo.key, `${photo.key}-480`]) {
      const kept = await sharp(pathOf(key)).metadata()
      expect([kept.exif, kept.xmp, kept.icc]).toEqual([undefined, undefined, undefined])
    }
    const slug = await begun(editor)
    await addPhoto(editor, { ...input, nonce: newToken(), consent: 'nobodyToBeKnown' }, photo, {
      slug,
    })
    const { id } = await db().libraryPhoto.findFirstOrThrow({ where: { item: { slug } } })
    await expect(photoBytes(visitor, id, '480')).rejects.toEqual(refused('notFound'))
    await publishItem(editor, { slug })
    expect(await photoBytes(visitor, id, '480')).toMatchObject({ contentType: 'image/jpeg' })
    for (const odd of ['../full', '481', '__proto__'])
      await expect(photoBytes(visitor, id, odd)).rejects.toEqual(refused('notFound'))
  })

  test('of people who can be known are looked at by two', async () => {
    const bytes = await drawn(300).png().toBuffer()
    const slug = await begun(editor)
    const photo = await takePhoto(source(bytes), bytes.length)
    await addPhoto(editor, { ...input, nonce: newToken(), consent: 'allAgreed' }, photo, { slug })
    await expect(publishItem(editor, { slug })).rejects.toEqual(refused('itemShowsPeople'))
    await publishItem(await makeMember({ roles: [{ role: 'editor' }] }), { slug })
  })

  test('of people come to nothing that the second has let out already', async () => {
    const bytes = await drawn(300).png().toBuffer()
    const photo = async () => takePhoto(source(bytes), bytes.length)
    const add = async (slug: string, consent: 'allAgreed' | 'nobodyToBeKnown') =>
      addPhoto(editor, { ...input, nonce: newToken(), consent }, await photo(), { slug })
    const [waiting, out] = [await begun(editor), await begun(editor)]
    await scheduleItem(editor, { slug: waiting, ...at, isAnnounced: false })
    await publishItem(editor, { slug: out })
    for (const slug of [waiting, out]) {
      await expect(add(slug, 'allAgreed')).rejects.toEqual(refused('itemPeopleInDraft'))
      await add(slug, 'nobodyToBeKnown')
    }
    expect(
      await db().libraryPhoto.count({ where: { consent: 'allAgreed', item: { slug: out } } }),
    ).toBe(0)
  })

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
    ['a GIF', 'GIF89a'],
    ['a broken JPEG', '\u00ff\u00d8\u00ff\u00e0 no more'],
  ])('%s is none', async (_what, text) => {
    const bytes = Buffer.from(text, 'latin1')
    await expect(takePhoto(source(bytes), bytes.length)).rejects.toEqual(refused('upload.noPhoto'))
  })
})

test('the worker logs what it let out, and nobody stands behind it', async () => {
  const slug = await begun(editor)
  await scheduleItem(editor, { slug, ...at, isAnnounced: false })
  await atTime(hour, () => releaseDue())
  const { id } = await db().libraryItem.findUniqueOrThrow({ where: { slug } })
  const log = await db().activity.findMany({ where: { objectId: id, verb: 'item.publish' } })
  expect(log.map(({ actorId }) => actorId === null)).toContain(true)
  expect(worker.kind).toBe('system')
})
