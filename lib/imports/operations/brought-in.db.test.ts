import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { worker } from '@/lib/access/actor'
import { issueCard } from '@/lib/accounts/operations/card'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { drawCallBacks } from '@/lib/facilitated/draw'
import { callBacksPage } from '@/lib/facilitated/queries/call-backs'
import { enteredForMe } from '@/lib/facilitated/queries/for-me'
import { takeOverView } from '@/lib/facilitated/operations/own'
import { atTime, after, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { sizeOf } from '@/lib/platform/storage'
import { eraseAccount } from '@/lib/personal-data/erase'
import { entriesForPerson } from '@/lib/personal-data/own-entries'
import { rowsOf, sends } from '@/lib/testing/imports'
import { deedsIn, messagesCame } from '@/lib/testing/messages-came'
import { makeMember } from '@/lib/testing/make'
import { fixture, withMediaFolder } from '@/lib/testing/make-interview'
import { type Council } from '@/lib/testing/views'
import { addRow } from './add-row'
import { discardOverdue } from './discard'
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

test('what nobody finishes goes after its time, with all that came in it', async () => {
  await discardOverdue(id)
  expect(await rowsOf(id)).toHaveLength(3)
  await atTime(after(now(), days(31)), () => discardOverdue(id))
  expect(await rowsOf(id)).toEqual([])
  expect(await db().viewImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: 'discarded', sealedFile: null },
  })
})
