import { expect, test } from 'vitest'
import { moveWriting } from '@/lib/accounts/merging/move-writing'
import { keepDraft } from '@/lib/drafts/operations'
import { raiseObjection } from '@/lib/objections/operations'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { openReview } from '@/lib/reviews/operations'
import { makeMember } from '@/lib/testing/make'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { detachObjections, forgetWriting, writingOfPerson } from './own-writing'

async function setting() {
  const made = await makeSummarySetting()
  const { slug } = await made.draft()
  await openReview(made.convenor, { slug, days: 7 })
  await keepDraft(made.rapporteur, {
    ...{ slug, target: 'front', basedOn: '', knows: null },
    fields: { 'brief.texts.en': 'Unsaved sentinel' },
  })
  await raiseObjection(made.miner, {
    ...{ slug, nonce: newToken(), part: null, text: 'Mine', language: 'en', attribution: 'named' },
  })
  return { ...made, slug }
}

test('unsaved words and objections are in what a person takes out, and nobody else’s', async () => {
  const { rapporteur, miner, convenor } = await setting()
  expect(JSON.stringify(await writingOfPerson(rapporteur.personId))).toContain('Unsaved sentinel')
  expect((await writingOfPerson(miner.personId)).objections).toMatchObject([{ text: 'Mine' }])
  expect(await writingOfPerson(convenor.personId)).toEqual({
    ...{ unsavedWords: [], comments: [], objections: [] },
  })
})

test('erased, unsaved words go and an objection that stays is the group’s', async () => {
  const { rapporteur, miner, slug } = await setting()
  await transaction((tx) => forgetWriting(tx, rapporteur.personId))
  await transaction((tx) => detachObjections(tx, miner.personId))
  expect((await writingOfPerson(rapporteur.personId)).unsavedWords).toEqual([])
  const where = { version: { summary: { slug } } }
  expect(await db().objection.findMany({ where })).toMatchObject([
    { personId: null, attribution: 'group', roleTitle: null },
  ])
})

test('of two records made one, the newer unsaved words stay and the objections are one person’s', async () => {
  const { dialogue, rapporteur, miner, slug } = await setting()
  const kept = await makeMember({ roles: [{ role: 'rapporteur', dialogueId: dialogue.id }] })
  await keepDraft(kept, {
    ...{ slug, target: 'front', basedOn: '', knows: null },
    fields: { 'brief.texts.en': 'Newer' },
  })
  await transaction(async (tx) => {
    await moveWriting(tx, { keptId: kept.personId, mergedId: rapporteur.personId })
    await moveWriting(tx, { keptId: kept.personId, mergedId: miner.personId })
  })
  const { unsavedWords, objections } = await writingOfPerson(kept.personId)
  expect(unsavedWords).toMatchObject([{ fields: { 'brief.texts.en': 'Newer' } }])
  expect(objections).toMatchObject([{ text: 'Mine' }])
})
