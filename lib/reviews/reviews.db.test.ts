import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { answerObjection } from '@/lib/objections/decide'
import { raiseObjection } from '@/lib/objections/operations'
import { after, atTime, days, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember, makePerson, words } from '@/lib/testing/make'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { summaryPage } from '@/lib/summaries/queries'
import { summaryDesk } from '@/lib/summaries/desk'
import { changePart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { releaseSummary } from '@/lib/summaries/operations/release'
import { endReview, noteReading, openReview, waiveReview } from './operations'
import { readOutPage, reviewDesk, reviewPage } from './queries'

const inDays = <T>(count: number, work: () => Promise<T>) => atTime(after(now(), days(count)), work)

async function underReview() {
  const made = await makeSummarySetting()
  const { slug, partId } = await made.draft()
  await openReview(made.convenor, { slug, days: 7 })
  const releases = async () => {
    await releaseSummary(made.lead, { slug, kind: 'consent' })
    await releaseSummary(made.convenor, { slug, kind: 'editing' })
  }
  return { ...made, slug, partId, releases }
}

describe('the participants read the draft', () => {
  test('those who take part read it while the review runs, and nobody else ever', async () => {
    const { dialogue, miner, lead, slug } = await underReview()
    expect((await reviewPage(miner, slug)).version.title).toEqual(words('What we heard'))
    const other = await makeSummarySetting()
    const waits = await makeMember({
      in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' },
    })
    for (const actor of [other.miner, waits, lead])
      await expect(reviewPage(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(reviewPage(visitor, slug)).rejects.toMatchObject({ kind: 'signIn' })
    await expect(inDays(8, () => reviewPage(miner, slug))).rejects.toMatchObject({
      kind: 'notFound',
    })
    // The public page still knows nothing of it.
    await expect(summaryPage(miner, slug)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('before it is given to them they can’t read it', async () => {
    const { miner, draft } = await makeSummarySetting()
    const { slug } = await draft()
    await expect(reviewPage(miner, slug)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('each hears of it; who has no address is on the list of calls', async () => {
    const { dialogue, miner, convenor, draft } = await makeSummarySetting()
    const silent = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    await db().emailAddress.deleteMany({ where: { personId: silent.id } })
    const { slug } = await draft()
    await openReview(convenor, { slug, days: 7 })
    const told = await db().message.findMany({
      where: { dialogueId: dialogue.id, kind: 'summaryReview' },
      select: { personId: true, needsCall: true, path: true },
    })
    const path = `/summaries/${slug}/review`
    expect(told).toEqual(
      expect.arrayContaining([
        { personId: miner.personId, needsCall: false, path },
        { personId: silent.id, needsCall: true, path },
      ]),
    )
    expect(told).toHaveLength(2)
  })

  test('one at a time, also at the same moment, and by nobody but those who write', async () => {
    const { convenor, rapporteur, lead, miner, draft } = await makeSummarySetting()
    const { slug } = await draft()
    const open = (actor: Actor) => openReview(actor, { slug, days: 7 })
    await expect(open(lead)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(open(miner)).rejects.toMatchObject({ kind: 'forbidden' })
    const both = await Promise.allSettled([open(convenor), open(rapporteur)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'reviewRuns' },
    })
    await expect(endReview(convenor, { slug })).rejects.toMatchObject({ code: 'reviewTooShort' })
    await inDays(2, () => endReview(convenor, { slug }))
    expect((await inDays(3, () => reviewDesk(convenor, slug))).review).toMatchObject({
      hasEnded: true,
    })
  })

  test('reading out is noted by group and number, twice sent is once; nobody with power behind them', async () => {
    const { dialogue, convenor, slug } = await underReview()
    const facilitator = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
    })
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(readOutPage(official, slug)).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await readOutPage(facilitator, slug)).version.parts).toHaveLength(1)
    const input = {
      ...{ nonce: newToken(), slug, on: today(), group: 'miners' as const, language: 'tw' },
      people: 9,
    }
    await Promise.all([noteReading(facilitator, input), noteReading(facilitator, input)])
    expect((await reviewDesk(convenor, slug)).readings).toMatchObject([{ people: 9 }])
  })
})

describe('what publishing demands', () => {
  test('a review that has ended with every objection answered', async () => {
    const { miner, convenor, rapporteur, slug, releases } = await underReview()
    await releases()
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      ...{ code: 'reviewRuns', grantedBy: 'time' },
    })
    const said = { slug, part: null, language: 'en', attribution: 'group' as const }
    await raiseObjection(miner, { ...said, nonce: newToken(), text: 'That is not so' })
    // Whoever released it reads it again, with the objection.
    expect((await summaryDesk(rapporteur, slug)).version.releases).toEqual([])
    await releases()
    const later = () => inDays(8, () => publishSummary(convenor, { slug }))
    await expect(later()).rejects.toMatchObject({
      ...{ code: 'objectionsUnanswered', params: { count: 1 } },
    })
    const { publicId } = await db().objection.findFirstOrThrow({
      where: { version: { summary: { slug } } },
    })
    await answerObjection(rapporteur, { publicId, answer: words('It is now.'), isMet: true })
    await releases()
    await later()
    expect(await summaryPage(visitor, slug)).toMatchObject({
      review: {
        waived: null,
        objections: [
          { text: 'That is not so', answer: words('It is now.'), by: { attribution: 'group' } },
        ],
      },
    })
  })

  test('or a reason why not, which is printed, and which the releasers read', async () => {
    const { convenor, rapporteur, lead, draft } = await makeSummarySetting()
    const { slug } = await draft()
    await releaseSummary(lead, { slug, kind: 'consent' })
    await releaseSummary(convenor, { slug, kind: 'editing' })
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      ...{ code: 'needsReview', grantedBy: 'convenor' },
    })
    const reason = words('They wrote it themselves.')
    await expect(waiveReview(rapporteur, { slug, reason })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await waiveReview(convenor, { slug, reason })
    expect((await summaryDesk(rapporteur, slug)).version.releases).toEqual([])
    await releaseSummary(lead, { slug, kind: 'consent' })
    await releaseSummary(convenor, { slug, kind: 'editing' })
    await publishSummary(convenor, { slug })
    expect(await summaryPage(visitor, slug)).toMatchObject({ review: { waived: reason, days: [] } })
  })

  test('what has changed since they were given it is told to those who release', async () => {
    const { lead, rapporteur, slug, partId } = await underReview()
    expect((await reviewDesk(lead, slug)).changed).toMatchObject({ front: false, parts: [] })
    await changePart(rapporteur, { ...finding('Said otherwise'), id: partId })
    expect((await reviewDesk(lead, slug)).changed).toMatchObject({
      ...{ front: false, parts: [{ id: partId }], removed: 0 },
    })
  })

  test('fewer than five to whom it was read out are told to nobody outside', async () => {
    const { convenor, slug, releases } = await underReview()
    const note = (group: 'miners' | 'industry', people: number) =>
      noteReading(convenor, {
        ...{ nonce: newToken(), slug, on: today(), group, language: 'tw', people },
      })
    await note('miners', 9)
    await note('industry', 3)
    await releases()
    await inDays(8, () => publishSummary(convenor, { slug }))
    expect(await summaryPage(visitor, slug)).toMatchObject({
      review: {
        readOut: [
          { group: 'industry', people: null },
          { group: 'miners', people: { kind: 'between', from: 5, to: 9 } },
        ],
      },
    })
  })
})
