import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { viewPage } from '@/lib/contributions/queries/view'
import { citedContributions } from '@/lib/contributions/queries/cited'
import { showAs } from '@/lib/contributions/operations/show-as'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { answerAppeal, appeal } from './operations/appeal'
import { second, takeAway } from './operations/take-away'
import { undo } from './operations/undo'
import { queueItem } from './queries/item'
import { moderationCounts } from './queries/counts'

const council = await makeCouncil()
const { dialogue, miner, official, convenor, lead, officialConvenor } = council
const here = { dialogueId: dialogue.id }
const staffOf = (speaksFor: 'civilSociety' | 'academia' | 'miners') =>
  makeMember({ roles: [{ role: 'facilitator', ...here, speaksFor }] })
const [civil, otherCivil, scholar, minerStaff] = [
  await staffOf('civilSociety'),
  await staffOf('civilSociety'),
  await staffOf('academia'),
  await staffOf('miners'),
]
const activist = await makeMember({ in: { ...here, group: 'civilSociety' } })
const reason = 'threat' as const

const decisionOf = (publicId: string) =>
  db().decision.findFirstOrThrow({
    where: { contribution: { publicId } },
    orderBy: { createdAt: 'desc' },
  })
const minersView = (text = 'They come at night.') => publishedView(council, miner, { text })

describe('hiding', () => {
  test('one person of another group hides an official’s view; it is gone everywhere', async () => {
    const text = 'Sentinel of the hidden words'
    const { publicId } = await publishedView(council, official, { text, isPublic: true })
    const { id } = await rowOf(publicId)
    expect(await takeAway(civil, { publicId, reason })).toMatchObject({ isInForce: true })
    const list = await viewsOfDialogue(visitor, { slug: dialogue.slug })
    expect(JSON.stringify(list)).not.toContain(text)
    const page = await viewPage(visitor, dialogue.slug, publicId)
    expect(page).toEqual({ kind: 'hidden', dialogue: expect.anything() })
    expect((await citedContributions(visitor, [id])).get(id)).toEqual({ kind: 'gap' })
    expect(await viewPage(official, dialogue.slug, publicId)).toMatchObject({
      kind: 'view',
      state: 'hidden',
      decided: { kind: 'hide', reason, canAppeal: true },
    })
  })

  test('a moderator of the same group is stopped', async () => {
    const { publicId } = await publishedView(council, activist)
    await expect(takeAway(civil, { publicId, reason })).rejects.toMatchObject({ code: 'sameGroup' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    const { whyNotDecide } = await queueItem(civil, dialogue.slug, publicId)
    expect(whyNotDecide).toBe('sameGroup')
    await takeAway(scholar, { publicId, reason })
    expect(await rowOf(publicId)).toMatchObject({ state: 'hidden' })
  })

  test('made public while it was proposed, it comes back to wait for its releases', async () => {
    const { publicId } = await minersView()
    await takeAway(civil, { publicId, reason })
    const { id: decisionId } = await decisionOf(publicId)
    const wish = { attribution: 'group', isPublic: true } as const
    await showAs(miner, { nonce: newToken(), publicId, ...wish })
    await second(scholar, { decisionId, isFor: 'yes' })
    await undo(scholar, { decisionId })
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending', scope: 'public' })
  })

  test('a miner’s view takes two people from different groups', async () => {
    const { publicId } = await minersView()
    expect(await takeAway(civil, { publicId, reason })).toMatchObject({ isInForce: false })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    const { id: decisionId } = await decisionOf(publicId)
    const refused = async (actor: typeof civil, code: string) =>
      expect(second(actor, { decisionId, isFor: 'yes' })).rejects.toMatchObject({ code })
    await refused(civil, 'ownDecision')
    await refused(otherCivil, 'needsThirdGroup')
    await refused(minerStaff, 'sameGroup')
    await refused(officialConvenor, 'powerBehind')
    await expect(takeAway(scholar, { publicId, reason })).rejects.toMatchObject({
      code: 'alreadyProposed',
    })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    await second(scholar, { decisionId, isFor: 'yes' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'hidden' })
    const told = await db().message.findFirst({
      where: { personId: miner.personId, kind: 'viewDecided' },
    })
    expect(told?.params).toMatchObject({ kind: 'hide', why: reason })
  })

  test('a word against ends the proposal', async () => {
    const { publicId } = await minersView()
    await takeAway(civil, { publicId, reason })
    const { id: decisionId } = await decisionOf(publicId)
    await second(scholar, { decisionId, isFor: 'no' })
    expect(await decisionOf(publicId)).toMatchObject({ state: 'rejected' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    await expect(second(lead, { decisionId, isFor: 'yes' })).rejects.toMatchObject({
      code: 'alreadyDecided',
    })
  })

  test('two who agree at the same moment decide once', async () => {
    const { publicId } = await minersView()
    await takeAway(civil, { publicId, reason })
    const { id: decisionId } = await decisionOf(publicId)
    const both = await Promise.allSettled([
      second(scholar, { decisionId, isFor: 'yes' }),
      second(lead, { decisionId, isFor: 'yes' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().decisionVoice.count({ where: { decisionId } })).toBe(2)
  })

  test('what waits is declined, and never becomes a page for others', async () => {
    const { publicId } = await posts(official, council.prompt, { isPublic: true })
    await takeAway(civil, { publicId, reason: 'offTopic', words: 'Ask it elsewhere.' })
    expect(await decisionOf(publicId)).toMatchObject({ kind: 'decline', stateBefore: 'pending' })
    await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('participants, officials of the team, and staff of elsewhere don’t decide (attack 4)', async () => {
    const { publicId } = await minersView()
    const elsewhere = await makeCouncil()
    for (const actor of [official, officialConvenor])
      await expect(takeAway(actor, { publicId, reason })).rejects.toMatchObject({ name: 'Refusal' })
    await expect(takeAway(elsewhere.convenor, { publicId, reason })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('taking back', () => {
  test('who gave their word takes it back, and all is as before', async () => {
    const { publicId } = await minersView()
    await takeAway(civil, { publicId, reason })
    const { id: decisionId } = await decisionOf(publicId)
    await second(scholar, { decisionId, isFor: 'yes' })
    await expect(undo(lead, { decisionId })).rejects.toMatchObject({ code: 'notYourDecision' })
    await undo(scholar, { decisionId })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    await expect(undo(civil, { decisionId })).rejects.toMatchObject({ code: 'alreadyDecided' })
  })

  test('withdrawn by the author, nothing brings it back', async () => {
    const { publicId } = await publishedView(council, official)
    await takeAway(civil, { publicId, reason })
    const { id: decisionId } = await decisionOf(publicId)
    await withdrawView(official, { publicId })
    await expect(undo(civil, { decisionId })).rejects.toMatchObject({ code: 'alreadyDecided' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'withdrawn', text: '' })
  })
})

describe('an appeal', () => {
  const hidden = async () => {
    const { publicId } = await publishedView(council, official)
    await takeAway(civil, { publicId, reason })
    await appeal(official, { publicId, text: 'It is no threat.' })
    return { publicId, decisionId: (await decisionOf(publicId)).id }
  }
  const no = { outcome: 'rejected', answer: 'It names a day and a place.' } as const

  test('is decided by somebody of another group who had no voice', async () => {
    const { publicId, decisionId } = await hidden()
    const refused = async (actor: typeof civil, code: string) =>
      expect(answerAppeal(actor, { decisionId, ...no })).rejects.toMatchObject({ code })
    await refused(civil, 'ownDecision')
    await refused(otherCivil, 'groupDecidedIt')
    await answerAppeal(scholar, { decisionId, outcome: 'upheld', answer: 'You are right.' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    expect(await decisionOf(publicId)).toMatchObject({ state: 'overturned' })
    await refused(lead, 'alreadyDecided')
  })

  test('may be answered by the same group where there is nobody else', async () => {
    const small = await makeCouncil()
    await db().roleGrant.deleteMany({ where: { dialogueId: small.dialogue.id } })
    const own = { role: 'facilitator', dialogueId: small.dialogue.id } as const
    const speaking = { ...own, speaksFor: 'civilSociety' } as const
    const one = await makeMember({ roles: [speaking] })
    const other = await makeMember({ roles: [speaking] })
    const posted = await posts(small.official, small.prompt)
    await takeAway(one, { publicId: posted.publicId, reason })
    await appeal(small.official, { publicId: posted.publicId, text: 'Why?' })
    const { id: decisionId } = await decisionOf(posted.publicId)
    await answerAppeal(other, { decisionId, ...no })
    expect(await rowOf(posted.publicId)).toMatchObject({ state: 'hidden' })
  })

  test('once a decision, and by the author only', async () => {
    const { publicId } = await hidden()
    await expect(appeal(official, { publicId, text: 'Again.' })).rejects.toMatchObject({
      code: 'appealedAlready',
    })
    await expect(appeal(miner, { publicId, text: 'For him.' })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await expect(appeal(convenor, { publicId, text: 'For him.' })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

test('what was hidden and held is counted in public, by reason and never by group', async () => {
  const own = await makeCouncil()
  const { publicId } = await publishedView(own, own.official)
  await takeAway(own.lead, { publicId, reason: 'hate' })
  const counts = await moderationCounts(visitor, own.dialogue.slug)
  expect(counts.rows).toMatchObject([{ reason: 'hate', counts: { hidden: 1, held: 0 } }])
  expect(JSON.stringify(counts)).not.toMatch(/government|publicId|Kojo/)
})
