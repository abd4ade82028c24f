import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { movePromises } from '@/lib/accounts/merging/move-promises'
import { eraseAccount } from '@/lib/personal-data/erase'
import { myData } from '@/lib/personal-data/export'
import { db, transaction } from '@/lib/platform/db'
import { commitmentInput, commitmentSetting, stepInput } from '@/lib/testing/make-commitment'
import { makeMember } from '@/lib/testing/make'
import { confirmCommitment, publishCommitment } from './operations/answer'
import { askOwner } from './operations/ask'
import { judgeStep } from './operations/judge'
import { addStep } from './operations/steps'
import { draftCommitment } from './operations/write'
import { commitmentPage } from './queries/page'

async function ownedSetting() {
  const setting = await commitmentSetting()
  const { convenor, dialogue } = setting
  const owner = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
  const { id } = await db().registration.findFirstOrThrow({ where: { personId: owner.personId } })
  const wish = { ownerRegistration: id, address: 'kofi.sentinel@example.org' }
  const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug, wish))
  await askOwner(convenor, { publicId })
  await confirmCommitment(owner, { code: '', publicId, isNamed: true })
  await publishCommitment(convenor, { publicId })
  await addStep(convenor, stepInput(publicId))
  return { ...setting, owner, publicId }
}

test('somebody takes along what they promised and said; erased, the promise is their organisation’s', async () => {
  const { dialogue, owner, publicId } = await ownedSetting()
  const data = await myData(owner, 'en')
  expect(data.promises).toMatchObject([
    { publicId, isOwnerNamed: true, contact: { address: 'kofi.sentinel@example.org' } },
  ])
  const miner = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  await judgeStep(miner, { publicId, number: 1, value: 'disagree' })
  expect((await myData(miner, 'en')).promisesAnswered).toMatchObject([{ value: 'disagree' }])
  await eraseAccount(miner, { views: 'keep', word: 'ERASE' })
  expect(await db().commitmentAnswer.count({ where: { personId: miner.personId } })).toBe(0)
  await eraseAccount(owner, { views: 'keep', word: 'ERASE' })
  const kept = await db().commitment.findUniqueOrThrow({ where: { publicId } })
  expect(kept).toMatchObject({ ownerName: '', ownerId: null, ownerContact: null, codeHash: null })
  const page = await commitmentPage(visitor, publicId)
  expect(page).toMatchObject({
    owner: { name: null, organisation: { name: 'Minerals Office' } },
  })
})

test('two records that are one person have one answer, their own word over what was entered', async () => {
  const { dialogue, facilitator, owner, publicId } = await ownedSetting()
  const kept = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  const merged = await makeMember()
  const step = await db().commitmentStep.findFirstOrThrow({ where: { commitment: { publicId } } })
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const said = { stepId: step.id, group: 'miners' as const }
  const enteredById = facilitator.personId
  await db().commitmentAnswer.createMany({
    data: [
      { ...said, personId: kept.personId, value: 'agree', day: day('2026-02-01'), enteredById },
      { ...said, personId: merged.personId, value: 'disagree', day: day('2026-01-01') },
    ],
  })
  const pair = { keptId: kept.personId, mergedId: merged.personId }
  await transaction((tx) => movePromises(tx, pair))
  expect(await db().commitmentAnswer.findMany({ where: { stepId: step.id } })).toMatchObject([
    { personId: kept.personId, value: 'disagree' },
  ])
  await transaction((tx) => movePromises(tx, { keptId: kept.personId, mergedId: owner.personId }))
  const row = await db().commitment.findUniqueOrThrow({ where: { publicId } })
  expect(row.ownerId).toBe(kept.personId)
})
