import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { moderationReasons } from '@/lib/moderation/schema'
import { reviewQueue } from '@/lib/testing/held-queue'
import { makeCouncil, posts, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { followedUp } from '../queries/follow-up'
import { myViews } from '../queries/mine'
import { viewPage } from '../queries/view'
import { holdInput } from '../schema'
import { holdView } from './hold'

const council = await makeCouncil()
const { dialogue, prompt, miner, facilitator, convenor, otherFacilitator, lead } = council
const note = 'sentinel: the day and the place tell which officer'

describe('why a view is held', () => {
  test('its author hears one of the usual reasons, wherever they see it; the note never', async () => {
    const { publicId } = await publishedView(council, miner)
    await holdView(facilitator, { publicId, why: 'personalData', reason: note })
    const { heldUntil: until } = await rowOf(publicId)
    const page = await viewPage(miner, dialogue.slug, publicId)
    expect(page).toMatchObject({ kind: 'view', held: { why: 'personalData', until } })
    const mine = await myViews(miner)
    expect(mine.find((view) => view.publicId === publicId)?.held).toEqual({
      ...{ why: 'personalData', until },
    })
    expect(JSON.stringify([page, mine])).not.toContain('sentinel')
  })

  test('the note is for the safeguarding lead alone; the others who moderate see the reason', async () => {
    const { publicId } = await publishedView(council, council.otherMiner)
    await holdView(facilitator, { publicId, why: 'threat', reason: note })
    for (const actor of [facilitator, otherFacilitator, convenor]) {
      const hold = await reviewQueue(actor, dialogue.slug, publicId)
      expect(hold).toMatchObject({ why: 'threat', note: null })
    }
    expect(await reviewQueue(lead, dialogue.slug, publicId)).toMatchObject({ why: 'threat', note })
  })

  test('an anonymous view says it to whoever holds its code', async () => {
    const posted = await posts(miner, prompt, { attribution: 'anonymous' })
    await publishes(council, posted.publicId)
    await holdView(lead, { publicId: posted.publicId, why: 'accusation' })
    const found = await followedUp(visitor, posted.code ?? '')
    expect(found.held).toEqual({ why: 'accusation', until: null })
  })

  test('nobody else is told why; and no longer once the hold is over', async () => {
    const { publicId } = await publishedView(council, council.official, { isPublic: true })
    await holdView(facilitator, { publicId, why: 'hate', reason: note })
    expect(JSON.stringify(await viewPage(miner, dialogue.slug, publicId))).not.toContain('hate')
    const { endHold } = await import('./hold')
    await endHold(lead, { publicId })
    expect(await viewPage(council.official, dialogue.slug, publicId)).toMatchObject({ held: null })
  })

  test('one of the usual reasons is asked for, a note is not', () => {
    const publicId = 'abcdefghjk'
    expect(holdInput.parse({ publicId, why: 'threat' }).reason).toBe('')
    expect(holdInput.safeParse({ publicId, reason: note }).success).toBe(false)
    for (const why of moderationReasons)
      expect(holdInput.safeParse({ publicId, why }).success).toBe(true)
  })
})
