import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { ConsentFacet, ConsentUse } from '@/generated/prisma/enums'
import { visitor } from '@/lib/access/actor'
import { findBytes } from '@/lib/interviews/bytes'
import { eraseFiles, sweepFiles } from '@/lib/interviews/operations/erase'
import { releaseInterview } from '@/lib/interviews/operations/release'
import { takeDown } from '@/lib/interviews/operations/withdraw'
import { lowerInterview } from '@/lib/interviews/operations/write'
import { interviewPage, interviewsOfDialogue } from '@/lib/interviews/queries'
import { after, atTime, days, now, today } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { actorOf, makeMember, makePerson } from '@/lib/testing/make'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { ownConsent, ownRecording } from '../queries/own'
import { speakersPage } from '../queries/speakers'
import type { ConsentInput, Grant } from '../schema'
import { askCut, settleCut } from './cuts'
import { narrowFor, narrowOwn, openByCode, withdrawFor, withdrawOwn } from './less'
import { recordConsent } from './record'
import { addSpeaker, editSpeaker, removeSpeaker } from './speakers'

withMediaFolder()

let dialogue: InterviewTeam['dialogue']
let convenor: InterviewTeam['convenor']
let facilitator: InterviewTeam['facilitator']
let lead: InterviewTeam['lead']
let participant: InterviewTeam['participant']

beforeAll(async () => {
  ;({ dialogue, convenor, facilitator, lead, participant } = await makeInterviewTeam())
})

const refusal = (code: string) => ({ name: 'Refusal', code })
const everything: Grant[] = Object.values(ConsentUse).flatMap((use) =>
  Object.values(ConsentFacet).map((facet) => ({ use, facet })),
)
const without = (use: ConsentUse) => everything.filter((each) => each.use !== use)
const stateOf = async (slug: string) =>
  (await db().interview.findUniqueOrThrow({ where: { slug } })).state

async function speakersOf(slug: string) {
  return db().interviewSpeaker.findMany({
    where: { interview: { slug } },
    orderBy: { order: 'asc' },
  })
}

async function said(slug: string, wish: Partial<ConsentInput> = {}): Promise<ConsentInput> {
  const [speaker] = await speakersOf(slug)
  return {
    ...{ slug, speakerId: speaker?.id ?? '', nonce: newToken(), isAdult: true },
    ...{ grants: everything, manner: 'signature', language: 'tw', scriptVersion: null },
    ...{ witness: null, givenOn: today(), reviewOn: null },
    ...wish,
  }
}

const settled = (work: Promise<unknown>) => work.catch((error: unknown) => error)

/** Somebody waits for a row that another one has locked. */
async function isWaiting() {
  await expect
    .poll(async () => {
      const [row] = await db().$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return Number(row?.count ?? 0)
    })
    .toBeGreaterThan(0)
}

/** A published interview whose speaker holds a code. */
async function withCode(wish: Parameters<typeof makeInterview>[2] = {}) {
  const made = await makeInterview(convenor, dialogue.slug, { scope: 'public', ...wish })
  const { code, speakerId } = await recordConsent(facilitator, await said(made.slug))
  return { ...made, code: code ?? '', speakerId }
}

describe('consent.record', () => {
  test('a first time with a code, told once; the same form again tells the same code', async () => {
    const { slug } = await makeInterview(convenor, dialogue.slug)
    const input = await said(slug)
    const [one, two] = await Promise.all([
      recordConsent(facilitator, input),
      recordConsent(facilitator, input),
    ])
    expect(one.code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    expect(two.code).toBe(one.code)
    const steps = await db().consent.count({
      where: { speakerId: one.speakerId, manner: 'signature' },
    })
    expect(steps).toBe(1)
    const again = await recordConsent(facilitator, await said(slug))
    expect(again.code).toBeNull()
    const kept = await db().interviewSpeaker.findUniqueOrThrow({ where: { id: one.speakerId } })
    expect(JSON.stringify(kept)).not.toContain(one.code)
  })

  test('nobody under 18: nothing at all is kept', async () => {
    const { slug } = await makeInterview(convenor, dialogue.slug)
    const before = await db().consent.count()
    await expect(
      recordConsent(facilitator, await said(slug, { isAdult: false, witness: 'A sentinel' })),
    ).rejects.toMatchObject(refusal('consent.adultsOnly'))
    expect(await db().consent.count()).toBe(before)
  })

  test('days that can’t be, words that nobody wrote, a speaker of another interview', async () => {
    const { slug } = await makeInterview(convenor, dialogue.slug)
    const other = await makeInterview(convenor, dialogue.slug)
    const [stranger] = await speakersOf(other.slug)
    const refused: [Partial<ConsentInput>, string][] = [
      [{ givenOn: after(today(), days(1)) }, 'consent.tooEarly'],
      [{ reviewOn: today() }, 'consent.reviewBefore'],
      [{ reviewOn: after(today(), days(3_000)) }, 'consent.tooLong'],
      [{ scriptVersion: 99 }, 'choose'],
      [{ speakerId: stranger?.id ?? '' }, 'notFound'],
    ]
    for (const [wish, code] of refused) {
      await expect(recordConsent(facilitator, await said(slug, wish))).rejects.toMatchObject(
        refusal(code),
      )
    }
  })

  test('only those who work on it, and nobody with power behind them', async () => {
    const { slug } = await makeInterview(convenor, dialogue.slug)
    const input = await said(slug)
    await expect(recordConsent(visitor, input)).rejects.toMatchObject(refusal('signIn'))
    await expect(recordConsent(participant, input)).rejects.toMatchObject(refusal('needsRole'))
    const official = await actorOf(
      await makePerson({
        roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'government' }],
      }),
    )
    await expect(recordConsent(official, input)).rejects.toMatchObject({ name: 'Refusal' })
    await expect(speakersPage(participant, slug)).rejects.toMatchObject(refusal('needsRole'))
  })

  test('more than before goes back to draft; the same again stays released', async () => {
    const { slug, speakerId, code } = await withCode()
    await recordConsent(facilitator, await said(slug, { speakerId }))
    expect(await stateOf(slug)).toBe('published')
    await narrowOwn(visitor, { code, speakerId: null, grants: without('publicWeb') })
    await recordConsent(facilitator, await said(slug, { speakerId }))
    expect(await stateOf(slug)).toBe('draft')
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
  })

  test('what was taken back while it waited is not given again', async () => {
    const { id, slug, speakerId } = await withCode()
    const input = await said(slug, { speakerId })
    let [isLocked, letGo] = [() => {}, () => {}]
    const locked = new Promise<void>((resolve) => (isLocked = resolve))
    const free = new Promise<void>((resolve) => (letGo = resolve))
    const down = transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${id}::uuid FOR UPDATE`
      isLocked()
      await free
      await takeDown(tx, id)
    })
    await locked
    const late = settled(recordConsent(facilitator, input))
    await isWaiting()
    letGo()
    await down
    expect(await late).toMatchObject(refusal('alreadyWithdrawn'))
    expect(await db().consent.count({ where: { speakerId, manner: 'signature' } })).toBe(1)
  })

  test('the ledger is added to and never changed', async () => {
    const { speakerId } = await withCode()
    const { id } = await db().consent.findFirstOrThrow({ where: { speakerId } })
    await expect(
      db().consent.update({ where: { id }, data: { step: 'withdrawn' } }),
    ).rejects.toThrow()
    await expect(
      db().consentGrant.updateMany({ where: { consentId: id }, data: { facet: 'name' } }),
    ).rejects.toThrow()
  })
})

describe('who speaks', () => {
  test('one more hides the interview until they have agreed: the narrowest rules', async () => {
    const { slug } = await withCode()
    const more = { slug, group: 'miners', attribution: 'group', name: 'Efua', role: null } as const
    await addSpeaker(facilitator, { ...more, nonce: newToken() })
    expect(await stateOf(slug)).toBe('draft')
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    await expect(interviewPage(participant, slug)).rejects.toMatchObject(refusal('notFound'))
    const [, second] = await speakersOf(slug)
    expect(second?.name).toBeNull()
    const inside = everything.filter(({ use }) => use === 'dialogue')
    await recordConsent(
      facilitator,
      await said(slug, { speakerId: second?.id ?? '', grants: inside }),
    )
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    expect(await interviewPage(participant, slug)).toMatchObject({ kind: 'here' })
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
  })

  test('only who was never asked is taken out, and never the last', async () => {
    const { slug, speakerId } = await withCode()
    await expect(removeSpeaker(facilitator, { slug, speakerId })).rejects.toMatchObject(
      refusal('consent.speakerWasAsked'),
    )
    const more = {
      slug,
      group: 'industry',
      attribution: 'role',
      name: null,
      role: 'Guard',
    } as const
    await addSpeaker(facilitator, { ...more, nonce: newToken() })
    const [, second] = await speakersOf(slug)
    const which = { slug, speakerId: second?.id ?? '' }
    await editSpeaker(facilitator, { ...more, ...which, attribution: 'group' })
    expect((await speakersOf(slug))[1]?.role).toBeNull()
    await removeSpeaker(facilitator, which)
    expect(await speakersOf(slug)).toHaveLength(1)
    await expect(removeSpeaker(facilitator, which)).rejects.toMatchObject(refusal('notFound'))
    await expect(removeSpeaker(lead, which)).rejects.toMatchObject(refusal('needsRole'))
  })
})

describe('allowing less', () => {
  test('by code, at once and without an account; never more', async () => {
    const { slug, code, recording } = await withCode()
    expect(await interviewPage(visitor, slug)).toMatchObject({ kind: 'here' })
    const typed = code.toLowerCase().replaceAll('-', ' ')
    await narrowOwn(visitor, { code: typed, speakerId: null, grants: without('publicWeb') })
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
    await expect(findBytes(visitor, recording.id)).rejects.toMatchObject(refusal('notFound'))
    expect(await interviewPage(participant, slug)).toMatchObject({ kind: 'here' })
    await expect(
      narrowOwn(visitor, { code, speakerId: null, grants: everything }),
    ).rejects.toMatchObject(refusal('consent.onlyLess'))
    const own = await ownConsent(visitor, { code, speakerId: null })
    expect(own.steps.map(({ step }) => step)).toEqual(['narrowed', 'renewed', 'given'])
    const log = await db().activity.findFirstOrThrow({
      where: { verb: 'consent.narrowByCode', dialogueId: dialogue.id },
    })
    expect(log).toMatchObject({ actorId: null, objectId: null })
  })

  test('a code that nobody has, and somebody else’s account', async () => {
    const { speakerId } = await withCode()
    const wrong = { code: 'ACDE-FGHJ-KMNP', speakerId: null }
    await expect(openByCode(visitor, wrong)).rejects.toMatchObject(refusal('consent.unknownCode'))
    await expect(withdrawOwn(visitor, wrong)).rejects.toMatchObject(refusal('consent.unknownCode'))
    const theirs = { code: '', speakerId }
    await expect(withdrawOwn(participant, theirs)).rejects.toMatchObject(refusal('notFound'))
    await expect(ownConsent(visitor, theirs)).rejects.toMatchObject(refusal('notFound'))
  })

  test('two codes at once: both count', async () => {
    const one = await withCode()
    const more = {
      slug: one.slug,
      group: 'miners',
      attribution: 'group',
      name: null,
      role: null,
    } as const
    await addSpeaker(facilitator, { ...more, nonce: newToken() })
    const [, second] = await speakersOf(one.slug)
    const two = await recordConsent(
      facilitator,
      await said(one.slug, { speakerId: second?.id ?? '' }),
    )
    await Promise.all([
      narrowOwn(visitor, { code: one.code, speakerId: null, grants: without('publicWeb') }),
      narrowOwn(visitor, { code: two.code ?? '', speakerId: null, grants: without('dialogue') }),
    ])
    await db().interview.update({ where: { slug: one.slug }, data: { state: 'published' } })
    for (const reader of [visitor, participant]) {
      await expect(interviewPage(reader, one.slug)).rejects.toMatchObject(refusal('notFound'))
    }
  })

  test('through somebody of the team, with a reason in the log', async () => {
    const { slug, speakerId } = await withCode()
    const reason = 'By phone'
    await narrowFor(facilitator, { slug, speakerId, reason, grants: without('publicWeb') })
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
    await expect(withdrawFor(participant, { slug, speakerId, reason })).rejects.toMatchObject(
      refusal('needsRole'),
    )
    await withdrawFor(facilitator, { slug, speakerId, reason })
    expect(await stateOf(slug)).toBe('withdrawn')
    const log = await db().activity.findMany({ where: { reason }, select: { verb: true } })
    expect(log.map(({ verb }) => verb).sort()).toEqual(['consent.narrow', 'consent.withdraw'])
  })
})

describe('withdrawal', () => {
  test('by code: gone for all on the next request, nothing of it is left to ask for', async () => {
    const sentinel = 'Sentinelwashing'
    const { id, slug, code, recording } = await withCode({
      attribution: 'named',
      speakerName: sentinel,
    })
    await withdrawOwn(visitor, { code, speakerId: null })
    for (const reader of [visitor, participant, facilitator]) {
      expect(await interviewPage(reader, slug)).toMatchObject({ kind: 'gone' })
      expect(await findBytes(reader, recording.id)).toEqual({ kind: 'gone' })
      expect(JSON.stringify(await interviewsOfDialogue(reader, dialogue.id))).not.toContain(slug)
    }
    const rows = await db().interview.findUniqueOrThrow({
      where: { id },
      include: { speakers: true, captions: true, cutRequests: true },
    })
    expect(JSON.stringify(rows)).not.toContain(sentinel)
    await expect(withdrawOwn(visitor, { code, speakerId: null })).rejects.toMatchObject(
      refusal('alreadyWithdrawn'),
    )
    expect(await ownConsent(visitor, { code, speakerId: null })).toMatchObject({
      ...{ state: 'withdrawn', grants: [], words: [] },
    })
  })

  test('files lie for seven days where nobody can have them, then they are erased', async () => {
    const { id, slug, code, recording } = await withCode()
    await withdrawOwn(visitor, { code, speakerId: null })
    const file = pathOf(recording.storageKey)
    await eraseFiles({ interviewId: id })
    expect(existsSync(file)).toBe(true)
    await atTime(after(now(), days(6)), () => sweepFiles())
    expect(existsSync(file)).toBe(true)
    await atTime(after(now(), days(8)), () => eraseFiles({ interviewId: id }))
    expect(existsSync(file)).toBe(false)
    expect(await stateOf(slug)).toBe('withdrawn')
  })

  test('from the account of who speaks', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const { slug, speakerId } = await withCode({ speakerId: person.id })
    await withdrawOwn(await actorOf(person), { code: '', speakerId })
    expect(await stateOf(slug)).toBe('withdrawn')
  })

  test('while it is being released: it ends withdrawn, whoever comes first', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const { slug, code } = await withCode({ state: 'pending', scope: 'dialogue' })
      const other = lead
      await Promise.allSettled([
        releaseInterview(other, { slug, kind: 'consent' }),
        withdrawOwn(visitor, { code, speakerId: null }),
      ])
      expect(await stateOf(slug)).toBe('withdrawn')
    }
  })

  test('a consent that has ended hides without a tombstone', async () => {
    const { slug, recording } = await withCode()
    await atTime(after(now(), days(800)), async () => {
      for (const reader of [visitor, participant]) {
        await expect(interviewPage(reader, slug)).rejects.toMatchObject(refusal('notFound'))
        await expect(findBytes(reader, recording.id)).rejects.toMatchObject(refusal('notFound'))
      }
    })
  })
})

describe('cuts', () => {
  test('asked for by code, answered, and no release before; the recording is seen first', async () => {
    const { slug, code } = await withCode({ state: 'pending', scope: 'dialogue' })
    const asked = { code, speakerId: null, nonce: newToken(), from: 62, to: 95, words: 'My son' }
    await askCut(visitor, asked)
    await askCut(visitor, asked)
    await expect(releaseInterview(lead, { slug, kind: 'consent' })).rejects.toMatchObject(
      refusal('consent.cutsOpen'),
    )
    const [cut, ...more] = (await ownConsent(visitor, { code, speakerId: null })).cuts
    expect(more).toEqual([])
    const settled = { slug, cutId: cut?.id ?? '', state: 'made', answer: 'It is out' } as const
    await expect(settleCut(participant, settled)).rejects.toMatchObject(refusal('notFound'))
    await settleCut(facilitator, settled)
    await expect(settleCut(facilitator, settled)).rejects.toMatchObject(refusal('notFound'))
    expect((await ownConsent(visitor, { code, speakerId: null })).cuts).toMatchObject([
      { state: 'made', answer: 'It is out' },
    ])
    expect(await ownRecording(visitor, code)).toMatchObject({ kind: 'here', isPublic: false })
    await withdrawOwn(visitor, { code, speakerId: null })
    expect(await ownRecording(visitor, code)).toEqual({ kind: 'gone' })
    await expect(askCut(visitor, { ...asked, nonce: newToken() })).rejects.toMatchObject(
      refusal('alreadyWithdrawn'),
    )
  })

  test('asked for after one release: showing it to fewer people publishes nothing before the answer', async () => {
    const { slug, code } = await withCode({ state: 'pending' })
    const editor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    await releaseInterview(editor, { slug, kind: 'editing' })
    const asked = { code, speakerId: null, nonce: newToken(), from: 1, to: 5, words: null }
    await askCut(visitor, asked)
    await lowerInterview(facilitator, { slug, attribution: 'group', scope: 'dialogue' })
    expect(await stateOf(slug)).toBe('pending')
    const [cut] = (await ownConsent(visitor, { code, speakerId: null })).cuts
    const settled = { slug, cutId: cut?.id ?? '', state: 'declined', answer: null } as const
    await settleCut(facilitator, settled)
    expect(await stateOf(slug)).toBe('published')
  })
})
