import { describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { registrationOf, viewEntry } from '@/lib/testing/entering'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView } from '@/lib/testing/views'
import { enterContribution } from './operations/enter'
import { postView } from './operations/post'
import { postInput } from './schema'

const council = await makeCouncil()
const { dialogue, prompt, miner, official, facilitator } = council
const here = (group: 'miners' | 'government') =>
  makeMember({ in: { dialogueId: dialogue.id, group } })

const text = 'The office should open at eight, so that mothers can come while the children learn.'
const near = 'The office should open at eight so mothers can come while their children learn!'

const form = (wish: Partial<Parameters<typeof postView>[1]> = {}) => ({
  ...{ nonce: newToken(), promptId: prompt, text: near, language: 'en' },
  ...{ attribution: 'group' as const, isPublic: false, seenAlike: '', ...wish },
})
const asks = (actor: Member, wish = {}) => postView(actor, form(wish))
const shown = (id: string) => ({
  ...{ kind: 'conflict', code: 'saidAlready' },
  shows: { 'alike.slug': dialogue.slug, 'alike.id': id, 'alike.text': text, 'alike.lang': 'en' },
})

describe('somebody has said it already', () => {
  test('what is out is shown once; then it may be posted all the same', async () => {
    const { publicId } = await publishedView(council, miner, { text })
    const author = await here('government')
    await expect(asks(author)).rejects.toMatchObject(shown(publicId))
    expect(await db().contribution.count({ where: { personId: author.personId } })).toBe(0)
    // Another one's mark is no leave.
    await expect(asks(author, { seenAlike: 'aaaaaaaaaa' })).rejects.toMatchObject(shown(publicId))
    const nonce = newToken()
    const first = await asks(author, { seenAlike: publicId, nonce })
    expect(await asks(author, { seenAlike: publicId, nonce })).toEqual(first)
    await asks(author, { text: 'Something about the price of mercury and who sets it.' })
    // Whatever is no form is not asked.
    await posts(author, prompt, { text: `${near} Indeed.` })
    await db().contribution.update({ where: { publicId }, data: { state: 'hidden' } })
  })

  test('never what waits, is held, hidden or said in a closed room (sentinel)', async () => {
    const { publicId } = await posts(council.otherMiner, prompt, { text })
    const author = await here('government')
    for (const state of ['pending', 'held', 'hidden'] as const) {
      const stateBefore = state === 'held' ? ('published' as const) : null
      await db().contribution.update({ where: { publicId }, data: { state, stateBefore } })
      // Staff who read it behind the scenes are not shown it here either.
      await enterContribution(facilitator, {
        ...viewEntry(prompt, await registrationOf(await here('miners'), dialogue.id)),
        ...{ text: near, seenAlike: '' },
      })
      await asks(author, { text: `${near} ${state}`, attribution: 'anonymous' })
    }
  })

  test('in another question it is another matter', async () => {
    const own = await makeCouncil()
    await publishedView(own, own.miner, { text })
    await asks(await here('government'))
  })

  test('in its translation too, and by a facilitator whoever wrote it', async () => {
    const own = await makeCouncil()
    const said = 'Ofisi ifunguliwe saa mbili asubuhi ili akina mama waweze kwenda watoto wakisoma'
    const { publicId } = await publishedView(own, own.miner, { text })
    const { id } = await db().contribution.findUniqueOrThrow({ where: { publicId } })
    await db().contributionTranslation.create({
      data: {
        contributionId: id,
        language: 'sw',
        text: said,
        status: 'checked',
        changedOn: today(),
      },
    })
    const wish = { promptId: own.prompt, text: said, language: 'sw' }
    await expect(asks(own.official, wish)).rejects.toMatchObject({
      shows: { 'alike.id': publicId, 'alike.text': said, 'alike.lang': 'sw' },
    })
    // Left out for its author alone, it would tell who that is.
    for (const person of [own.miner, own.otherMiner]) {
      const registrationId = await registrationOf(person, own.dialogue.id)
      const entry = viewEntry(own.prompt, registrationId, { text: near })
      await expect(
        enterContribution(own.facilitator, { ...entry, seenAlike: '' }),
      ).rejects.toMatchObject({ code: 'saidAlready' })
      await enterContribution(own.facilitator, { ...entry, seenAlike: publicId })
    }
  })
})

describe('the very same words of the same author', () => {
  test('are refused and led to, also while they wait, also at the same moment (race)', async () => {
    const author = await here('miners')
    const wish = { text: 'Said twice by me.' }
    const tried = await Promise.allSettled([asks(author, wish), asks(author, wish)])
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(asks(author, { ...wish, attribution: 'anonymous' })).rejects.toMatchObject({
      code: 'saidBefore',
      shows: { 'alike.own': 'yes' },
    })
    await asks(official, wish)
  })

  test('entered by hand, only what the same facilitator has entered is told (attack 27)', async () => {
    const author = await here('miners')
    const registrationId = await registrationOf(author, dialogue.id)
    const entry = (words: string) => ({
      ...viewEntry(prompt, registrationId, { text: words }),
      seenAlike: '',
    })
    // By group, by the author: that it is theirs is nothing for a facilitator to learn.
    await posts(author, prompt, { text: 'Sentinel of a group-only view' })
    await enterContribution(facilitator, entry('Sentinel of a group-only view'))
    await expect(
      enterContribution(facilitator, entry('Sentinel of a group-only view')),
    ).rejects.toMatchObject({ code: 'enteredBefore' })
    await enterContribution(council.otherFacilitator, entry('Sentinel of a group-only view'))
  })
})

test('every form asks', () => {
  const { seenAlike: _left, ...fields } = form()
  const read = postInput.parse({ ...fields, isPublic: undefined, promptId: prompt })
  expect(read.seenAlike).toBe('')
})
