import { expect, test } from 'vitest'
import { enterWords } from '@/components/facilitated/enter-words'
import { visitor, type Actor, type Member } from '@/lib/access/actor'
import { respond } from '@/lib/contributions/operations/respond'
import { after, atTime, hours, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { answerEntry, registrationOf } from '@/lib/testing/entering'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { letterTo } from '@/public/assets/offline-crypt.js'
import { enterAnswer } from './answer'
import { withdrawAnswer } from './own'
import { entryBox, syncEntries } from './sync'
import { takeEntriesOffline } from './take-offline'

let made = 0
/** Ids as a browser makes them. */
const newNonce = () => `20000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`

const how = { channel: 'facilitator', earshot: 'peers', spokenLanguage: 'tw', isReadBack: 'on' }

/** A dialogue with one view that is out, and a device that took its people and views along. */
async function setting() {
  const council = await makeCouncil()
  const { slug } = council.dialogue
  const registrationId = await registrationOf(council.miner, council.dialogue.id)
  const { publicId } = await publishedView(council, council.official)
  const list = await takeEntriesOffline(council.facilitator, { slug }, 'en')
  const waiting: { nonce: string; at: string; sealed: string }[] = []
  const puts = async (entry: object, at = now(), nonce = newNonce()) => {
    const sealed = await letterTo(list.box, entryBox, { nonce, entry })
    waiting.push({ nonce, at: at.toISOString(), sealed })
  }
  return {
    ...council,
    ...{ registrationId, publicId, list, waiting },
    answers: (value: string, at = now()) =>
      puts({ kind: 'answer', registrationId, view: publicId, value, ...how }, at),
    writes: (text: string, whose = registrationId) =>
      puts({
        kind: 'view',
        registrationId: whose,
        promptId: council.prompt,
        ...{ text, language: 'en', attribution: 'group', isGloss: 'on', ...how },
      }),
    puts,
    sends: (as: Actor = council.facilitator, entries: unknown[] = waiting) =>
      syncEntries(as, { slug, device: 'tablet', now: now(), entries }),
    standing: async () =>
      db().response.findMany({ where: { contributionId: (await rowOf(publicId)).id } }),
  }
}

test('the list holds names, groups and views that are out; no contact, no answer, no author', async () => {
  const own = await setting()
  await db().phoneNumber.create({
    data: { personId: own.miner.personId, number: '+233201234567' },
  })
  await posts(own.miner, own.prompt, { text: 'sentinel that waits' })
  await respond(own.miner, { view: own.publicId, value: 'disagree' })
  const list = await takeEntriesOffline(own.facilitator, { slug: own.dialogue.slug }, 'en')
  expect(list.people).toContainEqual({
    registrationId: own.registrationId,
    name: 'Efua Sample',
    group: 'miners',
    tag: expect.stringMatching(/^[0-9A-F]{4}$/),
  })
  expect(list.views).toMatchObject([{ id: own.publicId, group: 'government', by: null }])
  // That somebody has answered themself isn't told by a device that is lost.
  expect(list.done).toEqual({})
  const text = JSON.stringify(list)
  for (const secret of [
    '+233201234567',
    '@example.org',
    own.miner.personId,
    'sentinel',
    'disagree',
  ])
    expect(text).not.toContain(secret)
})

test('what was entered without a network is entered, when it was said', async () => {
  const own = await setting()
  const said = after(now(), -hours(3))
  await own.answers('agree', said)
  await own.writes('Come to the washing place in the evening.')
  const { answers } = await own.sends()
  expect(answers.map(({ why }) => why)).toEqual([null, null])
  expect(await own.standing()).toMatchObject([
    {
      personId: own.miner.personId,
      enteredById: own.facilitator.personId,
      changedAt: said,
      provenance: { earshot: 'peers', readBack: true, spokenLanguage: 'tw' },
    },
  ])
  expect(
    await db().contribution.findMany({ where: { personId: own.miner.personId } }),
  ).toMatchObject([{ enteredById: own.facilitator.personId, isGloss: true, state: 'pending' }])
})

test('the same batch sent twice, also at the same moment, is entered once and answered alike (attacks 31, 40)', async () => {
  const own = await setting()
  await own.answers('agree')
  await own.writes('Said once.')
  await respond(own.otherMiner, { view: own.publicId, value: 'agree' })
  const theirs = await registrationOf(own.otherMiner, own.dialogue.id)
  await own.puts({
    kind: 'answer',
    registrationId: theirs,
    view: own.publicId,
    value: 'unsure',
    ...how,
  })
  const sorted = (batch: Awaited<ReturnType<typeof own.sends>>) =>
    [...batch.answers].sort((a, b) => a.nonce.localeCompare(b.nonce))
  const [one, two] = await Promise.all([own.sends(), own.sends()])
  expect(sorted(one)).toEqual(sorted(two))
  expect(one.answers.map(({ why }) => why).sort()).toEqual(['answeredThemself', null, null])
  expect(await own.standing()).toHaveLength(2)
  // Refused once is refused for good, also where it would be taken in by now.
  await db().response.deleteMany({ where: { personId: own.otherMiner.personId } })
  expect(sorted(await own.sends())).toEqual(sorted(one))
  expect(await own.standing()).toHaveLength(1)
  expect(await db().contribution.count({ where: { personId: own.miner.personId } })).toBe(1)
})

test('two devices with the same person: one answer, the one that was said later, whichever comes first', async () => {
  const own = await setting()
  const later = after(now(), -minutes(5))
  await own.answers('unsure', later)
  await own.sends()
  await own.answers('agree', after(later, -hours(1)))
  await own.sends(own.otherFacilitator, own.waiting.slice(-1))
  expect(await own.standing()).toMatchObject([
    { value: 'unsure', enteredById: own.facilitator.personId },
  ])
})

test('what the person answered meanwhile stands, and the device is told in words', async () => {
  const own = await setting()
  await own.answers('agree')
  await respond(own.miner, { view: own.publicId, value: 'disagree' })
  const { answers } = await own.sends()
  expect(answers).toMatchObject([{ why: 'answeredThemself' }])
  expect(await own.standing()).toMatchObject([{ value: 'disagree', enteredById: null }])
})

test('one that is refused keeps no other from being entered; what nobody can read waits no longer', async () => {
  const own = await setting()
  const elsewhere = await makeCouncil()
  const stranger = await registrationOf(elsewhere.miner, elsewhere.dialogue.id)
  await own.puts({
    kind: 'answer',
    registrationId: stranger,
    view: own.publicId,
    value: 'agree',
    ...how,
  })
  await own.answers('agree')
  const [first] = own.waiting
  // Another letter under the mark of this one, and something that is none at all.
  const swapped = { ...own.waiting[1], nonce: newNonce() }
  const { answers } = await own.sends(own.facilitator, [
    ...own.waiting,
    swapped,
    { nonce: newNonce(), at: now().toISOString(), sealed: 'AAAA' },
    'nonsense',
  ])
  expect(answers.filter(({ why }) => why === 'unreadable')).toHaveLength(3)
  expect(answers.find(({ nonce }) => nonce === first?.nonce)).toMatchObject({ why: 'notFound' })
  expect(await own.standing()).toHaveLength(1)
})

test('anonymous is refused without a network: nobody could hand over its code', async () => {
  const own = await setting()
  await own.puts({
    kind: 'view',
    registrationId: own.registrationId,
    promptId: own.prompt,
    ...{ text: 'Nobody', language: 'en', attribution: 'anonymous', ...how },
  })
  expect((await own.sends()).answers).toMatchObject([{ why: 'unreadable' }])
  expect(await db().contribution.count({ where: { attribution: 'anonymous' } })).toBe(0)
})

test('a device whose session has ended is told to sign in; who doesn’t facilitate here gets and sends nothing', async () => {
  const own = await setting()
  const { slug } = own.dialogue
  await own.answers('agree')
  await expect(own.sends(visitor)).rejects.toMatchObject({ kind: 'signIn' })
  await expect(takeEntriesOffline(visitor, { slug }, 'en')).rejects.toMatchObject({
    kind: 'signIn',
  })
  const forGovernment = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: own.dialogue.id, speaksFor: 'government' }],
  })
  for (const actor of [own.convenor, own.miner, forGovernment]) {
    await expect(takeEntriesOffline(actor, { slug }, 'en')).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(own.sends(actor)).rejects.toMatchObject({ kind: 'forbidden' })
  }
  expect(await own.standing()).toEqual([])
})

test('a clock that is hours off moves no answer into the future', async () => {
  const own = await setting()
  const ahead = after(now(), hours(5))
  await own.answers('agree', ahead)
  await atTime(now(), () => own.sends())
  const [answer] = await own.standing()
  expect(answer?.changedAt.getTime()).toBeLessThanOrEqual(now().getTime())
})

test('a device that comes late brings no answer back that its person has taken back (attack 31)', async () => {
  const own = await setting()
  await own.answers('agree')
  await own.sends()
  await own.puts({
    kind: 'answer',
    ...{ registrationId: own.registrationId, view: own.publicId, value: 'agree' },
    ...how,
  })
  await atTime(after(now(), minutes(5)), async () => {
    await withdrawAnswer(own.miner, { view: own.publicId })
  })
  await atTime(after(now(), minutes(10)), async () => {
    const { answers } = await syncEntries(own.facilitator, {
      ...{ slug: own.dialogue.slug, device: 'tablet', now: now() },
      entries: own.waiting.slice(-1),
    })
    expect(answers).toMatchObject([{ why: 'takenBack' }])
    expect(await own.standing()).toEqual([])
    // What they say from now on counts.
    await enterAnswer(own.facilitator, answerEntry(own.publicId, own.registrationId))
    expect(await own.standing()).toMatchObject([{ value: 'agree' }])
  })
})

test('more devices than there are connections send views at the same moment, and all are entered', async () => {
  const own = await setting()
  const devices = 30
  const people: Member[] = []
  for (let n = 0; n < devices; n += 1) {
    const one = await makeMember({ in: { dialogueId: own.dialogue.id, group: 'miners' } })
    people.push(one)
    await own.writes(`Sentence ${n}`, await registrationOf(one, own.dialogue.id))
  }
  const sent = await Promise.all(own.waiting.map((each) => own.sends(own.facilitator, [each])))
  expect(sent.flatMap(({ answers }) => answers).filter(({ why }) => why === null)).toHaveLength(
    devices,
  )
  const theirs = { personId: { in: people.map(({ personId }) => personId) } }
  expect(await db().contribution.count({ where: theirs })).toBe(devices)
}, 60_000)

test('a fourth view of somebody in one round is refused by itself, and says why', async () => {
  const own = await setting()
  for (const text of ['One.', 'Two.', 'Three.', 'Four.']) await own.writes(text)
  await own.answers('agree')
  const { answers } = await own.sends()
  expect(answers.flatMap(({ why }) => why ?? [])).toEqual(['theirRoundFull'])
  expect(await own.standing()).toHaveLength(1)
  expect(enterWords('en').why).toMatchObject({ theirRoundFull: expect.stringContaining('3 views') })
})

test('as many devices as there are connections, and more, take the list along at once (attack 40)', async () => {
  const own = await setting()
  const taking = () => takeEntriesOffline(own.facilitator, { slug: own.dialogue.slug }, 'en')
  const lists = await Promise.all(Array.from({ length: 16 }, taking))
  expect(lists.every(({ views }) => views.length === 1)).toBe(true)
  const noted = { verb: 'entry.takeOffline', dialogueId: own.dialogue.id }
  expect(await db().activity.count({ where: noted })).toBe(1)
})
