import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { bringBack, shelter } from '@/lib/dialogues/shelters/operations'
import { safetyPage } from '@/lib/dialogues/shelters/queries'
import { deskPage } from '@/lib/desk/queries'
import { openReview } from '@/lib/reviews/operations'
import { reviewPage } from '@/lib/reviews/queries'
import { dropCorrection, startCorrection } from '@/lib/summaries/operations/correct'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { releaseSummary } from '@/lib/summaries/operations/release'
import { summaryDesk } from '@/lib/summaries/desk'
import { summaryPage } from '@/lib/summaries/queries'
import { makeMember, words } from '@/lib/testing/make'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { answerObjection, withdrawByCode, withdrawObjection, withholdObjection } from './decide'
import { enterObjection, raiseObjection } from './operations'
import { myObjections, objectionByCode, objectionsDesk } from './queries'
import { waiting } from './waiting'

const sentinel = 'Sentinel: the road was never built'

async function setting() {
  const made = await makeSummarySetting()
  const { slug } = await made.draft()
  await openReview(made.convenor, { slug, days: 7 })
  const raise = (actor: Actor, attribution: 'named' | 'role' | 'group' | 'anonymous' = 'group') =>
    raiseObjection(actor, {
      ...{ nonce: newToken(), slug, part: null, text: sentinel, language: 'en', attribution },
    })
  const only = async () => {
    const found = await db().objection.findFirst({ where: { version: { summary: { slug } } } })
    return found?.publicId ?? ''
  }
  const publish = async () => {
    await answerObjection(made.rapporteur, {
      ...{ publicId: await only(), answer: words('It was.'), isMet: false },
    })
    await releaseSummary(made.lead, { slug, kind: 'consent' })
    await releaseSummary(made.convenor, { slug, kind: 'editing' })
    await atTime(after(now(), days(8)), () => publishSummary(made.convenor, { slug }))
  }
  return { ...made, slug, raise, only, publish }
}

describe('objecting to a draft', () => {
  test('a participant objects as they choose to be shown; sent twice it is one', async () => {
    const { miner, rapporteur, slug } = await setting()
    const input = {
      ...{ nonce: newToken(), slug, part: null, text: sentinel, language: 'en' },
      attribution: 'group' as const,
    }
    await Promise.all([raiseObjection(miner, input), raiseObjection(miner, input)])
    const { objections } = await objectionsDesk(rapporteur, slug)
    expect(objections).toMatchObject([
      { text: sentinel, by: { attribution: 'group', group: 'miners' } },
    ])
    expect(await myObjections(miner)).toMatchObject([{ text: sentinel }])
  })

  test('an anonymous one is nobody’s in any row; its code opens it and takes it back', async () => {
    const { miner, raise, slug } = await setting()
    const { code } = await raise(miner, 'anonymous')
    const [row] = await db().objection.findMany({ where: { version: { summary: { slug } } } })
    expect(row).toMatchObject({ personId: null, enteredById: null, attribution: 'anonymous' })
    expect(JSON.stringify(row)).not.toContain(miner.personId)
    const log = await db().activity.findMany({ where: { verb: 'objection.raise' } })
    expect(log.some(({ actorId }) => actorId === miner.personId)).toBe(false)
    expect(await myObjections(miner)).toEqual([])
    expect(await objectionByCode(visitor, code ?? '')).toMatchObject({ text: sentinel })
    await withdrawByCode(visitor, { code: (code ?? '').toLowerCase() })
    expect(await objectionByCode(visitor, code ?? '')).toBeNull()
    await expect(withdrawByCode(visitor, { code: 'ACDE-FGHJ-KMNP' })).rejects.toMatchObject({
      code: 'unknownCode',
    })
  })

  test('nobody outside, nobody after its end, and to no part of another summary', async () => {
    const { raise, lead, miner, slug } = await setting()
    const other = await setting()
    for (const actor of [lead, other.miner])
      await expect(raise(actor)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(raise(visitor)).rejects.toMatchObject({ kind: 'signIn' })
    const foreign = await db().summaryPart.findFirstOrThrow({
      where: { version: { summary: { slug: other.slug } } },
    })
    const input = { nonce: newToken(), slug, part: foreign.key, text: sentinel, language: 'en' }
    await expect(raiseObjection(miner, { ...input, attribution: 'group' })).rejects.toMatchObject({
      field: 'part',
    })
    await expect(atTime(after(now(), days(8)), () => raise(miner))).rejects.toMatchObject({
      code: 'noReview',
    })
  })

  test('a facilitator enters one for somebody, with how it was taken down', async () => {
    const { dialogue, miner, slug, rapporteur } = await setting()
    const facilitator = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
    })
    const registration = await db().registration.findFirstOrThrow({
      where: { personId: miner.personId },
    })
    const input = {
      ...{ slug, part: null, text: sentinel, language: 'en', registrationId: registration.id },
      ...{ channel: 'facilitator' as const, isReadBack: true, earshot: 'nobody' as const },
      spokenLanguage: 'tw',
    }
    await enterObjection(facilitator, { ...input, nonce: newToken(), attribution: 'named' })
    const { objections } = await objectionsDesk(rapporteur, slug)
    expect(objections).toMatchObject([{ provenance: { isReadBack: true, earshot: 'nobody' } }])
    expect(await myObjections(miner)).toHaveLength(1)
    // For a group-only one how it came in would point at the few.
    await enterObjection(facilitator, { ...input, nonce: newToken(), attribution: 'group' })
    const shown = (await objectionsDesk(rapporteur, slug)).objections
    expect(shown.find(({ by }) => by.attribution === 'group')?.provenance).toBeNull()
    await expect(
      enterObjection(rapporteur, { ...input, nonce: newToken(), attribution: 'group' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('who reads objections', () => {
  test('before they are printed: those who work on it, nobody with power behind them, no other participant', async () => {
    const { dialogue, miner, editor, raise, slug } = await setting()
    await raise(miner)
    const neighbour = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    expect((await objectionsDesk(editor, slug)).objections).toHaveLength(1)
    await expect(objectionsDesk(official, slug)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(objectionsDesk(neighbour, slug)).rejects.toMatchObject({ kind: 'notFound' })
    expect(JSON.stringify(await reviewPage(neighbour, slug))).not.toContain('Sentinel')
    const desk = JSON.stringify(await summaryDesk(official, slug))
    expect(desk).not.toContain('Sentinel')
  })

  test('two who answer it at once: the second is told what the first said', async () => {
    const { convenor, rapporteur, miner, slug, raise } = await setting()
    await raise(miner)
    const [objection] = (await objectionsDesk(rapporteur, slug)).objections
    const { publicId = '', seen } = objection ?? {}
    const say = (actor: Actor, text: string) =>
      answerObjection(actor, { publicId, answer: words(text), isMet: false, seen })
    await say(rapporteur, 'It was built in May.')
    await expect(say(convenor, 'It will be.')).rejects.toMatchObject({
      ...{ code: 'overtaken', theirs: { answer: words('It was built in May.') } },
    })
    expect((await objectionsDesk(convenor, slug)).objections[0]?.answer).toEqual(
      words('It was built in May.'),
    )
  })

  test('one kept from print by the safeguarding lead is only counted', async () => {
    const { miner, lead, convenor, raise, only, publish, slug } = await setting()
    await raise(miner)
    await expect(withholdObjection(convenor, { publicId: await only() })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await withholdObjection(lead, { publicId: await only() })
    await publish()
    const page = await summaryPage(visitor, slug)
    expect(page).toMatchObject({ review: { objections: [], withheld: 1 } })
    expect(JSON.stringify(page)).not.toContain('Sentinel')
  })
})

describe('taking an objection back', () => {
  test('it is gone from every version with the next request, and what was said to it', async () => {
    const { miner, rapporteur, raise, only, publish, slug } = await setting()
    await raise(miner)
    await publish()
    await startCorrection(rapporteur, { slug })
    expect(JSON.stringify(await summaryPage(visitor, slug))).toContain('Sentinel')
    const publicId = await only()
    await expect(withdrawObjection(rapporteur, { publicId })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await withdrawObjection(miner, { publicId })
    for (const version of [undefined, '1.0']) {
      const page = JSON.stringify(await summaryPage(visitor, slug, version))
      expect(page).not.toContain('Sentinel')
      expect(page).not.toContain('It was.')
    }
    await expect(withdrawObjection(miner, { publicId })).rejects.toMatchObject({
      code: 'alreadyWithdrawn',
    })
  })

  test('who wrote an objection doesn’t answer it', async () => {
    const { dialogue, raise, only, rapporteur, slug } = await setting()
    const both = await makeMember({
      in: { dialogueId: dialogue.id, group: 'civilSociety' },
      roles: [{ role: 'rapporteur', dialogueId: dialogue.id }],
    })
    await raise(both)
    const answer = { publicId: await only(), answer: words('So it is.'), isMet: false }
    await expect(answerObjection(both, answer)).rejects.toMatchObject({ code: 'ownCase' })
    await answerObjection(rapporteur, answer)
    expect((await myObjections(both))[0]?.answer).toEqual(words('So it is.'))
    expect(slug).not.toBe('')
  })
})

describe('on the desk of who is to answer', () => {
  test('it waits until the end of the review, and for nobody who may not answer it', async () => {
    const made = await setting()
    const { dialogue, miner, rapporteur, convenor, slug } = made
    expect(await waiting(rapporteur, dialogue.id)).toEqual([])
    await made.raise(miner)
    await made.raise(miner, 'anonymous')
    const { closesAt: until } = await db().summaryReview.findFirstOrThrow({
      where: { version: { summary: { slug } } },
    })
    const path = `/manage/summaries/${slug}/objections`
    for (const actor of [rapporteur, convenor]) {
      const found = await waiting(actor, dialogue.id)
      expect(found).toMatchObject([{ kind: 'objections', count: 2, until, path }])
      expect(JSON.stringify(found)).not.toContain('Sentinel')
      expect((await deskPage(actor, dialogue.slug)).waiting).toContainEqual(found[0])
    }
    const powerful = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id }],
      in: { dialogueId: dialogue.id, group: 'industry' },
    })
    for (const actor of [visitor, miner, made.lead, powerful, (await setting()).convenor])
      expect(await waiting(actor, dialogue.id)).toEqual([])
  })

  test('one’s own waits for somebody else; one that is answered or taken back for nobody', async () => {
    const made = await setting()
    const { dialogue, rapporteur, convenor, only } = made
    const own = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id }],
      in: { dialogueId: dialogue.id, group: 'miners' },
    })
    await made.raise(own)
    expect(await waiting(own, dialogue.id)).toEqual([])
    expect(await waiting(rapporteur, dialogue.id)).toHaveLength(1)
    const publicId = await only()
    await answerObjection(rapporteur, { publicId, answer: words('It was.'), isMet: false })
    expect(await waiting(convenor, dialogue.id)).toEqual([])
    await made.raise(made.miner)
    expect(await waiting(convenor, dialogue.id)).toHaveLength(1)
    const [other] = await myObjections(made.miner)
    await withdrawObjection(made.miner, { publicId: other?.publicId ?? '' })
    expect(await waiting(convenor, dialogue.id)).toEqual([])
  })
})

test('a draft isn’t thrown away with what people have against it', async () => {
  const { convenor, rapporteur, miner, slug, raise, only, publish } = await setting()
  await raise(miner)
  await publish()
  await atTime(after(now(), days(9)), async () => {
    await startCorrection(rapporteur, { slug })
    await openReview(convenor, { slug, days: 7 })
    await raise(miner, 'anonymous')
    await expect(dropCorrection(rapporteur, { slug })).rejects.toMatchObject({
      code: 'objectionsStand',
    })
    expect(await only()).not.toBe('')
    expect(await db().objection.count({ where: { version: { summary: { slug } } } })).toBe(2)
  })
})

test('whoever is taken off the public site is so with their objection, and it comes back with them', async () => {
  const { dialogue, lead, miner, slug, raise, publish } = await setting()
  await raise(miner, 'named')
  await publish()
  const printed = async () => {
    const page = await summaryPage(visitor, slug)
    return page.kind === 'version' ? page.review : null
  }
  expect(JSON.stringify(await printed())).toContain(sentinel)
  const person = { kind: 'person' as const, dialogueId: dialogue.id, personId: miner.personId }
  await shelter(lead, { ...person, reason: 'Threats' })
  expect(await printed()).toMatchObject({ objections: [], withheld: 1 })
  const [inPlace] = (await safetyPage(lead, dialogue.slug)).inPlace
  await bringBack(lead, { shelterId: inPlace?.id ?? '' })
  expect(JSON.stringify(await printed())).toContain(sentinel)
})
