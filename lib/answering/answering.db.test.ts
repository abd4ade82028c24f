import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { atTime, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { holdView } from '@/lib/contributions/operations/hold'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { countedBoard } from './board'
import { answerNext } from './operations'
import { nextToAnswer } from './queries'
import { restEvery } from './schema'

const filled = async (views: number) => {
  const council = await makeCouncil()
  const ids: string[] = []
  for (let index = 0; index < views; index += 1) {
    const { publicId } = await publishedView(council, council.miner, { text: `View ${index}` })
    ids.push(publicId)
  }
  return { ...council, slug: council.dialogue.slug, ids }
}

const askedIn = async (actor: Parameters<typeof nextToAnswer>[0], slug: string, search = {}) => {
  const page = await nextToAnswer(actor, slug, search)
  return page.now.kind === 'asked' ? page.now.view.publicId : page.now.kind
}

describe('one view after the other', () => {
  test('each once, in an order of one’s own, until none is left', async () => {
    const { slug, official, ids } = await filled(6)
    const seen: string[] = []
    let view = await askedIn(official, slug)
    while (ids.includes(view)) {
      seen.push(view)
      const answered = await answerNext(official, { slug, view, value: 'agree' })
      if (answered.kind === 'gone') throw new Error('gone')
      if (answered.next) expect(ids).toContain(answered.next)
      view = await askedIn(official, slug, { after: view, next: answered.next ?? undefined })
    }
    expect([...seen].sort()).toEqual([...ids].sort())
    expect(view).toBe('nothingLeft')
  }, 60_000)

  test('the same page again asks the same, and looking changes nothing', async () => {
    const { slug, official } = await filled(6)
    const first = await askedIn(official, slug)
    for (let again = 0; again < 3; again += 1) expect(await askedIn(official, slug)).toBe(first)
    expect(await db().impression.count({ where: { contribution: { dialogue: { slug } } } })).toBe(0)
  })

  test('what was put off comes back when nothing else is left, and isn’t pressed', async () => {
    const { slug, official, ids } = await filled(2)
    const [off = ''] = ids
    await answerNext(official, { slug, view: off, value: 'notNow' })
    const other = await askedIn(official, slug)
    expect(other).not.toBe(off)
    await answerNext(official, { slug, view: other, value: 'unsure' })
    const page = await nextToAnswer(official, slug)
    expect(page.now).toMatchObject({ kind: 'asked', wasPutOff: true, view: { publicId: off } })
    await answerNext(official, { slug, view: off, value: 'notNow' })
    const after = await nextToAnswer(official, slug, { after: off })
    expect(after.now).toEqual({ kind: 'nothingLeft', any: true, putOff: off })
    await answerNext(official, { slug, view: off, value: 'agree' })
    expect(await db().skippedView.count({ where: { personId: official.personId } })).toBe(0)
  })

  test('the last answer can be changed', async () => {
    const { slug, official, ids } = await filled(1)
    const [view = ''] = ids
    await answerNext(official, { slug, view, value: 'agree' })
    const page = await nextToAnswer(official, slug, { after: view })
    expect(page.last).toEqual({ publicId: view, value: 'agree', matters: false })
    expect(await askedIn(official, slug, { view })).toBe(view)
    await answerNext(official, { slug, view, value: 'disagree' })
    expect(
      await db().response.findMany({ where: { contribution: { publicId: view } } }),
    ).toMatchObject([{ value: 'disagree' }])
  })

  test('after every tenth answer comes a rest, and only then', async () => {
    const { slug, official, ids } = await filled(restEvery + 1)
    const rests: boolean[] = []
    for (const view of ids) {
      const answered = await answerNext(official, { slug, view, value: 'agree' })
      rests.push(answered.kind !== 'gone' && answered.isRestDue)
    }
    expect(rests.map((due, index) => (due ? index + 1 : 0)).filter(Boolean)).toEqual([restEvery])
    const [last = ''] = ids
    expect(await askedIn(official, slug, { after: last, rest: 'yes' })).toBe('rest')
    // Changed answers are no new ones.
    expect(await answerNext(official, { slug, view: last, value: 'unsure' })).toMatchObject({
      isRestDue: false,
    })
  }, 60_000)

  test('twenty answers from the same page at the same moment are one, and one impression (attack 29)', async () => {
    const { slug, official, ids } = await filled(1)
    const [view = ''] = ids
    const values = ['agree', 'disagree', 'unsure', 'notNow'] as const
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        answerNext(official, { slug, view, value: values[index % 4] ?? 'agree' }),
      ),
    )
    const { id } = await rowOf(view)
    expect(await db().response.count({ where: { contributionId: id } })).toBe(1)
    const { count } = await db().impression.findFirstOrThrow({ where: { contributionId: id } })
    // Put off and then answered is seen twice.
    expect(count).toBeLessThanOrEqual(2)
  })
})

describe('who is asked what', () => {
  test('nobody is asked their own, what is held, what was withdrawn, or a reply', async () => {
    const council = await filled(3)
    const { slug, official, miner, facilitator, ids } = council
    const [held = '', gone = '', left = ''] = ids
    expect(await askedIn(miner, slug)).toBe('nothingLeft')
    await holdView(facilitator, { publicId: held, reason: 'It names a place.' })
    await withdrawView(miner, { publicId: gone })
    expect(await askedIn(official, slug)).toBe(left)
    expect(await askedIn(official, slug, { view: held })).toBe(left)
    await answerNext(official, { slug, view: left, value: 'agree' })
    expect(await askedIn(official, slug)).toBe('nothingLeft')
  })

  test('an answer to what went out of sight meanwhile is told so, and not kept', async () => {
    const { slug, official, facilitator, ids } = await filled(1)
    const [view = ''] = ids
    await holdView(facilitator, { publicId: view, reason: 'It names a place.' })
    expect(await answerNext(official, { slug, view, value: 'agree' })).toEqual({ kind: 'gone' })
    expect(await answerNext(official, { slug, view, value: 'notNow' })).toEqual({ kind: 'gone' })
    expect(await db().response.count({ where: { contribution: { publicId: view } } })).toBe(0)
  })

  test('visitors, staff and people who wait hear how to take part; a closed stage says so', async () => {
    const { slug, convenor, dialogue, ids } = await filled(1)
    const waiting = await makeMember({
      in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' },
    })
    for (const actor of [visitor, convenor, waiting])
      expect((await nextToAnswer(actor, slug)).now.kind).toBe('notOpen')
    const [view = ''] = ids
    await expect(answerNext(waiting, { slug, view, value: 'agree' })).resolves.toEqual({
      kind: 'gone',
    })
    const closed = await makeDialogue({ open: [] })
    const member = await makeMember({ in: { dialogueId: closed.id, group: 'miners' } })
    expect((await nextToAnswer(member, closed.slug)).now).toMatchObject({
      kind: 'notOpen',
      step: { kind: 'nothing' },
    })
    await expect(nextToAnswer(visitor, 'no-such')).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('who may read a view but doesn’t take part is refused in words', async () => {
    const { slug, convenor, ids } = await filled(1)
    const [view = ''] = ids
    for (const value of ['agree', 'notNow'] as const)
      await expect(answerNext(convenor, { slug, view, value })).rejects.toMatchObject({
        code: 'needsApproval',
      })
  })
})

describe('what the drawing goes by', () => {
  test('only people whose affiliation is approved count', async () => {
    const { slug, dialogue, official, ids } = await filled(1)
    const [view = ''] = ids
    await answerNext(official, { slug, view, value: 'agree' })
    const { id } = await rowOf(view)
    const board = () => countedBoard(dialogue.id, 'government')
    expect((await board()).get(id)).toMatchObject({ answered: 1, impressions: 1 })
    await db().registration.updateMany({
      where: { personId: official.personId },
      data: { state: 'applied' },
    })
    expect((await board()).get(id)).toMatchObject({ answered: 0 })
  })

  test('tomorrow the order may be another one', async () => {
    const { slug, official } = await filled(6)
    const days = await Promise.all(
      Array.from({ length: 12 }, (_, day) =>
        atTime(new Date(now().getTime() + day * 86_400_000), () => askedIn(official, slug)),
      ),
    )
    expect(new Set(days).size).toBeGreaterThan(1)
  })
})
