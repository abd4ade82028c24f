import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import {
  codeOf,
  commitmentInput,
  commitmentSetting,
  makeAnswers,
  makeCommitment,
  refresh,
  stepInput,
} from '@/lib/testing/make-commitment'
import { makeMember, words } from '@/lib/testing/make'
import { openLetter } from './operations/ask'
import { enterJudgement, judgeStep } from './operations/judge'
import { markOwnerCalled, remindOwners } from './operations/remind'
import { addStep } from './operations/steps'
import { ownersLetter } from './queries/desk'
import { ownCommitment } from './queries/own'
import { commitmentPage } from './queries/page'

const many = (count: number, value: 'agree' | 'disagree') =>
  Array.from({ length: count }, () => value)

async function judgedSetting() {
  const setting = await commitmentSetting()
  const publicId = await makeCommitment(setting.convenor, setting.dialogue.slug)
  await addStep(setting.convenor, stepInput(publicId))
  return { ...setting, publicId }
}

async function page(publicId: string) {
  const found = await commitmentPage(visitor, publicId)
  if (found.kind !== 'commitment') throw new Error('gone')
  return found
}

describe('who answers', () => {
  test('whoever takes part, once each, and not the organisation that promised', async () => {
    const { dialogue, convenor, facilitator, publicId } = await judgedSetting()
    const answer = { publicId, number: 1, value: 'disagree' as const }
    const miner = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    await judgeStep(miner, { ...answer, value: 'agree' })
    await Promise.all([judgeStep(miner, answer), judgeStep(miner, answer)])
    expect(await db().commitmentAnswer.findMany({ select: { value: true } })).toEqual([
      { value: 'disagree' },
    ])
    await expect(judgeStep(visitor, answer)).rejects.toMatchObject({ kind: 'signIn' })
    await expect(judgeStep(convenor, answer)).rejects.toMatchObject({ code: 'needsApproval' })
    const applied = { dialogueId: dialogue.id, group: 'miners' as const, state: 'applied' as const }
    await expect(judgeStep(await makeMember({ in: applied }), answer)).rejects.toMatchObject({
      code: 'needsApproval',
    })
    const official = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
    await db().affiliation.updateMany({
      where: { personId: official.personId },
      data: { organisationName: ' minerals OFFICE' },
    })
    await expect(judgeStep(official, answer)).rejects.toMatchObject({
      code: 'commitment.ownOrganisation',
    })
    const { id } = await db().registration.findFirstOrThrow({
      where: { personId: official.personId },
    })
    await expect(
      enterJudgement(facilitator, { ...answer, registrationId: id }),
    ).rejects.toMatchObject({ code: 'commitment.ownOrganisation' })
  })

  test('a facilitator writes it down for somebody, whose own word stands over it', async () => {
    const { dialogue, convenor, facilitator, publicId } = await judgedSetting()
    const miner = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const { id } = await db().registration.findFirstOrThrow({ where: { personId: miner.personId } })
    const entered = { publicId, number: 1, value: 'agree' as const, registrationId: id }
    await expect(enterJudgement(convenor, entered)).rejects.toMatchObject({ code: 'needsRole' })
    await enterJudgement(facilitator, entered)
    await judgeStep(miner, { publicId, number: 1, value: 'disagree' })
    await expect(enterJudgement(facilitator, entered)).rejects.toMatchObject({
      code: 'answeredThemself',
    })
    const elsewhere = await commitmentSetting()
    await expect(enterJudgement(elsewhere.facilitator, entered)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('only what was reported last is answered', async () => {
    const { dialogue, convenor, publicId } = await judgedSetting()
    const miner = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    await addStep(convenor, stepInput(publicId, { status: 'limited' }))
    await expect(judgeStep(miner, { publicId, number: 1, value: 'agree' })).rejects.toMatchObject({
      code: 'commitment.newerStep',
    })
  })
})

describe('small numbers', () => {
  const minersIn = async (publicId: string) =>
    (await page(publicId)).steps.at(-1)?.figures.find(({ group }) => group === 'miners')?.figure

  test('“done”, disputed by miners; nothing before it is worked out, nothing of four', async () => {
    const { dialogue, publicId } = await judgedSetting()
    await makeAnswers(dialogue, publicId, 'miners', many(12, 'disagree'))
    await makeAnswers(dialogue, publicId, 'civilSociety', many(11, 'agree'))
    await makeAnswers(dialogue, publicId, 'industry', many(4, 'disagree'))
    expect((await page(publicId)).headline?.judged.disputes).toEqual([])
    await refresh(publicId)
    const { headline, steps } = await page(publicId)
    expect(headline?.judged.disputes).toEqual(['miners'])
    expect(headline?.judged.few).toContain('industry')
    const industry = steps[0]?.figures.find(({ group }) => group === 'industry')
    expect(industry?.figure).toEqual({ kind: 'hidden' })
    // Under twenty no count is told, only bands.
    expect(await minersIn(publicId)).toMatchObject({ kind: 'bands', disagree: 80 })
    expect(JSON.stringify(steps)).not.toMatch(/"tally"|"memory"|"members"/)
  })

  test('the fifth doesn’t read what the four before had said, nor one person what another did', async () => {
    const { dialogue, publicId } = await judgedSetting()
    await makeAnswers(dialogue, publicId, 'civilSociety', many(8, 'agree'))
    await makeAnswers(dialogue, publicId, 'miners', many(7, 'agree'))
    await refresh(publicId)
    const before = await minersIn(publicId)
    // One comes, then another, then one changes their mind: nothing moves.
    await makeAnswers(dialogue, publicId, 'miners', many(1, 'disagree'))
    await refresh(publicId)
    expect(await minersIn(publicId)).toEqual(before)
    await makeAnswers(dialogue, publicId, 'miners', many(1, 'disagree'))
    await refresh(publicId)
    expect(await minersIn(publicId)).toEqual(before)
    // When enough have come, the figure moves at once and in a band.
    await makeAnswers(dialogue, publicId, 'miners', many(6, 'disagree'))
    await refresh(publicId)
    expect(await minersIn(publicId)).not.toEqual(before)
  })

  test('one group alone with too few hides the next smallest with it', async () => {
    const { dialogue, publicId } = await judgedSetting()
    await makeAnswers(dialogue, publicId, 'miners', many(4, 'disagree'))
    await makeAnswers(dialogue, publicId, 'civilSociety', many(6, 'agree'))
    await makeAnswers(dialogue, publicId, 'industry', many(9, 'agree'))
    await makeAnswers(dialogue, publicId, 'government', many(15, 'agree'))
    await refresh(publicId)
    const figures = (await page(publicId)).steps[0]?.figures ?? []
    expect(figures.filter(({ figure }) => figure.kind === 'hidden')).toHaveLength(2)
  })

  test('two who work it out at once remember one figure', async () => {
    const { dialogue, publicId } = await judgedSetting()
    await makeAnswers(dialogue, publicId, 'miners', many(6, 'disagree'))
    await Promise.all([refresh(publicId), refresh(publicId)])
    const where = { group: 'miners' as const, step: { commitment: { publicId } } }
    expect(await db().commitmentFigure.count({ where })).toBe(1)
  })
})

describe('reminders', () => {
  test('one of each kind, by mail or by a call that the team makes', async () => {
    const { dialogue, convenor, facilitator, rapporteur } = await commitmentSetting()
    const dueOn = new Date('2030-06-30T00:00:00Z')
    const publicId = await makeCommitment(convenor, dialogue.slug, { dueOn })
    const mailed = await makeCommitment(convenor, dialogue.slug, {
      ...commitmentInput(dialogue.slug),
      address: 'remind.me@example.org',
    })
    const onDay = (text: string) =>
      atTime(new Date(`${text}T08:00:00Z`), async () => {
        await Promise.all([remindOwners(), remindOwners()])
        return db().commitmentReminder.count({ where: { commitment: { publicId } } })
      })
    expect(await onDay('2030-05-01')).toBe(0)
    expect(await onDay('2030-06-05')).toBe(1)
    expect(await onDay('2030-06-06')).toBe(1)
    expect(await onDay('2030-06-25')).toBe(2)
    expect(await onDay('2030-06-30')).toBe(3)
    expect(await onDay('2030-07-01')).toBe(4)
    expect(await onDay('2030-07-02')).toBe(4)
    const mails = await db().mail.findMany({ where: { kind: 'commitmentReminder' } })
    expect(mails).toHaveLength(4)
    expect(mails[0]?.text).toContain(await codeOf(mailed))
    const call = { publicId, kind: 'due' as const, dueOn }
    await expect(markOwnerCalled(rapporteur, call)).rejects.toMatchObject({ code: 'needsRole' })
    await Promise.all([markOwnerCalled(facilitator, call), markOwnerCalled(facilitator, call)])
    expect(await db().activity.count({ where: { verb: 'commitment.markCalled' } })).toBe(1)
  })

  test('tell of it, as the page of its owner and a letter do, in the words in which it stands now', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const publicId = await makeCommitment(convenor, dialogue.slug, {
      address: 'moved@example.org',
    })
    const moved = { status: 'changed' as const, result: words('Open two offices in Prestea') }
    await addStep(convenor, stepInput(publicId, moved))
    await atTime(new Date('2030-06-30T08:00:00Z'), remindOwners)
    const mail = await db().mail.findFirstOrThrow({
      where: { toAddress: 'moved@example.org' },
      orderBy: { id: 'desc' },
    })
    expect(mail.text).toContain('Open two offices in Prestea')
    expect(mail.text).not.toContain('Open a licence office')
    const own = await ownCommitment(visitor, { code: await codeOf(publicId), publicId: '' })
    expect(own.sentence?.result).toEqual(words('Open two offices in Prestea'))
    await openLetter(convenor, { publicId })
    expect((await ownersLetter(convenor, publicId))?.result).toEqual(own.sentence?.result)
  })
})
