import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Member } from '@/lib/access/actor'
import { addFile, takeFile } from '@/lib/library/operations/files'
import { addPhoto, takePhoto } from '@/lib/library/operations/photos'
import { publishItem, scheduleItem, withdrawItem } from '@/lib/library/operations/publish'
import { addItem, editItem } from '@/lib/library/operations/write'
import { itemInput } from '@/lib/library/schema'
import { after, dayOf, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { words } from '@/lib/testing/make'
import type { Council } from '@/lib/testing/views'
import { planted, word } from './words'

const nothing = { language: 'en', texts: {} }

async function begun(by: Member, title: string, wish: { dialogueSlug?: string; says?: string }) {
  const { dialogueSlug = null, says = 'Says little.' } = wish
  const facts = { kind: 'brief' as const, title: words(title), language: 'en' }
  const { slug } = await addItem(by, { ...facts, nonce: newToken(), dialogueSlug })
  const about = { countries: { 0: 'GH' }, topics: ['women'], goals: ['8'] }
  await editItem(
    by,
    itemInput.parse({ ...facts, ...about, slug, body: nothing, abstract: words(says) }),
  )
  planted.items.push(slug)
  return slug
}

/** A table that everybody could open, who has the bytes. */
async function withFile(by: Member, slug: string, said: string) {
  const bytes = Buffer.from(`place,grams\n${said},12\n`)
  const taken = await takeFile(Readable.from([bytes]), bytes.length)
  await addFile(by, { nonce: newToken(), language: 'en' }, taken, { slug })
  const { id } = await db().libraryFile.findFirstOrThrow({ where: { item: { slug } } })
  planted.files.push(id)
}

async function withPhoto(by: Member, slug: string, said: string) {
  const bytes = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#c9a227' },
  })
    .png()
    .toBuffer()
  const photo = await takePhoto(Readable.from([bytes]), bytes.length)
  const text = { alt: words(said), caption: words(said), credit: said, nonce: newToken() }
  const people = { consent: 'nobodyToBeKnown', nobodyIsYoung: 'on' } as const
  await addPhoto(by, { ...text, ...people }, photo, { slug })
  const { id } = await db().libraryPhoto.findFirstOrThrow({ where: { item: { slug } } })
  planted.photos.push(id)
}

/** One that waits for its hour, one whose title may be told before, a draft of the dialogue, and one that is withdrawn. */
export async function plantLibrary({ editor, convenor, dialogue }: Council): Promise<void> {
  const waits = { day: dayOf(after(now(), days(2))), time: '14:00', zone: 'Africa/Accra' }
  const secret = await begun(editor, word('scheduledItem'), { says: word('scheduledWords') })
  await withFile(editor, secret, word('scheduledBytes'))
  await withPhoto(editor, secret, word('scheduledPhoto'))
  await scheduleItem(editor, { slug: secret, ...waits, isAnnounced: false })
  const told = await begun(editor, word('announcedItem'), { says: word('announcedWords') })
  await scheduleItem(editor, { slug: told, ...waits, isAnnounced: true })
  await begun(convenor, word('draftItem'), { dialogueSlug: dialogue.slug })
  const gone = await begun(editor, word('goneItem'), { says: word('goneItemWords') })
  await withFile(editor, gone, word('goneItemBytes'))
  await withPhoto(editor, gone, word('goneItemWords'))
  await publishItem(editor, { slug: gone })
  await withdrawItem(editor, { slug: gone, reason: 'It was wrong.' })
}

/** Reads what waits for its hour before the others, and nothing else of the library. */
export async function readsEarly({ personId }: Member): Promise<void> {
  const [slug = ''] = planted.items
  const { id } = await db().libraryItem.findUniqueOrThrow({ where: { slug } })
  await db().earlyReader.create({ data: { itemId: id, personId } })
}
