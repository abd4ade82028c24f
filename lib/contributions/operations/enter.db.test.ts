import { describe, expect, test } from 'vitest'
import type { EnterInput } from '../schema'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, rowOf } from '@/lib/testing/views'
import { viewPage } from '../queries/view'
import { enterContribution } from './enter'
import { releaseView } from './release'
import { withdrawView } from './withdraw'

const council = await makeCouncil()
const { dialogue, prompt, miner, facilitator, otherFacilitator, convenor, lead } = council

async function registrationOf(personId: string) {
  return db().registration.findFirstOrThrow({ where: { personId } })
}
const { id: registrationId } = await registrationOf(miner.personId)

const entry = (change: Partial<EnterInput> = {}): EnterInput => ({
  nonce: newToken(),
  promptId: prompt,
  registrationId,
  text: 'Come to the washing place in the evening.',
  language: 'en',
  attribution: 'group',
  isPublic: true,
  channel: 'facilitator',
  isReadBack: true,
  earshot: 'nobody',
  isGloss: true,
  spokenLanguage: 'tw',
  ...change,
})

test('a view that was spoken is the speaker’s own, with how it was taken down', async () => {
  const { publicId } = await enterContribution(facilitator, entry())
  expect(await rowOf(publicId)).toMatchObject({
    personId: miner.personId,
    enteredById: facilitator.personId,
    group: 'miners',
    isGloss: true,
    provenance: { readBack: true, earshot: 'nobody', spokenLanguage: 'tw' },
  })
  await withdrawView(miner, { publicId })
})

test('its consent is given by another facilitator than the one who entered it', async () => {
  const { publicId } = await enterContribution(facilitator, entry())
  await expect(releaseView(facilitator, { publicId, kind: 'consent' })).rejects.toMatchObject({
    code: 'ownCase',
  })
  await releaseView(otherFacilitator, { publicId, kind: 'consent' })
  await releaseView(convenor, { publicId, kind: 'editing' })
  const page = await viewPage(visitor, dialogue.slug, publicId)
  // Two miners in all: how these words came would point at the one without a phone.
  expect(page).toMatchObject({ view: { content: { provenance: null, words: { spokenIn: null } } } })
})

test('where five and more came that way, readers see how the words were taken down', async () => {
  const own = await makeCouncil()
  for (let index = 0; index < 10; index += 1) {
    await makeMember({ in: { dialogueId: own.dialogue.id, group: 'miners' } })
  }
  const people = await db().registration.findMany({
    where: { dialogueId: own.dialogue.id, affiliation: { group: 'miners' } },
  })
  await db().registration.updateMany({
    where: { id: { in: people.slice(0, 6).map(({ id }) => id) } },
    data: { channel: 'facilitator' },
  })
  const { publicId } = await enterContribution(
    own.facilitator,
    entry({ promptId: own.prompt, registrationId: people[0]?.id ?? '', isPublic: false }),
  )
  await releaseView(own.convenor, { publicId, kind: 'editing' })
  expect(await viewPage(own.otherMiner, own.dialogue.slug, publicId)).toMatchObject({
    view: { content: { provenance: { channel: 'facilitator', isReadBack: true } } },
  })
  // Four of them left whose group anybody stands up for: the others hide nobody.
  await db().affiliation.updateMany({
    where: { id: { in: people.slice(4, 6).map(({ affiliationId }) => affiliationId) } },
    data: { state: 'pending' },
  })
  expect(await viewPage(own.otherMiner, own.dialogue.slug, publicId)).toMatchObject({
    view: { content: { provenance: null } },
  })
})

test('an anonymous one keeps neither speaker nor facilitator, and no facilitator releases it', async () => {
  const { publicId, code } = await enterContribution(
    facilitator,
    entry({ attribution: 'anonymous' }),
  )
  expect(code).not.toBeNull()
  const row = await rowOf(publicId)
  expect(row).toMatchObject({ personId: null, enteredById: null, createdAt: null })
  expect(await db().activity.count({ where: { objectId: row.id } })).toBe(0)
  for (const actor of [facilitator, otherFacilitator]) {
    await expect(releaseView(actor, { publicId, kind: 'consent' })).rejects.toMatchObject({
      code: 'ownCase',
    })
  }
  await releaseView(lead, { publicId, kind: 'consent' })
})

describe('refused', () => {
  test('by anybody but a facilitator of this dialogue', async () => {
    const elsewhere = await makeCouncil()
    for (const actor of [convenor, miner, elsewhere.facilitator]) {
      await expect(enterContribution(actor, entry())).rejects.toMatchObject({ code: 'needsRole' })
    }
    await expect(enterContribution(visitor, entry())).rejects.toMatchObject({ kind: 'signIn' })
  })

  test('for somebody of another dialogue, or not approved (attack 2)', async () => {
    const other = await makeCouncil()
    const foreign = await registrationOf(other.miner.personId)
    const applicant = await makeMember({
      in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' },
    })
    const waiting = await registrationOf(applicant.personId)
    for (const { id } of [foreign, waiting]) {
      await expect(
        enterContribution(facilitator, entry({ registrationId: id })),
      ).rejects.toMatchObject({ kind: 'notFound' })
    }
  })

  test('for oneself', async () => {
    const both = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
      in: { dialogueId: dialogue.id, group: 'community' },
    })
    const { id } = await registrationOf(both.personId)
    await expect(enterContribution(both, entry({ registrationId: id }))).rejects.toMatchObject({
      code: 'ownCase',
    })
  })
})
