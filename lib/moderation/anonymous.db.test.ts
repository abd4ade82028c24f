import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { withdrawByCode } from '@/lib/contributions/operations/by-code'
import { followedUp } from '@/lib/contributions/queries/follow-up'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishes, rowOf } from '@/lib/testing/views'
import { answerAppeal, appealByCode } from './operations/appeal'
import { takeAway } from './operations/take-away'
import { redact } from './operations/redact'

const council = await makeCouncil()
const { dialogue, official, convenor, lead } = council
const reason = 'accusation' as const

const anonymous = async () => {
  const { publicId, code } = await posts(official, council.prompt, { attribution: 'anonymous' })
  return { publicId, code: code ?? '' }
}
const decisionOf = (publicId: string) =>
  db().decision.findFirstOrThrow({ where: { contribution: { publicId } } })

test('the author of an anonymous view learns by the code what was decided, and appeals by it', async () => {
  const { publicId, code } = await anonymous()
  await publishes(council, publicId)
  await takeAway(convenor, { publicId, reason })
  expect(await followedUp(visitor, code)).toMatchObject({
    state: 'hidden',
    decided: { kind: 'hide', reason, canAppeal: true },
    canEdit: false,
  })
  await appealByCode(visitor, { code, text: 'Nobody can be recognised.' })
  await expect(appealByCode(visitor, { code, text: 'Again.' })).rejects.toMatchObject({
    code: 'appealedAlready',
  })
  const { id: decisionId } = await decisionOf(publicId)
  await answerAppeal(lead, { decisionId, outcome: 'upheld', answer: 'True.' })
  expect(await followedUp(visitor, code)).toMatchObject({ state: 'published', decided: null })
})

test('nothing that moderation keeps leads to who wrote it', async () => {
  const { publicId, code } = await anonymous()
  await redact(lead, {
    ...{ publicId, reason: 'personalData', flags: [], kind: 'siteName' as const },
    exactly: 'washing place',
  })
  await publishes(council, publicId)
  await takeAway(convenor, { publicId, reason })
  await appealByCode(official, { code, text: 'Nobody can be recognised.' })
  const { id } = await rowOf(publicId)
  const about = { contribution: { publicId } }
  const kept = JSON.stringify([
    await rowOf(publicId),
    await db().decision.findMany({ where: about, include: { voices: true, appeal: true } }),
    await db().contributionFlag.findMany({ where: about }),
    await db().moderationClaim.findMany({ where: about }),
    await db().report.findMany({ where: about }),
    await db().activity.findMany({
      where: { OR: [{ objectId: id }, { verb: 'appeal.createByCode' }] },
    }),
    await db().message.findMany({ where: { kind: { in: ['viewDecided', 'viewRestored'] } } }),
  ])
  expect(kept).not.toContain(official.personId)
  await withdrawByCode(visitor, { code })
  expect(await db().appeal.count({ where: { decision: about } })).toBe(0)
  expect(await db().redaction.count({ where: { decision: about } })).toBe(0)
})

test('nobody decides who could have written or entered it', async () => {
  const here = { dialogueId: dialogue.id }
  const theirs = await makeMember({
    in: { ...here, group: 'civilSociety' },
    roles: [{ role: 'convenor', ...here }],
  })
  const author = await makeMember({ in: { ...here, group: 'civilSociety' } })
  const registration = await db().registration.findFirstOrThrow({
    where: { personId: author.personId },
  })
  const { publicId } = await enterContribution(council.facilitator, {
    ...{ nonce: newToken(), promptId: council.prompt, registrationId: registration.id },
    ...{ text: 'Spoken at the pit.', language: 'en', attribution: 'anonymous', isPublic: false },
    ...{ channel: 'voice', isReadBack: true, earshot: 'nobody', isGloss: false },
    spokenLanguage: '',
  })
  for (const actor of [theirs, council.otherFacilitator])
    await expect(takeAway(actor, { publicId, reason })).rejects.toMatchObject({ code: 'ownCase' })
  await takeAway(convenor, { publicId, reason })
})
