import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { takeDown } from '@/lib/interviews/operations/withdraw'
import { interviewPage } from '@/lib/interviews/queries'
import { after, days, today } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { actorOf, makePerson } from '@/lib/testing/make'
import { makeInterview, withMediaFolder } from '@/lib/testing/make-interview'
import { speakersPage } from '../queries/speakers'
import type { ConsentInput } from '../schema'
import { narrowOwn } from './less'
import { recordConsent } from './record'

import { consentSetting, speakersOf, stateOf, without } from '@/lib/testing/consenting'

withMediaFolder()

const { dialogue, convenor, facilitator, participant, said, withCode } = await consentSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })
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
