import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { findBytes } from '@/lib/interviews/bytes'
import { eraseFiles, sweepFiles } from '@/lib/interviews/operations/erase'
import { releaseInterview } from '@/lib/interviews/operations/release'
import { interviewPage, interviewsOfDialogue } from '@/lib/interviews/queries'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { actorOf, makePerson } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { ownConsent } from '../queries/own'
import { narrowFor, narrowOwn, openByCode, withdrawFor, withdrawOwn } from './less'
import { recordConsent } from './record'
import { addSpeaker } from './speakers'

import { consentSetting, everything, speakersOf, stateOf, without } from '@/lib/testing/consenting'

withMediaFolder()

const { dialogue, facilitator, lead, participant, said, withCode } = await consentSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })

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
