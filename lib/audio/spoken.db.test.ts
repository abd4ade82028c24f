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
import { redact } from '@/lib/moderation/operations/redact'
import { takeAway } from '@/lib/moderation/operations/take-away'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { makeMember } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { audioOf, says } from '@/lib/testing/spoken'
import { makeCouncil, publishes, rowOf } from '@/lib/testing/views'
import { findSound } from './bytes'
import { eraseSound } from './files'
import { endHearing, letHear } from './operations/hearing'
import { checkTranscript, compareWords, writeTranscript } from './operations/write-down'
import { recordingPage, recordingsDesk, waiting } from './queries'
import { sweepSound } from './sweep'

withMediaFolder()

const council = await makeCouncil()
const { dialogue, prompt, miner, otherMiner, official, facilitator, otherFacilitator } = council
const { rapporteur, convenor, lead, officialConvenor, elsewhere } = council
const { slug } = dialogue
const minersFacilitator = await makeMember({
  roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'miners' }],
})

const words = 'Mercury is what we know; show us another way first.'
const refusal = (code: string) => ({ name: 'Refusal', code })

const pageOf = (actor: Actor, publicId: string) => recordingPage(actor, slug, publicId)

async function writesDown(actor: Actor, publicId: string, text = words) {
  const input = { publicId, text, language: 'tw', isGloss: false, seen: undefined }
  return writeTranscript(actor, input)
}

async function checks(actor: Actor, publicId: string) {
  const { mark } = await pageOf(rapporteur, publicId)
  return checkTranscript(actor, { publicId, seen: mark })
}

async function compares(actor: Actor, publicId: string) {
  const { mark } = await pageOf(rapporteur, publicId)
  return compareWords(actor, { publicId, seen: mark })
}

/** Written down, checked and released. */
async function heardOut(publicId: string) {
  await writesDown(facilitator, publicId)
  await checks(otherFacilitator, publicId)
  await publishes(council, publicId)
}

const hears = async (actor: Actor, publicId: string) =>
  findSound(actor, (await audioOf(publicId)).id).then(
    () => true,
    () => false,
  )

/** Those of all these who hear it. */
async function listeners(publicId: string) {
  const all: Record<string, Actor> = {
    ...{ visitor, miner, otherMiner, official, elsewhere, officialConvenor },
    ...{ facilitator, rapporteur, convenor, lead },
  }
  const found: string[] = []
  for (const [name, actor] of Object.entries(all)) {
    if (await hears(actor, publicId)) found.push(name)
  }
  return found
}

const staff = ['facilitator', 'rapporteur', 'convenor', 'lead']

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

describe('written down by two people', () => {
  test('the second one makes it a view, the sound goes, and it waits for its release', async () => {
    const { publicId, sound } = await says(miner, prompt)
    await writesDown(facilitator, publicId)
    const own = await viewPage(miner, slug, publicId)
    expect(JSON.stringify(own)).not.toContain(words)
    await checks(otherFacilitator, publicId)
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending', text: words, language: 'tw' })
    expect(await audioOf(publicId)).toMatchObject({ storageKey: null, transcript: null })
    expect(await eraseSound([sound.storageKey])).toBe(1)
    expect(await listeners(publicId)).toEqual([])
    await publishes(council, publicId)
    expect(JSON.stringify(await viewPage(otherMiner, slug, publicId))).toContain(words)
  })

  test('nobody checks what they wrote, nor does who speaks for the author’s group', async () => {
    const { publicId } = await says(miner, prompt)
    await writesDown(facilitator, publicId)
    await expect(checks(facilitator, publicId)).rejects.toMatchObject(
      refusal('sound.ownTranscript'),
    )
    await expect(checks(minersFacilitator, publicId)).rejects.toMatchObject(refusal('sameGroup'))
    await expect(checks(officialConvenor, publicId)).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('whoever wrote it down doesn’t release it', async () => {
    const { publicId } = await says(miner, prompt, { isPublic: true })
    await writesDown(facilitator, publicId)
    await checks(rapporteur, publicId)
    await expect(releaseView(facilitator, { publicId, kind: 'consent' })).rejects.toMatchObject(
      refusal('ownCase'),
    )
    await releaseView(otherFacilitator, { publicId, kind: 'consent' })
  })

  test('one’s own recording, or what could be, is somebody else’s to write down', async () => {
    const both = await makeMember({
      in: { dialogueId: dialogue.id, group: 'civilSociety' },
      roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
    })
    const own = await says(both, prompt)
    await expect(writesDown(both, own.publicId)).rejects.toMatchObject(refusal('ownCase'))
    const nobodys = await says(both, prompt, { attribution: 'anonymous' })
    await expect(writesDown(both, nobodys.publicId)).rejects.toMatchObject(refusal('ownCase'))
  })

  test('who may not write down, and what lies elsewhere', async () => {
    const { publicId } = await says(miner, prompt)
    for (const actor of [visitor, otherMiner, official]) {
      await expect(writesDown(actor, publicId)).rejects.toMatchObject({ code: 'notFound' })
      await expect(pageOf(actor, publicId)).rejects.toMatchObject({ name: 'Refusal' })
    }
    await expect(writesDown(lead, publicId)).rejects.toMatchObject(refusal('needsRole'))
    await expect(writesDown(officialConvenor, publicId)).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('two who write at once don’t overwrite each other', async () => {
    const { publicId } = await says(miner, prompt)
    const { mark } = await pageOf(facilitator, publicId)
    const input = { publicId, language: 'tw', isGloss: false, seen: mark }
    const done = await Promise.allSettled([
      writeTranscript(facilitator, { ...input, text: 'one' }),
      writeTranscript(otherFacilitator, { ...input, text: 'two' }),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = done.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'overtaken' } })
  })

  test('what was checked is what was read', async () => {
    const { publicId } = await says(miner, prompt)
    await writesDown(facilitator, publicId)
    const { mark } = await pageOf(otherFacilitator, publicId)
    await writesDown(facilitator, publicId, 'Something else')
    await expect(checkTranscript(otherFacilitator, { publicId, seen: mark })).rejects.toMatchObject(
      refusal('sound.wordsChanged'),
    )
  })

  test('what is written down is looked at as every new view is', async () => {
    const { publicId } = await says(miner, prompt)
    await writesDown(facilitator, publicId, 'Call me on 0244 123 456.')
    await checks(otherFacilitator, publicId)
    const { id } = await rowOf(publicId)
    expect(await db().contributionFlag.count({ where: { contributionId: id } })).toBe(1)
  })

  test('nothing to be understood: it is declined, and a month later the sound goes', async () => {
    const { publicId } = await says(miner, prompt)
    const { id } = await rowOf(publicId)
    await takeAway(convenor, { publicId, reason: 'other', words: null })
    await db().decision.updateMany({
      where: { contributionId: id },
      data: { state: 'inForce', decidedAt: new Date(0) },
    })
    await db().contribution.update({ where: { id }, data: { state: 'hidden' } })
    expect(await listeners(publicId)).toEqual(['miner'])
    await sweepSound()
    expect((await audioOf(publicId)).storageKey).toBeNull()
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

describe('a voice that may be heard', () => {
  const named = { attribution: 'named', letHear: true } as const

  test('with the name, compared, released, and only as long as its speaker wants', async () => {
    const { publicId } = await says(miner, prompt, named)
    expect(await listeners(publicId)).toEqual(['miner', ...staff])
    await heardOut(publicId)
    expect(await listeners(publicId)).toEqual([
      ...['miner', 'otherMiner', 'official', 'officialConvenor'],
      ...staff,
    ])
    const shown = await viewPage(otherMiner, slug, publicId)
    expect(JSON.stringify(shown)).toContain((await audioOf(publicId)).id)
    await endHearing(miner, { publicId })
    expect(await listeners(publicId)).toEqual([])
    expect((await audioOf(publicId)).storageKey).toBeNull()
  })

  test('of public scope everybody hears it', async () => {
    const { publicId } = await says(miner, prompt, { ...named, isPublic: true })
    await writesDown(facilitator, publicId)
    await checks(otherFacilitator, publicId)
    await publishes(council, publicId, ['consent', 'editing'])
    expect(await hears(visitor, publicId)).toBe(true)
    await db().shelter.create({
      data: {
        ...{ dialogueId: dialogue.id, kind: 'person', personId: miner.personId },
        ...{ reason: 'danger', byId: lead.personId },
      },
    })
    expect(await hears(visitor, publicId)).toBe(false)
    expect(await hears(otherMiner, publicId)).toBe(true)
    await db().shelter.updateMany({ data: { liftedAt: new Date() } })
  })

  test('never without the name', async () => {
    for (const attribution of ['group', 'anonymous'] as const) {
      await expect(says(miner, prompt, { attribution, letHear: true })).rejects.toMatchObject(
        refusal('sound.nameFirst'),
      )
    }
    const { publicId } = await says(miner, prompt)
    await expect(letHear(miner, { publicId })).rejects.toMatchObject(refusal('sound.nameFirst'))
  })

  test('the name taken away takes the voice away, also by somebody of the team', async () => {
    const { publicId } = await says(miner, prompt, named)
    await heardOut(publicId)
    const nonce = newToken()
    await showAs(miner, { publicId, nonce, attribution: 'group', isPublic: false })
    expect(await listeners(publicId)).toEqual([])
    expect((await audioOf(publicId)).storageKey).toBeNull()
  })

  test('switched on later it is released anew; nobody else switches it', async () => {
    const { publicId } = await says(miner, prompt, { attribution: 'named', text: words })
    await publishes(council, publicId)
    await expect(letHear(otherMiner, { publicId })).rejects.toMatchObject(refusal('notFound'))
    await letHear(miner, { publicId })
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending' })
    await publishes(council, publicId)
    expect(await hears(otherMiner, publicId)).toBe(false)
    await compares(facilitator, publicId)
    expect(await hears(otherMiner, publicId)).toBe(true)
  })

  test('held, hidden, redacted or reworded, nobody else hears it any more', async () => {
    for (const state of ['held', 'hidden', 'redacted'] as const) {
      const { publicId } = await says(miner, prompt, named)
      await heardOut(publicId)
      await db().contribution.update({
        where: { publicId },
        data: { state, ...(state === 'held' && { stateBefore: 'published' }) },
      })
      expect([state, await hears(otherMiner, publicId)]).toEqual([state, false])
      expect([state, await hears(facilitator, publicId)]).toEqual([state, false])
    }
    const { publicId } = await says(miner, prompt, named)
    await heardOut(publicId)
    await editView(miner, { publicId, text: 'Other words', language: 'en' })
    await publishes(council, publicId)
    expect(await hears(otherMiner, publicId)).toBe(false)
    await compares(rapporteur, publicId)
    expect(await hears(otherMiner, publicId)).toBe(true)
  })

  test('words taken out can’t be heard either: the sound is erased', async () => {
    const { publicId } = await says(miner, prompt, named)
    await heardOut(publicId)
    await redact(convenor, {
      ...{ publicId, reason: 'personalData', flags: [], exactly: 'Mercury' },
      kind: 'personalName',
    })
    expect((await audioOf(publicId)).storageKey).toBeNull()
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
