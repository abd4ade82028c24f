import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember, words } from '@/lib/testing/make'
import { agreed, speaking } from '@/lib/testing/make-consent'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { cite, removeCitation } from './operations/citations'
import { startCorrection } from './operations/correct'
import { writeFront } from './operations/front'
import { addPart, removePart } from './operations/parts'
import { publishSummary } from './operations/publish'
import { withdrawSummary } from './operations/withdraw'
import { summariesCiting } from './citing'
import { summaryPage } from './queries'
import { citeInput } from './schema'

async function citedInterview(access?: 'private') {
  const setting = await makeSummarySetting(access)
  const { dialogue, rapporteur, draft, release, convenor } = setting
  const interview = await db().interview.create({
    data: {
      slug: newToken()
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, 'x'),
      dialogueId: dialogue.id,
      title: words('At the washing place'),
      speakers: { create: speaking({ group: 'civilSociety' }) },
      scope: 'public',
      spokenLanguage: 'en',
      state: 'published',
    },
  })
  const { slug } = await draft()
  const { partId } = await addPart(rapporteur, {
    nonce: newToken(),
    slug,
    ...finding('Evenings are when people speak'),
  })
  await cite(rapporteur, { partId, interviews: [interview.slug] })
  await release(slug)
  await publishSummary(convenor, { slug })
  return { ...setting, slug, interview }
}

test('an interview tells which findings of which published summary cite it', async () => {
  const { slug, interview } = await citedInterview()
  expect(await summariesCiting(visitor, interview.id)).toEqual([
    {
      slug,
      title: words('What we heard'),
      findings: [{ number: 2, heading: words('Evenings are when people speak'), moments: [] }],
    },
  ])
})

test('a summary of a private dialogue is told only to those inside', async () => {
  const { interview, miner } = await citedInterview('private')
  expect(await summariesCiting(visitor, interview.id)).toEqual([])
  expect(await summariesCiting(await makeMember(), interview.id)).toEqual([])
  expect(await summariesCiting(miner, interview.id)).toHaveLength(1)
})

test('neither a correction that cites it no more nor a withdrawn summary is told', async () => {
  const { slug, interview, rapporteur, convenor, release } = await citedInterview()
  await startCorrection(rapporteur, { slug })
  const { id, partId } = await db().citation.findFirstOrThrow({
    where: { interviewId: interview.id, part: { version: { publishedAt: null } } },
  })
  await removeCitation(rapporteur, { id })
  // A draft tells nothing yet.
  expect(await summariesCiting(visitor, interview.id)).toHaveLength(1)
  await removePart(rapporteur, { id: partId })
  await writeFront(rapporteur, {
    slug,
    title: words('What we heard'),
    brief: words('Shorter.'),
    participation: words(''),
    changeNote: words('One finding taken back.'),
  })
  await release(slug)
  await publishSummary(convenor, { slug })
  expect(await summariesCiting(visitor, interview.id)).toEqual([])
  await withdrawSummary(convenor, { slug, reason: 'Begun anew' })
  expect(await summariesCiting(convenor, interview.id)).toEqual([])
})

describe('a moment of an interview', () => {
  async function quoted(words = 'We wash at night', wish: { durationSeconds?: number } = {}) {
    const setting = await citedInterview()
    const { rapporteur, interview, convenor, release, slug } = setting
    await db().interview.update({
      where: { id: interview.id },
      data: { durationSeconds: 90, ...wish },
    })
    const vtt = `WEBVTT\n\n00:00.000 --> 00:04.000\nBefore\n\n01:02.000 --> 01:05.000\n${words}\n`
    const captions = { interviewId: interview.id, language: 'en', status: 'checked' as const }
    await db().caption.create({ data: { ...captions, vtt } })
    await startCorrection(rapporteur, { slug })
    const part = await db().summaryPart.findFirstOrThrow({
      where: { version: { summary: { slug }, publishedAt: null }, citations: { some: {} } },
    })
    const moment = { slug: interview.slug, start: 62, end: 95 }
    const citing = () => cite(rapporteur, { partId: part.id, moments: [moment, moment] })
    const publish = async () => {
      const note = { title: words_, brief: words_, participation: words_, changeNote: words_ }
      await writeFront(rapporteur, { slug, ...note })
      await release(slug)
      await publishSummary(convenor, { slug })
    }
    return { ...setting, part, citing, publish }
  }
  const words_ = words('- **Heard.** It.')

  const quotes = async (actor: Actor, slug: string) => {
    const page = await summaryPage(actor, slug)
    if (page.kind !== 'version') throw new Error('withdrawn')
    return page.parts.flatMap((part) => part.quotes)
  }

  test('is cited beside the whole, once, and ends where the recording does', async () => {
    const { part, citing } = await quoted()
    await Promise.all([citing(), citing()])
    const kept = await db().citation.findMany({
      where: { partId: part.id, interviewId: { not: null } },
      select: { startSecond: true, endSecond: true },
      orderBy: { order: 'asc' },
    })
    expect(kept).toEqual([
      { startSecond: null, endSecond: null },
      { startSecond: 62, endSecond: 90 },
    ])
  })

  test('says its words to those who may read them, in every version after it', async () => {
    const { slug, citing, publish, rapporteur, interview } = await quoted()
    await citing()
    await publish()
    const [, quote] = await quotes(visitor, slug)
    expect(quote).toMatchObject({
      moment: { start: 62, end: 90 },
      said: [{ language: 'en', text: 'We wash at night' }],
    })
    const [cited] = await summariesCiting(visitor, interview.id)
    expect(cited?.findings).toMatchObject([{ moments: [{ start: 62, end: 90 }] }])
    await startCorrection(rapporteur, { slug })
    const copied = await db().citation.count({
      where: {
        part: { version: { summary: { slug }, publishedAt: null } },
        ...{ startSecond: 62, endSecond: 90 },
      },
    })
    expect(copied).toBe(1)
  })

  test.each([
    ['the speaker allows only participants', { uses: ['dialogue'] as const }],
    ['the consent has ended', { reviewOn: new Date('2020-01-01') }],
    ['the speaker allows no words', { facets: ['voice', 'face'] as const }],
  ])('is a gap for visitors when %s', async (_, consent) => {
    const planted = 'zzsentinel at night'
    const { slug, citing, publish, interview } = await quoted(planted)
    await citing()
    await publish()
    expect(JSON.stringify(await quotes(visitor, slug))).toContain(planted)
    const speaker = await db().interviewSpeaker.findFirstOrThrow({
      where: { interviewId: interview.id },
    })
    await db().consent.create({
      data: { speakerId: speaker.id, ...agreed({ ...consent }) },
    })
    const shown = await quotes(visitor, slug)
    expect(JSON.stringify(shown)).not.toContain(planted)
    expect(shown.map(({ kind }) => kind)).toContain('gap')
  })

  test('has no words that nobody has checked, and stays off paper without consent to print', async () => {
    const { slug, citing, publish, interview } = await quoted()
    await citing()
    await publish()
    const speaker = await db().interviewSpeaker.findFirstOrThrow({
      where: { interviewId: interview.id },
    })
    const uses = ['dialogue', 'publicWeb'] as const
    await db().consent.create({ data: { speakerId: speaker.id, ...agreed({ uses }) } })
    const [, quote] = await quotes(visitor, slug)
    expect(quote).toMatchObject({ interview: { isPrintable: false } })
    await db().caption.updateMany({
      where: { interviewId: interview.id },
      data: { status: 'draft' },
    })
    const [, draft] = await quotes(visitor, slug)
    expect(draft).toMatchObject({ moment: { start: 62 }, said: [] })
  })

  test('is refused beyond the end, and where it makes no sense', async () => {
    const { rapporteur, part, interview } = await quoted()
    const moment = { slug: interview.slug, start: 90, end: null }
    await expect(cite(rapporteur, { partId: part.id, moments: [moment] })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'momentBeyond',
    })
    const elsewhere = await citedInterview()
    const foreign = { slug: elsewhere.interview.slug, start: 1, end: 2 }
    await expect(cite(rapporteur, { partId: part.id, moments: [foreign] })).rejects.toMatchObject({
      kind: 'notFound',
    })
    const row = (from: string, to: string) =>
      citeInput.safeParse({ partId: part.id, moments: { 0: { slug: 'a', from, to } } })
    expect(row('1:02', '1:35').data?.moments).toEqual([{ slug: 'a', start: 62, end: 95 }])
    for (const [from, to] of [
      ['1:35', '1:02'],
      ['x', ''],
      ['', '1:02'],
      ['', ''],
    ] as const) {
      expect(row(from, to).success, `${from} ${to}`).toBe(false)
    }
  })
})
