import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { releaseView } from '@/lib/contributions/operations/release'
import { viewPage } from '@/lib/contributions/queries/view'
import { takeAway } from '@/lib/moderation/operations/take-away'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { audioOf, says } from '@/lib/testing/spoken'
import { publishes, rowOf } from '@/lib/testing/views'
import { eraseSound } from '../files'
import { checkTranscript, writeTranscript } from './write-down'
import { sweepSound } from '../sweep'

import { saidWords as words, spokenSetting } from '@/lib/testing/spoken-setting'

withMediaFolder()

const {
  dialogue,
  prompt,
  miner,
  otherMiner,
  official,
  facilitator,
  otherFacilitator,
  rapporteur,
  convenor,
  lead,
  officialConvenor,
  council,
  slug,
  minersFacilitator,
  pageOf,
  writesDown,
  checks,
  listeners,
} = await spokenSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })

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
