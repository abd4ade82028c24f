import { beforeEach, describe, expect, test } from 'vitest'
import { atTime, after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { choice, registrationOf, rowsOf } from '@/lib/testing/imports'
import { deedsIn, messagesCame } from '@/lib/testing/messages-came'
import { makeMember } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { makeCouncil, type Council } from '@/lib/testing/views'
import { reviewPage, rowPage } from '../queries/review'
import { addRow } from './add-row'
import { acceptRow, leaveRowOut } from './decide'
import { discardImport, showSender } from './discard'
import { finishImport } from './finish'
import { decideSeveral } from './several'

withMediaFolder()

let council: Council
let miner: string
let id: string
beforeEach(async () => {
  ;({ council, miner, id } = await messagesCame())
})
const { row, take, finish, views } = deedsIn(() => ({ council, miner, id }))
const refusal = (code: string) => ({ name: 'Refusal', code })
const search = { show: 'all', page: 1 } as const

describe('refused', () => {
  test('for oneself, for somebody of another dialogue, or not approved', async () => {
    const elsewhere = await makeCouncil()
    const foreign = await registrationOf(elsewhere.miner.personId, elsewhere.dialogue.id)
    const applicant = await makeMember({
      in: { dialogueId: council.dialogue.id, group: 'miners', state: 'applied' },
    })
    const waiting = await registrationOf(applicant.personId, council.dialogue.id)
    for (const whose of [foreign, waiting]) {
      await expect(take(2, {}, whose)).rejects.toMatchObject({ kind: 'notFound' })
    }
    const both = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: council.dialogue.id }],
      in: { dialogueId: council.dialogue.id, group: 'community' },
    })
    const own = await registrationOf(both.personId, council.dialogue.id)
    await expect(acceptRow(both, choice(await row(2), own))).rejects.toMatchObject(
      refusal('ownCase'),
    )
  })

  test('leaving out words of one’s own group', async () => {
    const colleague = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: council.dialogue.id }],
      in: { dialogueId: council.dialogue.id, group: 'miners' },
    })
    await expect(
      leaveRowOut(colleague, { id, number: 2, reason: 'Too angry' }),
    ).rejects.toMatchObject(refusal('sameGroup'))
    // Whose these are nobody knows.
    await leaveRowOut(colleague, { id, number: 4, reason: 'Greetings' })
  })

  test('finishing while rows wait, without saying that they are left out', async () => {
    await take(2)
    await expect(finish(council.facilitator, false)).rejects.toMatchObject(refusal('rowsWait'))
  })

  test('finishing what isn’t as it was confirmed, or while nobody may enter views', async () => {
    const page = await reviewPage(council.facilitator, council.dialogue.slug, id, search)
    await take(2)
    await expect(
      finishImport(council.facilitator, { id, hasAgreed: 'on', leaveRest: true, seen: page.seen }),
    ).rejects.toMatchObject(refusal('overtaken'))
    await db().stage.updateMany({
      where: { dialogueId: council.dialogue.id },
      data: { switch: 'closed' },
    })
    await expect(finish()).rejects.toMatchObject(refusal('stageClosed'))
  })

  test('finishing with words of somebody who has left; nothing is half done', async () => {
    await take(2)
    await take(3)
    await db().registration.update({ where: { id: miner }, data: { state: 'withdrawn' } })
    await expect(finish()).rejects.toMatchObject(refusal('rowPersonGone'))
    expect(await views()).toEqual([])
    expect(await rowsOf(id)).toHaveLength(3)
  })

  test('anything once it is finished or thrown away', async () => {
    await finish()
    for (const again of [
      () => finish(),
      () => discardImport(council.facilitator, { id }),
      () => showSender(council.facilitator, { id, number: 2, reason: 'To ask' }),
    ])
      await expect(again()).rejects.toMatchObject(refusal('importOver'))
    await expect(rowPage(council.facilitator, council.dialogue.slug, id, 2)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('two people at once', () => {
  test('decide about one row: one of them, and the other one hears it', async () => {
    const found = await row(2)
    const results = await Promise.allSettled([
      acceptRow(council.facilitator, choice(found, miner)),
      leaveRowOut(council.otherFacilitator, { id, number: 2, reason: 'No answer' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject(refusal('rowDecided'))
  })

  test('finish it: it is done once', async () => {
    await take(2)
    await take(3, { attribution: 'anonymous' })
    const results = await Promise.allSettled([finish(), finish(council.otherFacilitator)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await views()).toHaveLength(2)
  })

  test('one takes a row in while the other one finishes: it counts, or isn’t taken in', async () => {
    const found = await row(2)
    const results = await Promise.allSettled([
      acceptRow(council.facilitator, choice(found, miner)),
      finish(council.otherFacilitator),
    ])
    const [taken, ended] = results.map(({ status }) => status)
    expect(ended).toBe('fulfilled')
    expect(await views()).toHaveLength(taken === 'fulfilled' ? 1 : 0)
  })

  test('type rows: both are there, under numbers of their own', async () => {
    const typed = (text: string) =>
      addRow(council.facilitator, {
        ...{ id, nonce: newToken(), number: null, text, language: 'en', isGloss: false },
        ...{ saidOn: null, sender: '0205550101', isReadBack: false, earshot: 'nobody' },
      })
    const both = await Promise.all([typed('One paper'), typed('Another paper')])
    expect(new Set(both.map(({ number }) => number)).size).toBe(2)
    expect((await row(5)).registrationId).toBe(miner)
  })
})

test('many rows at once: those are taken in that need no look of their own', async () => {
  const several = { id, nonce: newToken(), rows: [2, 3, 4], deed: 'accept', reason: null } as const
  expect(
    await decideSeveral(council.facilitator, { ...several, rows: [...several.rows] }),
  ).toMatchObject({ done: 1, kept: 2 })
  const rest = {
    id,
    nonce: newToken(),
    rows: [3, 4],
    deed: 'leaveOut',
    reason: 'Greetings',
  } as const
  expect(await decideSeveral(council.facilitator, { ...rest, rows: [...rest.rows] })).toMatchObject(
    {
      done: 2,
      kept: 0,
    },
  )
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['accepted', 'left', 'left'])
})

test('who sent a row is shown in full to who asks with a reason, for a quarter of an hour', async () => {
  const { slug } = council.dialogue
  expect((await rowPage(council.facilitator, slug, id, 2)).row.sender).toBe('+233 …01')
  await showSender(council.facilitator, { id, number: 2, reason: 'To ask whose it is' })
  expect((await rowPage(council.facilitator, slug, id, 2)).row.sender).toBe('+233 20 555 0101')
  expect((await rowPage(council.otherFacilitator, slug, id, 2)).row.sender).toBe('+233 …01')
  const later = await atTime(after(now(), days(1)), () => rowPage(council.facilitator, slug, id, 2))
  expect(later.row.sender).toBe('+233 …01')
  expect(
    await db().activity.findFirst({
      where: { verb: 'import.unmask', reason: 'To ask whose it is' },
    }),
  ).not.toBeNull()
})
