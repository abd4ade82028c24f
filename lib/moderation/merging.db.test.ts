import { beforeEach, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { respond } from '@/lib/contributions/operations/respond'
import { replyToView } from '@/lib/contributions/operations/post'
import { showAs } from '@/lib/contributions/operations/show-as'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { citedContributions } from '@/lib/contributions/queries/cited'
import { standingIds } from '@/lib/contributions/queries/citable'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { viewPage } from '@/lib/contributions/queries/view'
import { after, atTime, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { mergeView } from './operations/merge'
import { second, takeAway } from './operations/take-away'
import { undo } from './operations/undo'
import { queueItem } from './queries/item'

const council = await makeCouncil()
const { dialogue, official, convenor, lead } = council
let { miner, otherMiner } = council
const here = { dialogueId: dialogue.id }
const scholar = await makeMember({ in: { ...here, group: 'civilSociety' } })

// Nobody says more than three things in one round: each test has two miners of its own.
beforeEach(async () => {
  const wish = { in: { ...here, group: 'miners' as const } }
  miner = await makeMember(wish)
  otherMiner = await makeMember(wish)
})

async function twoViews() {
  const kept = await publishedView(council, miner, {
    text: 'Ninety seconds of audio.',
    isPublic: true,
  })
  const wish = { text: 'Sentinel of the duplicate', isPublic: true }
  const double = await publishedView(council, otherMiner, wish)
  return { kept: kept.publicId, publicId: double.publicId }
}
const scholarStaff = await makeMember({
  roles: [{ role: 'facilitator', ...here, speaksFor: 'academia' }],
})
const merges = async (pair: { publicId: string; kept: string }) => {
  await mergeView(convenor, pair)
  const { id: decisionId } = await mergeOf(pair.publicId)
  await second(scholarStaff, { decisionId, isFor: 'yes' })
  return decisionId
}
const later = <T>(work: () => Promise<T>) => atTime(after(now(), hours(1)), work)
const answers = async (publicId: string) => {
  const rows = await db().response.findMany({ where: { contribution: { publicId } } })
  return Object.fromEntries(rows.map(({ personId, value }) => [personId, value]))
}
const mergeOf = (publicId: string) =>
  db().decision.findFirstOrThrow({
    where: { contribution: { publicId } },
    orderBy: { createdAt: 'desc' },
  })

describe('two views that say the same', () => {
  test('count once: the later answer stays, and nobody answers a view of their own', async () => {
    const { kept, publicId } = await twoViews()
    await respond(official, { view: kept, value: 'disagree' })
    await respond(scholar, { view: publicId, value: 'unsure' })
    await respond(miner, { view: publicId, value: 'agree' })
    await respond(otherMiner, { view: kept, value: 'agree' })
    await later(() => respond(official, { view: publicId, value: 'agree' }))
    const decisionId = await merges({ publicId, kept })
    expect(await answers(publicId)).toEqual({})
    expect(await answers(kept)).toEqual({
      [official.personId]: 'agree',
      [scholar.personId]: 'unsure',
    })
    await expect(respond(otherMiner, { view: kept, value: 'agree' })).rejects.toMatchObject({
      code: 'ownView',
    })
    await undo(convenor, { decisionId })
    expect(await answers(publicId)).toEqual({
      [official.personId]: 'agree',
      [scholar.personId]: 'unsure',
      [miner.personId]: 'agree',
    })
    expect(await answers(kept)).toEqual({
      [official.personId]: 'disagree',
      [otherMiner.personId]: 'agree',
    })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', mergedIntoId: null })
  })

  test('what was answered after the merge stays with the view that stayed', async () => {
    const { kept, publicId } = await twoViews()
    await respond(official, { view: publicId, value: 'agree' })
    const decisionId = await merges({ publicId, kept })
    await later(() => respond(official, { view: kept, value: 'disagree' }))
    await undo(convenor, { decisionId })
    expect(await answers(kept)).toEqual({ [official.personId]: 'disagree' })
    expect(await answers(publicId)).toEqual({ [official.personId]: 'agree' })
  })

  test('what mattered most goes along with its answer, and back', async () => {
    const { kept, publicId } = await twoViews()
    await respond(official, { view: kept, value: 'disagree', matters: true })
    await respond(scholar, { view: publicId, value: 'unsure', matters: true })
    await later(() => respond(official, { view: publicId, value: 'agree' }))
    const marked = async (view: string) => {
      const rows = await db().response.findMany({
        where: { contribution: { publicId: view }, isImportant: true },
      })
      return rows.map(({ personId }) => personId)
    }
    const decisionId = await merges({ publicId, kept })
    expect(await marked(kept)).toEqual([scholar.personId])
    await undo(convenor, { decisionId })
    expect(await marked(kept)).toEqual([official.personId])
    expect(await marked(publicId)).toEqual([scholar.personId])
  })

  test('the duplicate is in no list, its page leads on, and who cited it cites the other', async () => {
    const { kept, publicId } = await twoViews()
    const reply = await replyToView(official, {
      ...{ nonce: newToken(), publicId, text: 'We hear you.', language: 'en' },
      ...{ attribution: 'group' as const, isPublic: false },
    })
    await merges({ publicId, kept })
    const { id } = await rowOf(publicId)
    const { views } = await viewsOfDialogue(visitor, { slug: dialogue.slug })
    expect(views.map((view) => view.publicId)).not.toContain(publicId)
    expect(await viewPage(visitor, dialogue.slug, publicId)).toMatchObject({
      kind: 'merged',
      into: kept,
    })
    const cited = (await citedContributions(visitor, [id])).get(id)
    expect(cited).toMatchObject({ kind: 'view', view: { publicId: kept } })
    expect(await standingIds(db(), [id])).toEqual(new Set([id]))
    expect(await rowOf(reply.publicId)).toMatchObject({ parentId: (await rowOf(kept)).id })
    const own = await viewPage(otherMiner, dialogue.slug, publicId)
    expect(own).toMatchObject({ kind: 'view', state: 'merged', mergedInto: kept })
  })

  test('withdrawn, the view that stayed gives the other one back', async () => {
    const { kept, publicId } = await twoViews()
    await respond(official, { view: publicId, value: 'agree' })
    await merges({ publicId, kept })
    await withdrawView(miner, { publicId: kept })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', mergedIntoId: null })
    expect(await answers(publicId)).toEqual({ [official.personId]: 'agree' })
    expect(await answers(kept)).toEqual({})
  })

  test('of miners, one person alone only proposes it, and one of the same group is no second', async () => {
    const { kept, publicId } = await twoViews()
    expect(await mergeView(convenor, { publicId, kept })).toMatchObject({ isInForce: false })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', mergedIntoId: null })
    const { id: decisionId } = await mergeOf(publicId)
    const [item] = (await queueItem(lead, dialogue.slug, publicId)).decisions
    expect(item).toMatchObject({ kind: 'merge', state: 'proposed', kept: { publicId: kept } })
    await expect(second(convenor, { decisionId, isFor: 'yes' })).rejects.toMatchObject({
      code: 'ownDecision',
    })
    await expect(second(lead, { decisionId, isFor: 'yes' })).rejects.toMatchObject({
      code: 'needsThirdGroup',
    })
    expect(await second(scholarStaff, { decisionId, isFor: 'yes' })).toMatchObject({
      kind: 'merge',
      isInForce: true,
    })
    expect(await rowOf(publicId)).toMatchObject({ state: 'merged' })
  })

  test('of another group, one person of a third merges them', async () => {
    const publicId = (await publishedView(council, scholar)).publicId
    const kept = (await publishedView(council, scholar)).publicId
    expect(await mergeView(convenor, { publicId, kept })).toMatchObject({ isInForce: true })
    expect(await rowOf(publicId)).toMatchObject({ state: 'merged' })
  })

  test('what has changed since it was proposed is looked at again', async () => {
    const { kept, publicId } = await twoViews()
    await mergeView(convenor, { publicId, kept })
    const { id: decisionId } = await mergeOf(publicId)
    await withdrawView(miner, { publicId: kept })
    expect(await mergeOf(publicId)).toMatchObject({ state: 'rejected' })
    await expect(second(scholarStaff, { decisionId, isFor: 'yes' })).rejects.toThrow()
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', mergedIntoId: null })
  })

  test('hidden, the view that stayed gives back what was merged into it: nothing was decided of that', async () => {
    const { kept, publicId } = await twoViews()
    await respond(official, { view: publicId, value: 'agree' })
    const decisionId = await merges({ publicId, kept })
    expect(await queueItem(lead, dialogue.slug, kept)).toMatchObject({ merged: 1 })
    await takeAway(convenor, { publicId: kept, reason: 'threat' })
    await second(scholarStaff, { decisionId: (await mergeOf(kept)).id, isFor: 'yes' })
    expect(await rowOf(kept)).toMatchObject({ state: 'hidden' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', mergedIntoId: null })
    expect(await answers(publicId)).toEqual({ [official.personId]: 'agree' })
    expect(await answers(kept)).toEqual({})
    expect(await db().decision.findUnique({ where: { id: decisionId } })).toMatchObject({
      state: 'overturned',
    })
    const { views } = await viewsOfDialogue(visitor, { slug: dialogue.slug })
    expect(views.map((view) => view.publicId)).toContain(publicId)
  })

  test('merged twice at the same moment they are merged once', async () => {
    const { kept, publicId } = await twoViews()
    await mergeView(convenor, { publicId, kept })
    await mergeView(convenor, { publicId: kept, kept: publicId })
    const ids = [(await mergeOf(publicId)).id, (await mergeOf(kept)).id]
    const both = await Promise.allSettled(
      ids.map((decisionId) => second(scholarStaff, { decisionId, isFor: 'yes' })),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const states = [await rowOf(publicId), await rowOf(kept)].map(({ state }) => state)
    expect(states.sort()).toEqual(['merged', 'published'])
    expect(await db().decision.count({ where: { id: { in: ids }, state: 'proposed' } })).toBe(0)
  })

  test('not while somebody has proposed to hide it: first that is decided', async () => {
    const { kept, publicId } = await twoViews()
    await takeAway(convenor, { publicId, reason: 'threat' })
    await expect(mergeView(lead, { publicId, kept })).rejects.toMatchObject({
      code: 'alreadyProposed',
    })
    await second(lead, { decisionId: (await mergeOf(publicId)).id, isFor: 'no' })
    await merges({ publicId, kept })
    expect(await rowOf(publicId)).toMatchObject({ state: 'merged' })
  })

  test('refused: another group, a view that waits, one that reaches less far, itself', async () => {
    const { kept, publicId } = await twoViews()
    const refused = async (into: string, code: string) =>
      expect(mergeView(convenor, { publicId, kept: into })).rejects.toMatchObject({ code })
    const theirs = await publishedView(council, official, { isPublic: true })
    await refused(theirs.publicId, 'mergeGroup')
    const inside = await publishedView(council, miner)
    await refused(inside.publicId, 'mergeReach')
    await refused(publicId, 'mergeSelf')
    await merges({ publicId, kept })
    await expect(
      mergeView(convenor, { publicId: kept, kept: inside.publicId }),
    ).rejects.toMatchObject({ code: 'mergeReach' })
  })
})

test('made anonymous, a merged view leaves no answer put away that tells whose it is (attack 27)', async () => {
  for (const which of ['publicId', 'kept'] as const) {
    const pair = await twoViews()
    const author = which === 'kept' ? miner : otherMiner
    await respond(author, { view: which === 'kept' ? pair.publicId : pair.kept, value: 'agree' })
    await merges(pair)
    const putAway = () => db().movedResponse.count({ where: { personId: author.personId } })
    expect(await putAway()).toBe(1)
    const asked = { nonce: newToken(), publicId: pair[which], isPublic: false }
    await showAs(author, { ...asked, attribution: 'anonymous' })
    expect(await putAway()).toBe(0)
  }
})
