import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { now } from '@/lib/platform/clock'
import { takeBackNote, writeNote } from '@/lib/notes/operations'
import { newToken, randomLetters } from '@/lib/platform/ids'
import { makeDialogue, words } from '@/lib/testing/make'
import { makeSmallEvent } from '@/lib/testing/merging'
import { makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { partForEditing } from '@/lib/summaries/desk'
import { pullIntoPart, putIntoTray, takeOutOfTray } from './operations'
import { trayOf, traysForItem, traysIn } from './queries'

async function setting() {
  const made = await makeSummarySetting()
  const { slug, partId } = await made.draft()
  const view = await makeView(made.dialogue, { text: 'Sentinel view' })
  return { ...made, slug, partId, view }
}

test('a view is laid aside once, seen by those who write, and pulled into a part', async () => {
  const { rapporteur, convenor, slug, partId, view } = await setting()
  const put = () => putIntoTray(rapporteur, { slug, view: view.publicId })
  await Promise.all([put(), put()])
  await put()
  const [item, ...more] = (await trayOf(convenor, slug)) ?? []
  expect([item, more]).toMatchObject([{ kind: 'view', publicId: view.publicId }, []])
  const id = item?.id ?? ''
  await pullIntoPart(convenor, { id, partId, side: 'against' })
  const part = await partForEditing(convenor, slug, partId)
  expect(part.quotesAgainst).toMatchObject([{ kind: 'view', publicId: view.publicId }])
  await takeOutOfTray(rapporteur, { id })
  expect(await trayOf(rapporteur, slug)).toEqual([])
})

test('references only: what was taken back is gone from it, and no word of it lies in any row', async () => {
  const { rapporteur, slug, view } = await setting()
  await putIntoTray(rapporteur, { slug, view: view.publicId })
  expect(JSON.stringify(await db().trayItem.findMany())).not.toContain('Sentinel')
  await db().contribution.update({
    where: { id: view.id },
    data: { state: 'withdrawn', text: '', withdrawnOn: new Date('2030-01-01') },
  })
  expect(await trayOf(rapporteur, slug)).toEqual([])
})

test('nobody else uses it, and nothing of another dialogue goes in', async () => {
  const { dialogue, rapporteur, lead, miner, slug, partId, view } = await setting()
  const other = await setting()
  await putIntoTray(rapporteur, { slug, view: view.publicId })
  const id = (await trayOf(rapporteur, slug))?.[0]?.id ?? ''
  await expect(putIntoTray(rapporteur, { slug, view: other.view.publicId })).rejects.toMatchObject({
    kind: 'notFound',
  })
  expect(await trayOf(lead, slug)).toBeNull()
  await expect(takeOutOfTray(lead, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  for (const actor of [miner, other.rapporteur]) {
    await expect(trayOf(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(takeOutOfTray(actor, { id })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(pullIntoPart(actor, { id, partId, side: 'for' })).rejects.toMatchObject({
      kind: 'notFound',
    })
    expect(await traysIn(actor, dialogue.slug)).toEqual([])
  }
  expect(await traysIn(visitor, dialogue.slug)).toEqual([])
  expect(await traysIn(rapporteur, dialogue.slug)).toHaveLength(1)
})

test('a document of the portal goes into any tray of one’s own, that of a dialogue only there', async () => {
  const { rapporteur, convenor, lead, miner, slug, partId } = await setting()
  const item = (dialogueId: string | null) =>
    db().libraryItem.create({
      data: {
        ...{
          slug: `study-${randomLetters(6).toLowerCase()}`,
          kind: 'researchPaper',
          title: words('A study'),
        },
        ...{ language: 'en', state: 'published', publishedAt: now(), dialogueId },
      },
    })
  const open = await item(null)
  const other = await item((await makeDialogue()).id)
  for (const actor of [visitor, miner, lead])
    expect(await traysForItem(actor, open.slug)).toEqual([])
  expect(await traysForItem(rapporteur, open.slug)).toMatchObject([{ slug }])
  expect(await traysForItem(rapporteur, other.slug)).toEqual([])
  expect(await traysForItem(rapporteur, 'nowhere')).toEqual([])
  await putIntoTray(rapporteur, { slug, item: open.slug })
  const [laid] = (await trayOf(convenor, slug)) ?? []
  await pullIntoPart(convenor, { id: laid?.id ?? '', partId, side: 'for' })
  const { quotes } = await partForEditing(convenor, slug, partId)
  expect(quotes).toMatchObject([{ kind: 'document' }])
})

test('a note that was taken back is not in it, and doesn’t go in', async () => {
  const { dialogue, rapporteur, slug } = await setting()
  const { id: eventId } = await makeSmallEvent(dialogue.id, `noted-${slug}`)
  const at = new Date('2030-01-19T09:00:00Z')
  const session = await db().session.create({
    data: { eventId, title: words('Round'), startsAt: at, endsAt: at, rule: 'open' },
  })
  const nonce = newToken()
  const said = {
    kind: 'note' as const,
    language: 'en',
    text: 'Sentinel note',
    wasOffline: undefined,
  }
  await writeNote(rapporteur, { sessionId: session.id, nonce, ...said })
  const note = await db().sessionNote.findUniqueOrThrow({ where: { nonce } })
  await putIntoTray(rapporteur, { slug, note: note.id })
  expect(await trayOf(rapporteur, slug)).toMatchObject([{ kind: 'note' }])
  await takeBackNote(rapporteur, { id: note.id })
  expect(await trayOf(rapporteur, slug)).toEqual([])
  await expect(putIntoTray(rapporteur, { slug, note: note.id })).rejects.toMatchObject({
    kind: 'notFound',
  })
})
