import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { worker } from '@/lib/access/actor'
import { issueCard } from '@/lib/accounts/operations/card'
import { codeFrom } from '@/lib/contributions/code'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { openByCode } from '@/lib/contributions/operations/by-code'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { drawCallBacks } from '@/lib/facilitated/draw'
import { callBacksPage } from '@/lib/facilitated/queries/call-backs'
import { enteredForMe } from '@/lib/facilitated/queries/for-me'
import { takeOverView } from '@/lib/facilitated/operations/own'
import { setTiming } from '@/lib/moderation/operations/settings'
import { atTime, after, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { sizeOf } from '@/lib/platform/storage'
import { eraseAccount } from '@/lib/personal-data/erase'
import { entriesForPerson } from '@/lib/personal-data/own-entries'
import { choice, registrationOf, rowsOf, sends, type Sent } from '@/lib/testing/imports'
import { makeMember } from '@/lib/testing/make'
import { fixture, withMediaFolder } from '@/lib/testing/make-interview'
import { makeCouncil, type Council } from '@/lib/testing/views'
import { reviewPage, rowPage } from '../queries/review'
import { addRow } from './add-row'
import { acceptRow, leaveRowOut, nonceOf, undoRow } from './decide'
import { allowUnregistered, discardImport, discardOverdue, showSender } from './discard'
import { finishImport, settleAnonymous } from './finish'
import { decideSeveral } from './several'

withMediaFolder()

let council: Council
let miner: string
let id: string

const refusal = (code: string) => ({ name: 'Refusal', code })
const file: Sent = {
  name: 'sms.csv',
  bytes: [
    'from,text,date',
    '0205550101,Sentinel words about the price,2026-01-31',
    '0205550102,Good morning. We wait ten days for our money. Greetings.,2026-02-01',
    '0205550103,A third message,2026-02-02',
  ].join('\n'),
}

beforeEach(async () => {
  council = await makeCouncil()
  await db().phoneNumber.create({
    data: { personId: council.miner.personId, number: '+233205550101' },
  })
  miner = await registrationOf(council.miner.personId, council.dialogue.id)
  ;({ id } = await sends(council.facilitator, council, 'sms', [file]))
})

async function row(number: number) {
  const found = (await rowsOf(id)).find((each) => each.number === number)
  if (!found) throw new Error('no such row')
  return found
}
const take = async (number: number, change: Parameters<typeof choice>[2] = {}, whose = miner) =>
  acceptRow(council.facilitator, choice(await row(number), whose, change))
const finish = (actor = council.facilitator, leaveRest = true) =>
  finishImport(actor, { id, hasAgreed: 'on', leaveRest })
const views = () => db().contribution.findMany({ where: { dialogueId: council.dialogue.id } })
const search = { show: 'all', page: 1 } as const

describe('until an import is finished', () => {
  test('nobody but facilitators reads any of it, and nothing counts', async () => {
    await setTiming(council.convenor, { slug: council.dialogue.slug, after: ['miners'] })
    await take(2)
    expect(await views()).toEqual([])
    const { dialogue, miner: person, lead } = council
    const seen = [
      await viewsOfDialogue(person, { id: dialogue.id }, {}, 10),
      await enteredForMe(person),
      await viewsOfDialogue(lead, { id: dialogue.id }, {}, 10),
    ]
    expect(JSON.stringify(seen)).not.toContain('Sentinel')
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'industry' }],
    })
    for (const actor of [person, lead, council.convenor, council.editor, official]) {
      await expect(reviewPage(actor, dialogue.slug, id, search)).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    await finish()
    const shown = await viewsOfDialogue(person, { id: dialogue.id }, {}, 10)
    expect(JSON.stringify(shown)).toContain('Sentinel')
  })

  test('an import of one dialogue is none of another’s, whoever works in both', async () => {
    const elsewhere = await makeCouncil()
    await expect(
      reviewPage(council.facilitator, elsewhere.dialogue.slug, id, search),
    ).rejects.toMatchObject({ kind: 'notFound' })
    await expect(
      acceptRow(elsewhere.facilitator, choice(await row(2), miner)),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a decision can be taken back', async () => {
    await take(2)
    await leaveRowOut(council.facilitator, { id, number: 3, reason: 'Not an answer' })
    for (const number of [2, 3]) await undoRow(council.otherFacilitator, { id, number })
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    await expect(undoRow(council.facilitator, { id, number: 2 })).rejects.toMatchObject(
      refusal('rowNotDecided'),
    )
  })
})

describe('a row becomes a view', () => {
  test('of whoever is registered, as if a facilitator had entered it', async () => {
    await take(2, { isReadBack: true, earshot: 'peers' })
    await finish(council.otherFacilitator)
    const [view] = await views()
    expect(view).toMatchObject({
      ...{ personId: council.miner.personId, enteredById: council.facilitator.personId },
      ...{ group: 'miners', attribution: 'group', scope: 'dialogue', channel: 'sms' },
      ...{ state: 'pending', text: 'Sentinel words about the price' },
      provenance: { kind: 'import', readBack: true, earshot: 'peers', saidOn: '2026-01-31' },
    })
    const [kept, ...more] = await rowsOf(id)
    expect(more).toEqual([])
    expect(kept).toMatchObject({
      ...{ contributionId: view?.id, text: '', sealedSender: null, registrationId: null },
      ...{ decidedById: null, language: null, saidOn: null },
    })
    expect(await db().viewImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'finished', acceptedCount: 1, leftCount: 2, sealedFile: null },
    })
  })

  test('which that person sees, takes over and withdraws; then nothing of it is left', async () => {
    await take(2)
    await finish()
    const { views: mine } = await enteredForMe(council.miner)
    const publicId = mine[0]?.publicId ?? ''
    await takeOverView(council.miner, { publicId })
    await withdrawView(council.miner, { publicId })
    expect(await rowsOf(id)).toEqual([])
  })

  test('a part of the words is marked as one; other words are nobody’s', async () => {
    await take(3, { text: 'We wait ten days for our money.' })
    await expect(take(2, { text: 'The price rose' })).rejects.toMatchObject(
      refusal('notTheirWords'),
    )
    await finish()
    expect((await views()).map(({ text }) => text)).toEqual([
      '[…] We wait ten days for our money. […]',
    ])
  })

  test('never more than a view may hold', async () => {
    const long = 'word '.repeat(200)
    await addRow(council.facilitator, {
      ...{ id, nonce: newToken(), number: 9, text: long, language: 'en', isGloss: false },
      ...{ saidOn: null, sender: null, isReadBack: false, earshot: '' },
    })
    expect((await row(9)).problems).toContain('tooLong')
    await expect(take(9)).rejects.toMatchObject(refusal('longWords'))
    await take(9, { text: 'word '.repeat(100).trim() })
  })

  test('sound stays with its view, with its gloss and length', async () => {
    ;({ id } = await sends(council.facilitator, council, 'voice', [
      { name: 'a.ogg', bytes: await readFile(fixture('said-opus.ogg')) },
      { name: 'b.ogg', bytes: await readFile(fixture('said-vorbis.ogg')) },
    ]))
    await take(1, { text: 'She asks for the price', isGloss: true, spokenLanguage: 'tw' })
    const left = (await row(2)).audioKey
    await finish()
    const [view] = await views()
    expect(view).toMatchObject({ channel: 'voice', isGloss: true, text: 'She asks for the price' })
    const audio = await db().contributionAudio.findUniqueOrThrow({
      where: { contributionId: view?.id ?? '' },
    })
    expect(audio).toMatchObject({ seconds: 3, transcribedById: council.facilitator.personId })
    expect(await sizeOf(audio.storageKey ?? '')).toBe(audio.bytes)
    const jobs = await db().$queryRaw<{ payload: unknown }[]>`
      SELECT payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'erase-sound'`
    expect(JSON.stringify(jobs)).toContain(left)
  })
})

describe('an anonymous one', () => {
  test('keeps neither sender nor person nor who took it in, from the moment it is taken in', async () => {
    const before = await db().activity.count({ where: { verb: 'import.accept' } })
    const { code } = await take(2, { attribution: 'anonymous' })
    const kept = await row(2)
    expect(kept).toMatchObject({
      ...{ sealedSender: null, registrationId: null, decidedById: null, sameness: null },
      ...{ group: 'miners', attribution: 'anonymous' },
    })
    const { sealedFile } = await db().viewImport.findUniqueOrThrow({ where: { id } })
    expect(sealedFile).toBeNull()
    const logged = await db().activity.findMany({ where: { verb: 'import.accept' } })
    expect(logged).toHaveLength(before + 1)
    expect(logged.filter(({ dialogueId }) => dialogueId === council.dialogue.id)).toMatchObject([
      { actorId: null, objectId: null, at: null },
    ])
    await finish()
    expect(await rowsOf(id)).toEqual([])
    const [view] = await views()
    expect(view).toMatchObject({
      ...{ personId: null, enteredById: null, createdAt: null, group: 'miners' },
      provenance: { readBack: false, earshot: null, spokenLanguage: null },
    })
    expect(await db().activity.count({ where: { objectId: view?.id ?? '' } })).toBe(0)
    // The code that was shown at once is the way to it.
    await openByCode(council.miner, { code: code ?? '' })
  })

  test('is written under no number of a transaction that wrote who finished it', async () => {
    await take(2, { attribution: 'anonymous' })
    await take(3)
    await finish()
    const [found] = await db().$queryRaw<{ shared: number }[]>`
      SELECT count(*)::int AS shared FROM contribution c
      WHERE c.dialogue_id = ${council.dialogue.id}::uuid AND c.person_id IS NULL AND (
        EXISTS (SELECT FROM activity a WHERE a.xmin = c.xmin AND a.actor_id IS NOT NULL)
        OR EXISTS (SELECT FROM contribution o WHERE o.xmin = c.xmin AND o.person_id IS NOT NULL)
        OR EXISTS (SELECT FROM view_import i WHERE i.xmin = c.xmin OR i.xmax = c.xmin)
        OR EXISTS (SELECT FROM person p WHERE p.xmax = c.xmin))`
    expect(found?.shared).toBe(0)
  })

  test('which was finished when the process ended becomes a view once', async () => {
    await take(2, { attribution: 'anonymous' })
    await db().viewImport.update({ where: { id }, data: { state: 'finished' } })
    await Promise.all([settleAnonymous(id), settleAnonymous(id)])
    await settleAnonymous(id)
    expect(await views()).toHaveLength(1)
  })

  test('the same form again is answered with the same code', async () => {
    const input = choice(await row(2), miner, { attribution: 'anonymous' })
    const first = await acceptRow(council.facilitator, input)
    expect(await acceptRow(council.facilitator, input)).toEqual(first)
    expect(first.code).toBe(codeFrom(nonceOf(input.nonce, 2)))
  })
})

describe('somebody who is not registered', () => {
  const theirs = { group: 'miners', attribution: 'anonymous' } as const

  test('is taken in only where the dialogue allows it, and only anonymous', async () => {
    await expect(take(2, theirs, 'nobody')).rejects.toMatchObject(refusal('registerFirst'))
    await expect(
      allowUnregistered(council.facilitator, { slug: council.dialogue.slug, allowed: true }),
    ).rejects.toMatchObject(refusal('needsRole'))
    await allowUnregistered(council.convenor, { slug: council.dialogue.slug, allowed: true })
    await expect(take(2, { ...theirs, attribution: 'group' }, 'nobody')).rejects.toMatchObject(
      refusal('onlyAnonymous'),
    )
    for (const group of [null, 'media'] as const) {
      await expect(take(2, { ...theirs, group }, 'nobody')).rejects.toMatchObject(refusal('group'))
    }
    await take(2, theirs, 'nobody')
    await finish()
    expect(await views()).toMatchObject([{ group: 'miners', personId: null }])
  })
})

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

describe('what is brought in counts as what is entered', () => {
  test('the sample of call-backs is drawn from it, and much of it by one person is told', async () => {
    const { dialogue, facilitator, convenor } = council
    await db().person.update({ where: { id: facilitator.personId }, data: { name: 'Yaw' } })
    const lines = ['card,words']
    for (let index = 0; index < 5; index += 1) {
      const member = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
      const { code } = await transaction((tx) => issueCard(tx, member.personId))
      lines.push(`${code},View number ${index}`)
    }
    ;({ id } = await sends(facilitator, council, 'paper', [
      { name: 'paper.csv', bytes: lines.join('\n') },
    ]))
    const rows = (await rowsOf(id)).map(({ number }) => number)
    await decideSeveral(facilitator, { id, nonce: newToken(), rows, deed: 'accept', reason: null })
    expect((await callBacksPage(convenor, dialogue.slug)).shares).toEqual([])
    await finish()
    expect((await callBacksPage(convenor, dialogue.slug)).shares).toEqual([
      { group: 'miners', facilitator: 'Yaw' },
    ])
    await drawCallBacks(worker, dialogue.id)
    expect(await db().callBack.count({ where: { enteredById: facilitator.personId } })).toBe(3)
  })

  test('whoever erases their account takes along what waits for review and seems theirs', async () => {
    await eraseAccount(council.miner, { views: 'keep', word: 'ERASE' })
    expect((await rowsOf(id)).map(({ number }) => number)).toEqual([3, 4])
    expect((await entriesForPerson(council.facilitator.personId)).broughtIn).toMatchObject([
      { dialogue: council.dialogue.slug, channel: 'sms' },
    ])
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

test('what nobody finishes goes after its time, with all that came in it', async () => {
  await discardOverdue(id)
  expect(await rowsOf(id)).toHaveLength(3)
  await atTime(after(now(), days(31)), () => discardOverdue(id))
  expect(await rowsOf(id)).toEqual([])
  expect(await db().viewImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: 'discarded', sealedFile: null },
  })
})
