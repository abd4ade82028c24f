import { describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { holdView } from '@/lib/contributions/operations/hold'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { after, atTime, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { answer, approved, groups, publishedGround, room, rowsOf } from '@/lib/testing/make-room'
import { publishedView } from '@/lib/testing/views'
import { groundPage } from './queries'

describe('what a snapshot shows to whom', () => {
  test('a view that stays inside the dialogue is only for those inside', async () => {
    const { council, people, publicId, slug } = await room()
    const text = 'A sentence that stays in this room.'
    const { publicId: inside } = await publishedView(council, council.official, { text })
    for (const group of groups) {
      await answer(publicId, people[group], 'agree')
      await answer(inside, people[group], 'agree')
    }
    await publishedGround(council)
    const texts = async (reader: Member | typeof visitor) =>
      JSON.stringify((await groundPage(reader, slug)).snapshot)
    expect(await texts(visitor)).not.toContain(text)
    expect(await texts(visitor)).not.toContain(inside)
    expect(await texts(council.miner)).toContain(text)
  })

  test('withdrawn, its figures are gone from every snapshot; held, they are out of sight', async () => {
    const { council, people, publicId, slug } = await room()
    const { publicId: other } = await publishedView(council, council.official, {
      isPublic: true,
      text: 'Another.',
    })
    for (const group of groups) {
      await answer(publicId, people[group], 'agree')
      await answer(other, people[group], 'agree')
    }
    const snapshot = await publishedGround(council)
    expect(rowsOf(snapshot)).toHaveLength(2)
    await withdrawView(council.official, { publicId })
    await holdView(council.lead, { publicId: other, reason: 'A name in it' })
    const old = await groundPage(visitor, slug, snapshot?.publicId ?? '')
    expect(rowsOf(old.snapshot)).toEqual([])
    const kept = await db().commonGroundResult.findMany({
      where: { contribution: { publicId } },
      select: { shown: true, input: true },
    })
    expect(kept.every(({ shown, input }) => shown === null && input === null)).toBe(true)
  })

  test('somebody who registered by the web a day ago is counted apart', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const late = await approved(council, 'miners', 30, hours(20))
    await answer(publicId, late, 'disagree')
    const opened = after(now(), -hours(200))
    await db().stage.updateMany({
      where: { dialogueId: council.dialogue.id, kind: 'discussion' },
      data: { opensAt: opened },
    })
    const before = await publishedGround(council)
    expect(rowsOf(before)).toMatchObject([{ name: 'commonGround' }])
    await atTime(after(now(), hours(49)), () => publishedGround(council))
    const later = await groundPage(visitor, council.dialogue.slug)
    expect(rowsOf(later.snapshot)).toMatchObject([{ name: 'differ' }])
  })
})
