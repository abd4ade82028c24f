import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { mergeView } from '@/lib/moderation/operations/merge'
import { second } from '@/lib/moderation/operations/take-away'
import { registrationOf, viewEntry } from '@/lib/testing/entering'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { makeMember, words } from '@/lib/testing/make'
import { makeCouncil, posts, publishes } from '@/lib/testing/views'
import type { Member } from '@/lib/access/actor'
import { enterContribution } from './operations/enter'
import { postView, replyToView } from './operations/post'
import { withdrawView } from './operations/withdraw'
import { postingPage } from './queries/author'
import { viewsPerRound } from './round'

withMediaFolder()
const council = await makeCouncil()
const { dialogue, prompt, facilitator, convenor } = council
const here = { dialogueId: dialogue.id, role: 'facilitator' as const }
const scholar = await makeMember({ roles: [{ ...here, speaksFor: 'academia' }] })
const newMiner = () => makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
const full = {
  ...{ kind: 'conflict', code: 'roundFull', grantedBy: 'yourself' },
  params: { most: viewsPerRound },
}

let said = 0
function say(author: Member, attribution: 'named' | 'group' | 'anonymous' = 'group', to = prompt) {
  said += 1
  const text = `Sentence number ${said}`
  const view = { nonce: newToken(), promptId: to, text, language: 'en', isPublic: false }
  return postView(author, { ...view, attribution })
}

async function saysAll(author: Member) {
  const all: string[] = []
  for (let n = 0; n < viewsPerRound; n += 1) all.push((await say(author)).publicId)
  return all
}

const roomOf = async (author: Member) => {
  const { prompts } = await postingPage(author, dialogue.slug)
  return prompts.find(({ id }) => id === prompt)?.room
}

describe('one author floods a round (attack 34)', () => {
  test('three live views, and the form says beforehand how many are left', async () => {
    const author = await newMiner()
    expect(await roomOf(author)).toBe(3)
    await saysAll(author)
    expect(await roomOf(author)).toBe(0)
    await expect(say(author)).rejects.toMatchObject(full)
    await expect(say(author, 'named')).rejects.toMatchObject(full)
    await say(await newMiner())
  })

  test('at the same moment no two become the last one (race)', async () => {
    const author = await newMiner()
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => say(author)))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(viewsPerRound)
    const { personId } = author
    expect(await db().contribution.count({ where: { personId } })).toBe(viewsPerRound)
  })

  test('what is taken back, rejected or merged away makes room; what is held or waits does not', async () => {
    const author = await newMiner()
    const [taken = '', hidden = '', merged = ''] = await saysAll(author)
    await db().contribution.update({
      where: { publicId: hidden },
      data: { state: 'held', heldUntil: null, stateBefore: 'pending' },
    })
    await expect(say(author)).rejects.toMatchObject(full)
    await withdrawView(author, { publicId: taken })
    await say(author)
    await db().contribution.update({ where: { publicId: hidden }, data: { state: 'hidden' } })
    await say(author)
    await expect(say(author)).rejects.toMatchObject(full)
    const { publicId: kept } = await posts(council.otherMiner, prompt)
    for (const publicId of [kept, merged]) await publishes(council, publicId)
    // Proposed, the view of a miner still stands.
    await mergeView(convenor, { publicId: merged, kept })
    await expect(say(author)).rejects.toMatchObject(full)
    const { id: decisionId } = await db().decision.findFirstOrThrow({
      where: { contribution: { publicId: merged } },
    })
    await second(scholar, { decisionId, isFor: 'yes' })
    await say(author)
  })

  test('another question is another round, a reply takes no room, nobody knows whose an anonymous one is', async () => {
    const author = await newMiner()
    const [first = ''] = await saysAll(author)
    await say(author, 'anonymous')
    await publishes(council, first)
    await replyToView(author, {
      ...{ nonce: newToken(), publicId: first, text: 'More of it.', language: 'en' },
      ...{ attribution: 'group', isPublic: false },
    })
    const question = words('And then?')
    const other = await db().prompt.create({ data: { dialogueId: dialogue.id, question } })
    await say(author, 'group', other.id)
  })

  test('a form that went through is answered again', async () => {
    const author = await newMiner()
    const nonce = newToken()
    const again = () => posts(author, prompt, { nonce, text: 'Said by one form.' })
    const first = await again()
    await say(author)
    await say(author)
    expect(await again()).toEqual(first)
  })
})

describe('entered for somebody', () => {
  test('a fourth is refused, says who can help, and tells nobody how many there are before', async () => {
    const author = await newMiner()
    const registrationId = await registrationOf(author, dialogue.id)
    const enter = (change = {}) =>
      enterContribution(facilitator, viewEntry(prompt, registrationId, change))
    await say(author)
    await enter({ text: 'Entered once.' })
    const tried = await Promise.allSettled(
      ['a', 'b', 'c'].map((one) => enter({ text: `Entered again ${one}.` })),
    )
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(enter()).rejects.toMatchObject({ code: 'theirRoundFull', params: { most: 3 } })
    await enter({ attribution: 'anonymous' })
    await expect(say(author)).rejects.toMatchObject(full)
  })
})
