import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { after } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { openReview } from '@/lib/reviews/operations'
import { reviewPage } from '@/lib/reviews/queries'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { summaryPage } from '@/lib/summaries/queries'
import { partForEditing, summaryDesk } from '@/lib/summaries/desk'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { settleComment, writeComment } from './operations'
import { commentsOn, openComments } from './queries'

async function setting() {
  const made = await makeSummarySetting()
  const { slug, partId } = await made.draft()
  const { key } = await partForEditing(made.rapporteur, slug, partId)
  const say = (actor = made.rapporteur, part: string | null = key) =>
    writeComment(actor, { nonce: newToken(), slug, part, text: 'Sentinel: is that so?' })
  return { ...made, slug, key, say }
}

test('said of a part, read by those who work on it, settled and opened again', async () => {
  const { lead, rapporteur, slug, key, say } = await setting()
  await say()
  await say(lead, null)
  expect((await commentsOn(lead, slug, key))?.comments).toMatchObject([
    { text: 'Sentinel: is that so?', isSettled: false },
  ])
  expect(await openComments(lead, slug)).toEqual(
    new Map([
      [key, 1],
      ['', 1],
    ]),
  )
  const id = (await commentsOn(rapporteur, slug, key))?.comments[0]?.id ?? ''
  await expect(settleComment(lead, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  await settleComment(rapporteur, { id })
  expect((await openComments(lead, slug)).get(key)).toBeUndefined()
  await settleComment(rapporteur, { id })
  expect((await openComments(lead, slug)).get(key)).toBe(1)
})

test('it goes nowhere else: not to participants, editors, the review, nor what is published', async () => {
  const made = await setting()
  const { miner, editor, convenor, slug, key, say, release } = made
  const other = await setting()
  await say()
  for (const actor of [miner, other.rapporteur])
    await expect(commentsOn(actor, slug, key)).rejects.toMatchObject({ kind: 'notFound' })
  await expect(commentsOn(visitor, slug, key)).rejects.toMatchObject({ kind: 'signIn' })
  expect(await commentsOn(editor, slug, key)).toBeNull()
  await expect(say(editor)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(JSON.stringify(await summaryDesk(editor, slug))).not.toContain('Sentinel')
  await release(slug)
  await publishSummary(convenor, { slug })
  expect(JSON.stringify(await summaryPage(visitor, slug))).not.toContain('Sentinel')
  await openReview(other.convenor, { slug: other.slug, days: 7 })
  await other.say()
  expect(JSON.stringify(await reviewPage(other.miner, other.slug))).not.toContain('Sentinel')
})

test('where there are more than anybody reads, the last ones are shown, in their order', async () => {
  const { rapporteur, slug, say } = await setting()
  await say(rapporteur, null)
  const first = await db().summaryComment.findFirstOrThrow({
    where: { partKey: null, version: { summary: { slug } } },
  })
  await db().summaryComment.createMany({
    data: Array.from({ length: 201 }, (_, index) => ({
      ...{ versionId: first.versionId, text: `Later ${index}`, at: after(first.at, index + 1) },
    })),
  })
  const texts = (await commentsOn(rapporteur, slug, null))?.comments.map(({ text }) => text) ?? []
  expect([texts.length, texts[0], texts.at(-1)]).toEqual([200, 'Later 1', 'Later 200'])
})
