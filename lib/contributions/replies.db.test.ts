import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { replyToView } from './operations/post'
import { viewPage } from './queries/view'

const council = await makeCouncil()
const { dialogue, miner, otherMiner, official } = council

/** So many replies of one person, as if posted and released. */
async function manyReplies(publicId: string, count: number) {
  const input = { language: 'en', attribution: 'group' as const, isPublic: true }
  const first = await replyToView(official, { nonce: newToken(), publicId, text: 'One.', ...input })
  const { id, publicId: _own, provenance: _none, ...row } = await rowOf(first.publicId)
  const shown = { ...row, state: 'published' as const, publishedOn: row.createdOn }
  await db().contribution.update({ where: { id }, data: { state: 'published' } })
  await db().contribution.createMany({
    data: Array.from({ length: count - 1 }, (_, index) => ({
      ...shown,
      publicId: `${newToken()
        .toLowerCase()
        .replace(/[^0-9a-z]/g, '')}000000000000`.slice(0, 10),
      text: `Reply ${index + 2}`,
    })),
  })
}

test('every reply can be reached, page by page, and none twice', async () => {
  const { publicId } = await publishedView(council, miner, { isPublic: true })
  await manyReplies(publicId, 120)
  const seen: string[] = []
  for (const page of [1, 2, 3]) {
    const shown = await viewPage(visitor, dialogue.slug, publicId, String(page))
    if (shown.kind !== 'view') throw new Error(shown.kind)
    expect(shown.replies).toMatchObject({ count: 120, page, pages: 3 })
    seen.push(...shown.replies.views.map((reply) => reply.publicId))
  }
  expect(new Set(seen).size).toBe(120)
  for (const [asked, page] of [
    ['9', 3],
    ['x', 1],
    [undefined, 1],
  ] as const) {
    const shown = await viewPage(otherMiner, dialogue.slug, publicId, asked)
    expect(shown).toMatchObject({ replies: { page } })
  }
})
