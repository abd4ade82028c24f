import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import {
  codeOf,
  commitmentInput,
  commitmentSetting,
  makeCommitment,
  stepInput,
} from '@/lib/testing/make-commitment'
import { makeMember, words } from '@/lib/testing/make'
import { makeInterview, withMediaFolder } from '@/lib/testing/make-interview'
import { aboutCommitment, commitmentFactsSelect } from './facts'
import {
  confirmCommitment,
  declineCommitment,
  hearOwner,
  nameOwner,
  openByCode,
  proposeOther,
  publishCommitment,
} from './operations/answer'
import { askOwner, giveOwnersCode, unmaskOwner } from './operations/ask'
import { addStep, checkStep, reportStep, setStepAside } from './operations/steps'
import { withdrawCommitment } from './operations/withdraw'
import { draftCommitment, editCommitment } from './operations/write'
import { commitmentDesk, ownersLetter } from './queries/desk'
import { listCommitments } from './queries/list'
import { roadmapFiltersOf } from './filters'
import { ownCommitment } from './queries/own'
import { commitmentPage } from './queries/page'
import { visibleTo } from './visibility'

withMediaFolder()

const everything = roadmapFiltersOf({})
const stateOf = async (publicId: string) =>
  (await db().commitment.findUniqueOrThrow({ where: { publicId } })).state

describe('before it is public', () => {
  test('a draft is nobody’s business outside, and its owner says yes first', async () => {
    const { dialogue, convenor, rapporteur, facilitator } = await commitmentSetting()
    const { slug } = dialogue
    const input = commitmentInput(slug)
    const { publicId } = await draftCommitment(rapporteur, input)
    expect(await draftCommitment(rapporteur, input)).toEqual({ slug, publicId })
    await expect(draftCommitment(facilitator, commitmentInput(slug))).rejects.toMatchObject({
      code: 'needsRole',
    })
    await expect(askOwner(rapporteur, { publicId })).rejects.toMatchObject({ code: 'needsRole' })
    await expect(publishCommitment(convenor, { publicId })).rejects.toMatchObject({
      code: 'commitment.otherState',
    })
    for (const actor of [visitor, await makeMember()])
      await expect(commitmentPage(actor, publicId)).rejects.toMatchObject({ kind: 'notFound' })
    // The code of one who wasn't asked opens nothing.
    const code = await codeOf(publicId)
    await expect(openByCode(visitor, { code })).rejects.toMatchObject({
      code: 'commitment.unknownCode',
    })
    await askOwner(convenor, { publicId })
    await expect(publishCommitment(convenor, { publicId })).rejects.toMatchObject({
      code: 'commitment.needsOwner',
    })
    await confirmCommitment(visitor, { code, publicId: '', isNamed: false })
    expect(await stateOf(publicId)).toBe('asked')
    await publishCommitment(convenor, { publicId })
    expect(await commitmentPage(visitor, publicId)).toMatchObject({
      kind: 'commitment',
      confirmedHow: 'code',
      owner: { name: null, role: 'District officer', organisation: { name: 'Minerals Office' } },
    })
  })

  test('an interview that speaks of it is named, and only one that its writer may watch', async () => {
    const { dialogue, convenor, facilitator } = await commitmentSetting()
    const { slug } = await makeInterview(facilitator, dialogue.slug, { scope: 'public' })
    const input = (interview: string) => commitmentInput(dialogue.slug, { interview })
    const { publicId } = await draftCommitment(convenor, input(slug))
    expect((await commitmentDesk(convenor, publicId)).form.interview).toBe(slug)
    await expect(draftCommitment(convenor, input('elsewhere'))).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('the database keeps what nobody confirmed from being public', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await expect(
      db().commitment.update({ where: { publicId }, data: { state: 'published' } }),
    ).rejects.toThrow()
  })

  test('the owner declines with a reason, or proposes; both go back to those who write', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await askOwner(convenor, { publicId })
    const holder = { code: await codeOf(publicId), publicId: '' }
    await expect(async () =>
      proposeOther(visitor, { ...holder, text: '', language: 'en', dueOn: null, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'commitment.proposesNothing' })
    const dueOn = new Date('2031-01-01T00:00:00Z')
    await proposeOther(visitor, { ...holder, text: '', language: 'en', dueOn, reason: 'No funds' })
    expect(await stateOf(publicId)).toBe('draft')
    expect((await commitmentDesk(convenor, publicId)).proposal).toMatchObject({
      dueOn: '2031-01-01',
      reason: 'No funds',
    })
    // What is being written isn't shown to whoever holds the code.
    expect((await ownCommitment(visitor, holder)).sentence).toBeNull()
    await askOwner(convenor, { publicId })
    await declineCommitment(visitor, { ...holder, reason: 'Not mine' })
    await declineCommitment(visitor, { ...holder, reason: 'Again' })
    expect((await commitmentDesk(convenor, publicId)).declinedWhy).toBe('Not mine')
    await expect(confirmCommitment(visitor, { ...holder, isNamed: true })).rejects.toMatchObject({
      code: 'commitment.otherState',
    })
  })

  test('two who confirm at once, and one who confirms while another edits', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await askOwner(convenor, { publicId })
    const holder = { code: await codeOf(publicId), publicId: '' }
    const confirm = () => confirmCommitment(visitor, { ...holder, isNamed: true })
    await Promise.all([confirm(), confirm()])
    const lines = await db().activity.count({
      where: { verb: 'commitment.answerByCode', dialogueId: dialogue.id },
    })
    expect(lines).toBe(1)
    const { publicId: _new, ...fields } = { ...commitmentInput(dialogue.slug), publicId }
    await editCommitment(convenor, { ...fields, publicId, result: words('Open two offices') })
    // The words that were confirmed are no longer those that stand there.
    expect(await stateOf(publicId)).toBe('draft')
    await expect(publishCommitment(convenor, { publicId })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  test('two editors: the second is told what the first saved', async () => {
    const { dialogue, convenor, rapporteur } = await commitmentSetting()
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    const { form } = await commitmentDesk(convenor, publicId)
    const edit = { ...commitmentInput(dialogue.slug), publicId, seen: form.seen }
    await editCommitment(convenor, { ...edit, result: words('Open two offices') })
    await expect(
      editCommitment(rapporteur, { ...edit, result: words('Open three offices') }),
    ).rejects.toMatchObject({ code: 'overtaken' })
  })

  test('whose account it is belongs to what an editor has seen', async () => {
    const { dialogue, convenor, rapporteur } = await commitmentSetting()
    const owner = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
    const { id: ownerRegistration } = await db().registration.findFirstOrThrow({
      where: { dialogueId: dialogue.id, personId: owner.personId },
    })
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    const { seen } = (await commitmentDesk(convenor, publicId)).form
    const edit = { ...commitmentInput(dialogue.slug), publicId, seen }
    await editCommitment(convenor, { ...edit, ownerRegistration })
    await expect(editCommitment(rapporteur, edit)).rejects.toMatchObject({ code: 'overtaken' })
    expect((await commitmentDesk(convenor, publicId)).form).toMatchObject({ ownerRegistration })
  })

  test('a call doesn’t name an owner who said themself that they don’t stand there by name', async () => {
    const { dialogue, convenor, other } = await commitmentSetting()
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await askOwner(convenor, { publicId })
    await confirmCommitment(visitor, { code: await codeOf(publicId), publicId: '', isNamed: false })
    const heardOn = new Date('2026-01-02T00:00:00Z')
    await hearOwner(convenor, { publicId, said: 'yes', isNamed: true, heardOn, reason: null })
    await publishCommitment(other, { publicId })
    expect(await commitmentPage(visitor, publicId)).toMatchObject({ owner: { name: null } })
  })

  test('by phone: who heard it doesn’t publish, and nobody with power behind them hears', async () => {
    const { dialogue, convenor, other, facilitator } = await commitmentSetting()
    const { publicId } = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await askOwner(convenor, { publicId })
    const heardOn = new Date('2026-01-02T00:00:00Z')
    const heard = { publicId, said: 'yes' as const, isNamed: true, heardOn, reason: null }
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(hearOwner(official, heard)).rejects.toMatchObject({ code: 'powerBehind' })
    await expect(
      hearOwner(convenor, { ...heard, heardOn: new Date('2999-01-01T00:00:00Z') }),
    ).rejects.toMatchObject({ code: 'commitment.heardLater' })
    await hearOwner(convenor, heard)
    await expect(publishCommitment(convenor, { publicId })).rejects.toMatchObject({
      code: 'commitment.heardItOneself',
    })
    await expect(publishCommitment(facilitator, { publicId })).rejects.toMatchObject({
      code: 'needsRole',
    })
    await publishCommitment(other, { publicId })
    expect(await commitmentPage(visitor, publicId)).toMatchObject({
      confirmedHow: 'phone',
      heardOn,
    })
  })
})

describe('who reaches the owner', () => {
  test('who asks hears whether anything goes out by itself: a phone alone gets nothing', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const contactOf = async (known: Parameters<typeof commitmentInput>[1]) => {
      const input = commitmentInput(dialogue.slug, known)
      const { publicId } = await draftCommitment(convenor, input)
      await askOwner(convenor, { publicId })
      return (await commitmentDesk(convenor, publicId)).contact
    }
    expect(await contactOf({})).toMatchObject({ isKnown: false, isReached: false })
    expect(await contactOf({ phone: '+233 24 412 3467' })).toMatchObject({
      ...{ isKnown: true, isReached: false },
    })
  })

  test('contacts are masked, shown with a reason, and never to power; a new code ends the old one', async () => {
    const { dialogue, convenor, rapporteur } = await commitmentSetting()
    const phone = '+233 24 412 3467'
    const { publicId } = await draftCommitment(
      convenor,
      commitmentInput(dialogue.slug, { phone, address: 'kofi.sentinel@example.org' }),
    )
    expect(JSON.stringify(await commitmentDesk(convenor, publicId))).not.toContain('kofi.sentinel')
    await expect(unmaskOwner(rapporteur, { publicId, reason: 'x' })).rejects.toMatchObject({
      code: 'needsRole',
    })
    await unmaskOwner(convenor, { publicId, reason: 'To ask them' })
    expect((await commitmentDesk(convenor, publicId)).contact).toMatchObject({
      ...{ address: 'kofi.sentinel@example.org', isKnown: true, isReached: true },
    })
    expect(JSON.stringify(await commitmentDesk(rapporteur, publicId))).not.toContain('kofi.sent')
    // No letter without a line in the log before it.
    await askOwner(convenor, { publicId })
    expect(await ownersLetter(convenor, publicId)).toBeNull()
    const mail = await db().mail.findFirstOrThrow({ where: { kind: 'commitmentAsked' } })
    expect(mail.text).toContain(await codeOf(publicId))
    expect(mail.text).not.toMatch(new RegExp(`https?://\\S*${await codeOf(publicId)}`))
    const old = await codeOf(publicId)
    await giveOwnersCode(convenor, { publicId })
    await expect(openByCode(visitor, { code: old })).rejects.toMatchObject({
      code: 'commitment.unknownCode',
    })
    await openByCode(visitor, { code: await codeOf(publicId) })
    const kept = await db().commitment.findUniqueOrThrow({ where: { publicId } })
    expect(kept.codeHash).not.toContain(await codeOf(publicId))
    expect(Buffer.from(kept.ownerContact ?? []).toString()).not.toContain('sentinel')
  })

  test('an owner with an account: asked there, named by their own switch, and nobody else’s', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const owner = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
    const { id } = await db().registration.findFirstOrThrow({ where: { personId: owner.personId } })
    const { publicId } = await draftCommitment(
      convenor,
      commitmentInput(dialogue.slug, { ownerRegistration: id }),
    )
    await askOwner(convenor, { publicId })
    expect(await db().message.count({ where: { personId: owner.personId } })).toBe(1)
    const holder = { code: '', publicId }
    for (const actor of [visitor, convenor])
      await expect(confirmCommitment(actor, { ...holder, isNamed: true })).rejects.toMatchObject({
        kind: 'notFound',
      })
    await confirmCommitment(owner, { ...holder, isNamed: false })
    await publishCommitment(convenor, { publicId })
    expect(await commitmentPage(visitor, publicId)).toMatchObject({ owner: { name: null } })
    await nameOwner(owner, { ...holder, isNamed: true })
    expect(await commitmentPage(visitor, publicId)).toMatchObject({
      owner: { name: 'Kofi Sentinel' },
    })
    // Off the public site: of their group, and nothing finer; nor found by their organisation.
    await db().shelter.create({
      data: {
        ...{ dialogueId: dialogue.id, kind: 'person', personId: owner.personId },
        ...{ reason: 'danger', byId: convenor.personId },
      },
    })
    const page = await commitmentPage(visitor, publicId)
    expect(JSON.stringify(page)).not.toMatch(/Sentinel|District officer|Minerals Office/)
  })
})

describe('what became of it', () => {
  test('steps get numbers, stay, and move the status, the day and the words', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const publicId = await makeCommitment(convenor, dialogue.slug)
    const dueOn = new Date('2031-12-31T00:00:00Z')
    await Promise.all([
      addStep(convenor, stepInput(publicId, { status: 'limited' })),
      addStep(convenor, stepInput(publicId, { status: 'substantial' })),
    ])
    const change = stepInput(publicId, { status: 'changed', result: words('Open two'), dueOn })
    await Promise.all([addStep(convenor, change), addStep(convenor, change)])
    const page = await commitmentPage(visitor, publicId)
    expect(page).toMatchObject({
      status: 'changed',
      dueNow: dueOn,
      result: words('Open two'),
      promised: { result: words('Open a licence office in Tarkwa') },
    })
    if (page.kind !== 'commitment') throw new Error('gone')
    expect(page.steps.map(({ number }) => number)).toEqual([1, 2, 3])
    const step = await db().commitmentStep.findFirstOrThrow({ where: { number: 1 } })
    await expect(
      db().commitmentStep.update({ where: { id: step.id }, data: { status: 'complete' } }),
    ).rejects.toThrow('never edited')
  })

  test('what the owner reports is public once looked through, as their word; or set aside', async () => {
    const { dialogue, convenor, rapporteur } = await commitmentSetting()
    const publicId = await makeCommitment(convenor, dialogue.slug)
    const code = await codeOf(publicId)
    const report = (note: string) => ({ ...stepInput(publicId, { note: words(note) }), code })
    await reportStep(visitor, report('SENTINEL one'))
    expect(JSON.stringify(await commitmentPage(visitor, publicId))).not.toContain('SENTINEL')
    await expect(checkStep(rapporteur, { publicId, number: 1 })).rejects.toMatchObject({
      code: 'needsRole',
    })
    await checkStep(convenor, { publicId, number: 1 })
    await expect(
      setStepAside(convenor, { publicId, number: 1, reason: 'late' }),
    ).rejects.toMatchObject({ code: 'commitment.stepIsPublic' })
    await reportStep(visitor, report('SENTINEL two accuses somebody'))
    await setStepAside(convenor, { publicId, number: 2, reason: 'Names somebody' })
    const page = await commitmentPage(visitor, publicId)
    expect(page).toMatchObject({ status: 'complete', headline: { isByOwner: true } })
    expect(JSON.stringify(page)).not.toContain('two accuses')
    expect(JSON.stringify(page)).toContain('Names somebody')
  })

  test('withdrawn, it leaves the reason and nothing else; never public, it leaves nothing', async () => {
    const { dialogue, convenor, rapporteur } = await commitmentSetting()
    const publicId = await makeCommitment(convenor, dialogue.slug)
    await expect(withdrawCommitment(rapporteur, { publicId, reason: 'x' })).rejects.toMatchObject({
      code: 'needsRole',
    })
    await withdrawCommitment(convenor, { publicId, reason: 'Written down twice' })
    const stone = await commitmentPage(visitor, publicId)
    expect(stone).toMatchObject({ kind: 'tombstone', reason: 'Written down twice' })
    expect(JSON.stringify(stone)).not.toMatch(/licence office|Sentinel/)
    const draft = await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await withdrawCommitment(convenor, { publicId: draft.publicId, reason: 'No' })
    await expect(commitmentPage(visitor, draft.publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('the roadmap', () => {
  test('holds what each reader may read, and the rule says the same of each row', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const publicId = await makeCommitment(convenor, dialogue.slug)
    await draftCommitment(convenor, commitmentInput(dialogue.slug))
    await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
    const rows = await db().commitment.findMany({ select: commitmentFactsSelect })
    for (const actor of [visitor, convenor, await makeMember()]) {
      const visible = await db().commitment.findMany({
        where: visibleTo(actor),
        select: { publicId: true },
      })
      const allowed = rows.filter((row) => can(actor, 'commitment.read', aboutCommitment(row)))
      expect(visible.map((row) => row.publicId).sort()).toEqual(
        allowed.map((row) => row.publicId).sort(),
      )
    }
    await expect(commitmentPage(visitor, publicId)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('overdue begins at midnight where it was promised, in the list as on the page', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const publicId = await makeCommitment(convenor, dialogue.slug)
    await db().commitment.update({
      where: { publicId },
      data: { timeZone: 'Africa/Dar_es_Salaam' },
    })
    const overdueAt = (moment: string) =>
      atTime(new Date(moment), async () => {
        const { commitments } = await listCommitments(visitor, {
          ...everything,
          overdue: 'yes',
          dialogue: dialogue.slug,
        })
        const page = await commitmentPage(visitor, publicId)
        return [commitments.length, page.kind === 'commitment' && page.isOverdue]
      })
    expect(await overdueAt('2030-06-30T20:59:00Z')).toEqual([0, false])
    expect(await overdueAt('2030-06-30T21:00:00Z')).toEqual([1, true])
  })

  test('is narrowed down by each filter', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    await makeCommitment(convenor, dialogue.slug, { goals: ['8.7'], topics: ['mercury'] })
    const dueOn = new Date('2031-06-30T00:00:00Z')
    await makeCommitment(convenor, dialogue.slug, { dueOn, ownerGroup: 'miners', goals: ['17.12'] })
    const found = async (filters: Record<string, string>) => {
      const wish = { dialogue: dialogue.slug, ...filters }
      const { commitments } = await listCommitments(visitor, roadmapFiltersOf(wish))
      return commitments.map(({ dueNow }) => dayText(dueNow).slice(0, 4))
    }
    expect(await found({})).toEqual(['2030', '2031'])
    expect(await found({ goal: '8' })).toEqual(['2030'])
    expect(await found({ goal: '17' })).toEqual(['2031'])
    expect(await found({ topic: 'mercury' })).toEqual(['2030'])
    expect(await found({ group: 'miners' })).toEqual(['2031'])
    expect(await found({ year: '2031' })).toEqual(['2031'])
    expect(await found({ status: 'complete' })).toEqual([])
    expect(await found({ country: 'TZ' })).toEqual([])
  })
})
