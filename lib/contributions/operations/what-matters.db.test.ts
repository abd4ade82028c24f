import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { viewsOfDialogue } from '../queries/list'
import { respond } from './respond'

const council = await makeCouncil()
const { dialogue, miner, otherMiner, official } = council

describe('what matters most', () => {
  const marksOf = async (publicId: string) => {
    const { id } = await rowOf(publicId)
    return db().response.findMany({
      where: { contributionId: id },
      select: { value: true, isImportant: true },
    })
  }

  test('is said with an answer, stays when the answer changes, and is taken back', async () => {
    const { publicId } = await publishedView(council, miner)
    await respond(official, { view: publicId, value: 'agree' })
    expect(await marksOf(publicId)).toEqual([{ value: 'agree', isImportant: false }])
    await respond(official, { view: publicId, value: 'agree', matters: true })
    await respond(official, { view: publicId, value: 'disagree' })
    expect(await marksOf(publicId)).toEqual([{ value: 'disagree', isImportant: true }])
    await respond(official, { view: publicId, value: 'disagree', matters: false })
    expect(await marksOf(publicId)).toEqual([{ value: 'disagree', isImportant: false }])
  })

  test('only the one who said it sees it', async () => {
    const { publicId } = await publishedView(council, miner)
    await respond(official, { view: publicId, value: 'agree', matters: true })
    const seen = async (reader: typeof official | typeof visitor) =>
      (await viewsOfDialogue(reader, { slug: dialogue.slug })).views.find(
        (view) => view.publicId === publicId,
      )?.mattersToMe ?? false
    expect(await seen(official)).toBe(true)
    for (const reader of [miner, otherMiner, council.convenor, visitor])
      expect(await seen(reader)).toBe(false)
  })

  test('nobody marks their own view', async () => {
    const { publicId } = await publishedView(council, miner)
    await expect(
      respond(miner, { view: publicId, value: 'agree', matters: true }),
    ).rejects.toMatchObject({ code: 'ownView' })
  })
})
