import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { withdrawByCode } from '@/lib/contributions/operations/by-code'
import { editView } from '@/lib/contributions/operations/edit'
import { releaseView } from '@/lib/contributions/operations/release'
import { respond } from '@/lib/contributions/operations/respond'
import { replyToView } from '@/lib/contributions/operations/post'
import { showAs } from '@/lib/contributions/operations/show-as'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { followedUp } from '@/lib/contributions/queries/follow-up'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { viewPage } from '@/lib/contributions/queries/view'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { audioOf, says } from '@/lib/testing/spoken'
import { makeCouncil, publishes, rowOf } from '@/lib/testing/views'
import { eraseSound } from './files'
import { recordingsDesk, waiting } from './queries'

import { saidWords as words, spokenSetting, staff } from '@/lib/testing/spoken-setting'

withMediaFolder()

const {
  prompt,
  miner,
  otherMiner,
  official,
  facilitator,
  rapporteur,
  convenor,
  officialConvenor,
  council,
  slug,
  minersFacilitator,
  pageOf,
  writesDown,
  compares,
  listeners,
} = await spokenSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('without words', () => {
  test('nobody reads it, answers it or replies to it, and it is in no list', async () => {
    const { publicId } = await says(miner, prompt, { isPublic: true })
    expect(await rowOf(publicId)).toMatchObject({ state: 'needsTranslation', text: '' })
    for (const actor of [visitor, otherMiner, official, officialConvenor]) {
      await expect(viewPage(actor, slug, publicId)).rejects.toMatchObject(refusal('notFound'))
    }
    await expect(respond(otherMiner, { view: publicId, value: 'agree' })).rejects.toMatchObject({
      name: 'Refusal',
    })
    const reply = { text: 'Yes', language: 'en', attribution: 'group', isPublic: false } as const
    await expect(
      replyToView(otherMiner, { ...reply, publicId, nonce: newToken() }),
    ).rejects.toMatchObject({ name: 'Refusal' })
    for (const actor of [visitor, otherMiner, facilitator]) {
      expect(JSON.stringify(await viewsOfDialogue(actor, { slug }))).not.toContain(publicId)
    }
  })

  test('the speaker and those who may read raw views hear it, and nobody with power behind them', async () => {
    const { publicId } = await says(miner, prompt)
    expect(await listeners(publicId)).toEqual(['miner', ...staff])
  })

  test('it can’t be released', async () => {
    const { publicId } = await says(miner, prompt)
    await expect(releaseView(convenor, { publicId, kind: 'editing' })).rejects.toMatchObject(
      refusal('notPending'),
    )
  })

  test('showing more or less of oneself doesn’t release it', async () => {
    const { publicId } = await says(miner, prompt)
    for (const isPublic of [true, false]) {
      await showAs(miner, { publicId, nonce: newToken(), attribution: 'named', isPublic })
      expect(await rowOf(publicId)).toMatchObject({ state: 'needsTranslation' })
    }
  })

  test('posted twice at once it is one view with one sound', async () => {
    const nonce = newToken()
    const [one, two] = await Promise.all([
      says(miner, prompt, { nonce }),
      says(miner, prompt, { nonce }),
    ])
    expect(one.publicId).toBe(two.publicId)
    const { storageKey } = await audioOf(one.publicId)
    const lying = [one, two].filter(({ sound }) => existsSync(pathOf(sound.storageKey)))
    expect(lying.map(({ sound }) => sound.storageKey)).toEqual([storageKey])
  })
})

describe('with words of one’s own', () => {
  test('it goes on at once; the comparison only ends the sound', async () => {
    const { publicId } = await says(miner, prompt, { text: words, isGloss: true })
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending', text: words, isGloss: true })
    await publishes(council, publicId)
    expect(await listeners(publicId)).toEqual(['miner', ...staff])
    await expect(compares(minersFacilitator, publicId)).rejects.toMatchObject(refusal('sameGroup'))
    await compares(rapporteur, publicId)
    expect(await listeners(publicId)).toEqual([])
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', text: words })
  })

  test('given later by the speaker they replace what somebody wrote down', async () => {
    const { publicId } = await says(miner, prompt)
    await writesDown(facilitator, publicId, 'What a facilitator heard')
    await editView(miner, { publicId, text: words, language: 'en' })
    expect(await audioOf(publicId)).toMatchObject({ transcript: null, transcribedById: null })
    expect((await pageOf(rapporteur, publicId)).standing).toBe('toCompare')
  })
})

describe('withdrawing', () => {
  test('takes the sound with it at once', async () => {
    const { publicId, sound } = await says(miner, prompt)
    await withdrawView(miner, { publicId })
    expect(await db().contributionAudio.count({ where: { contribution: { publicId } } })).toBe(0)
    expect(await eraseSound([sound.storageKey])).toBe(1)
  })

  test('by code as well; of an anonymous one nothing names who spoke', async () => {
    const before = await db().activity.count({ where: { actorId: miner.personId } })
    const { publicId, code } = await says(miner, prompt, { attribution: 'anonymous' })
    const { audio, ...row } = await db().contribution.findUniqueOrThrow({
      where: { publicId },
      include: { audio: true },
    })
    expect(JSON.stringify([audio, row])).not.toContain(miner.personId)
    expect(row.createdAt).toBeNull()
    expect(await db().activity.count({ where: { actorId: miner.personId } })).toBe(before)
    expect(await listeners(publicId)).toEqual(staff)
    expect(await followedUp(visitor, code ?? '')).toMatchObject({ state: 'needsTranslation' })
    await withdrawByCode(visitor, { code: code ?? '' })
    expect(await db().contributionAudio.count({ where: { contribution: { publicId } } })).toBe(0)
  })
})

describe('the desk', () => {
  test('lists what waits, oldest first, and leads nobody to what is their own', async () => {
    // Of its own, so that all that waits fits on one page.
    const own = await makeCouncil()
    const { slug } = own.dialogue
    const { publicId } = await says(own.miner, own.prompt)
    const listed = async (actor: Actor) =>
      (await recordingsDesk(actor, slug, undefined)).recordings.map((each) => each.publicId)
    expect(await listed(own.facilitator)).toContain(publicId)
    expect((await waiting(own.facilitator, own.dialogue.id))[0]).toMatchObject({
      kind: 'recordings',
    })
    await expect(recordingsDesk(own.officialConvenor, slug, undefined)).rejects.toMatchObject({
      name: 'Refusal',
    })
    await expect(recordingsDesk(own.otherMiner, slug, undefined)).rejects.toMatchObject({
      name: 'Refusal',
    })
    expect(await waiting(own.officialConvenor, own.dialogue.id)).toEqual([])
  })
})
