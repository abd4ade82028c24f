import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import {
  codeOf,
  commitmentInput,
  commitmentSetting,
  makeCommitment,
  stepInput,
} from '@/lib/testing/make-commitment'
import { makeMember, words } from '@/lib/testing/make'
import { confirmCommitment, openByCode } from './operations/answer'
import { askOwner } from './operations/ask'
import { enterJudgement } from './operations/judge'
import { addStep } from './operations/steps'
import { withdrawCommitment } from './operations/withdraw'
import { draftCommitment, editCommitment } from './operations/write'

test('who promised before opens nothing once it is somebody else’s promise', async () => {
  const { dialogue, convenor } = await commitmentSetting()
  const address = 'kofi.sentinel@example.org'
  const input = commitmentInput(dialogue.slug, { address })
  const { publicId } = await draftCommitment(convenor, input)
  await askOwner(convenor, { publicId })
  const before = { code: await codeOf(publicId), publicId: '' }
  await confirmCommitment(visitor, { ...before, isNamed: true })
  const fields = { ...commitmentInput(dialogue.slug), publicId }
  await editCommitment(convenor, { ...fields, ownerName: 'Ama Other' })
  const unknown = { code: 'commitment.unknownCode' }
  await expect(openByCode(visitor, before)).rejects.toMatchObject(unknown)
  await askOwner(convenor, { publicId })
  await expect(confirmCommitment(visitor, { ...before, isNamed: true })).rejects.toMatchObject(
    unknown,
  )
  // Nor does mail about it go to them, nor is the other named because they were.
  expect(await db().commitment.findUniqueOrThrow({ where: { publicId } })).toMatchObject({
    ...{ ownerContact: null, isOwnerNamed: false, confirmedAt: null },
  })
  const code = await codeOf(publicId)
  await confirmCommitment(visitor, { code, publicId: '', isNamed: false })
  // The same owner, other words: their letter and their address stay.
  await editCommitment(convenor, {
    ...{ ...fields, ownerName: 'Ama Other', address: 'ama@example.org' },
    result: words('Open two offices'),
  })
  expect(await codeOf(publicId)).toBe(code)
})

test('who promised writes no report of the team, withdraws nothing and enters no judgement', async () => {
  const { dialogue, convenor } = await commitmentSetting()
  const publicId = await makeCommitment(convenor, dialogue.slug)
  const owner = await makeMember({
    roles: (['convenor', 'rapporteur', 'facilitator', 'safeguardingLead'] as const).map((role) => ({
      role,
      dialogueId: dialogue.id,
    })),
  })
  await db().commitment.update({ where: { publicId }, data: { ownerId: owner.personId } })
  const own = { code: 'ownCase' }
  await expect(addStep(owner, stepInput(publicId))).rejects.toMatchObject(own)
  await expect(withdrawCommitment(owner, { publicId, reason: 'Forget it' })).rejects.toMatchObject(
    own,
  )
  await addStep(convenor, stepInput(publicId))
  const entered = { publicId, number: 1, value: 'agree' as const, registrationId: newId() }
  await expect(enterJudgement(owner, entered)).rejects.toMatchObject(own)
})
