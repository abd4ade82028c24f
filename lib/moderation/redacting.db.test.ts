import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { editView } from '@/lib/contributions/operations/edit'
import { releaseView } from '@/lib/contributions/operations/release'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { citedContributions } from '@/lib/contributions/queries/cited'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { viewPage } from '@/lib/contributions/queries/view'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { withMarks } from './marks'
import { clearFlag, openSealed } from './operations/look'
import { redact } from './operations/redact'
import { setTiming, watchWords } from './operations/settings'
import { undo } from './operations/undo'

const council = await makeCouncil()
const { dialogue, miner, official, convenor, lead, facilitator } = council
const { slug } = dialogue
const reason = 'personalData' as const
const number = '024 412 3456'
const flagsOf = (publicId: string) =>
  db().contributionFlag.findMany({ where: { contribution: { publicId } } })
const said = (text: string) => withMarks(text, (kind) => `[${kind}]`)
const plain = { flags: [], exactly: '', kind: 'personalName' as const }

describe('flags', () => {
  test('a number stops the release until somebody has taken it out or let it stand', async () => {
    const { publicId } = await posts(official, council.prompt, { text: `Ring ${number} at night.` })
    const [flag] = await flagsOf(publicId)
    expect(flag).toMatchObject({ kind: 'phoneNumber', startsAt: 5 })
    const give = () => releaseView(convenor, { publicId, kind: 'editing' })
    await expect(give()).rejects.toMatchObject({ code: 'flagsOpen' })
    await clearFlag(lead, { publicId, flagId: flag?.id ?? '' })
    await give()
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
  })

  test('names and sites of the list are found in what is posted and in what is reworded', async () => {
    await watchWords(facilitator, { slug, kind: 'personalName', words: 'Kwabena Asare\n\nAma' })
    await watchWords(facilitator, { slug, kind: 'personalName', words: 'Ama' })
    const { publicId } = await posts(miner, council.prompt, { text: 'Nobody is named here.' })
    expect(await flagsOf(publicId)).toEqual([])
    await editView(miner, { publicId, text: 'KWABENA ASARE takes it.', language: 'en' })
    expect(await flagsOf(publicId)).toMatchObject([{ kind: 'personalName', startsAt: 0 }])
  })

  test('the list is for those who moderate, and for nobody with power behind them', async () => {
    const wish = { slug, kind: 'siteName' as const, words: 'Nsuta' }
    await expect(watchWords(miner, wish)).rejects.toMatchObject({ code: 'needsRole' })
    await expect(watchWords(council.officialConvenor, wish)).rejects.toMatchObject({
      code: 'powerBehind',
    })
  })
})

describe('words taken out', () => {
  test('leave a mark, and are nowhere to be read any more', async () => {
    const text = `Ama sends ${number} to all, Ama knows.`
    const { publicId } = await posts(official, council.prompt, { text, isPublic: true })
    const { id } = await rowOf(publicId)
    await db().contributionTranslation.createMany({
      data: [
        { contributionId: id, language: 'fr', text: `Ama donne ${number}.`, changedOn: today() },
        { contributionId: id, language: 'sw', text: 'Amani ana namba yake.', changedOn: today() },
      ],
    })
    const flags = await flagsOf(publicId)
    const flagIds = flags.map((flag) => flag.id)
    await redact(lead, { publicId, reason, ...plain, flags: flagIds, exactly: 'sends' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending' })
    expect(await flagsOf(publicId)).toEqual([])
    await publishes(council, publicId)
    const row = await rowOf(publicId)
    expect(row.state).toBe('redacted')
    expect(said(row.text)).toBe(
      '[personalName] [personalName] [phoneNumber] to all, [personalName] knows.',
    )
    const list = JSON.stringify(await viewsOfDialogue(visitor, { slug }))
    const page = JSON.stringify(await viewPage(visitor, slug, publicId))
    const cited = JSON.stringify([...(await citedContributions(visitor, [id])).values()])
    for (const shown of [list, page, cited]) {
      expect(shown).toContain('phoneNumber')
      expect(shown).not.toMatch(/024 412|Ama /)
    }
    // The words couldn't be found in it: it may say them in its own way.
    const translations = await db().contributionTranslation.findMany({
      where: { contributionId: id },
    })
    expect(translations).toEqual([])
    const stored = await db().redaction.findMany({ where: { decision: { contributionId: id } } })
    expect(stored.map(({ sealed }) => Buffer.from(sealed).toString('latin1')).join()).not.toContain(
      '024',
    )
  })

  test('are opened by the safeguarding lead alone, who says why; the log keeps it', async () => {
    const { publicId } = await publishedView(council, official, { text: 'Near Anwiaa we dig.' })
    await redact(lead, { publicId, reason, ...plain, exactly: 'Anwiaa', kind: 'siteName' })
    const why = 'The police ask whether it is the flooded pit.'
    for (const actor of [convenor, facilitator, council.rapporteur])
      await expect(openSealed(actor, { publicId, reason: why })).rejects.toMatchObject({
        code: 'needsRole',
      })
    const { pieces } = await openSealed(lead, { publicId, reason: why })
    expect(pieces).toEqual([{ order: 0, kind: 'siteName', words: 'Anwiaa' }])
    const logged = await db().activity.findFirst({ where: { verb: 'moderation.open' } })
    expect(logged).toMatchObject({ actorId: lead.personId, reason: why })
  })

  test('come back where the decision is taken back; a later one keeps its own marks', async () => {
    const text = 'Kofi and Esi and Yaw.'
    const { publicId } = await publishedView(council, official, { text })
    await redact(convenor, { publicId, reason, ...plain, exactly: 'Esi' })
    await redact(convenor, { publicId, reason, ...plain, exactly: 'Kofi' })
    const first = await db().decision.findFirstOrThrow({
      where: { contribution: { publicId } },
      orderBy: { createdAt: 'asc' },
    })
    await undo(convenor, { decisionId: first.id })
    const row = await rowOf(publicId)
    expect(said(row.text)).toBe('[personalName] and Esi and Yaw.')
    expect(row.state).toBe('redacted')
  })

  test('are gone for good once the author withdraws or writes anew', async () => {
    const sealed = (publicId: string) =>
      db().redaction.count({ where: { decision: { contribution: { publicId } } } })
    for (const after of [
      (publicId: string) => withdrawView(official, { publicId }),
      (publicId: string) => editView(official, { publicId, text: 'Anew.', language: 'en' }),
    ]) {
      const { publicId } = await publishedView(council, official, { text: 'Kofi digs.' })
      await redact(lead, { publicId, reason, ...plain, exactly: 'Kofi' })
      expect(await sealed(publicId)).toBe(1)
      await after(publicId)
      expect(await sealed(publicId)).toBe(0)
    }
  })

  test('refused: words that aren’t there, a mark itself, one’s own group, an official', async () => {
    const { publicId } = await publishedView(council, miner, { text: 'Kofi digs.' })
    const take = (actor: typeof lead, exactly: string) =>
      redact(actor, { publicId, reason, ...plain, exactly })
    await expect(take(lead, 'Yaw')).rejects.toMatchObject({ code: 'wordsNotFound' })
    await expect(take(lead, '')).rejects.toMatchObject({ code: 'nothingToTakeOut' })
    await take(lead, 'Kofi')
    await expect(take(lead, 'personalName')).rejects.toMatchObject({ code: 'wordsNotFound' })
    const own = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'miners' }],
    })
    await expect(take(own, 'digs')).rejects.toMatchObject({ code: 'sameGroup' })
    await expect(take(council.officialConvenor, 'digs')).rejects.toMatchObject({
      code: 'powerBehind',
    })
  })

  test('of a miner’s view never most by one person alone, piece by piece neither', async () => {
    const text = 'Soldiers came at dawn, took our pump and beat two boys; ring 024 412 3456.'
    const { publicId } = await posts(miner, council.prompt, { text })
    const take = (exactly: string) => redact(lead, { publicId, reason, ...plain, exactly })
    await expect(
      take('Soldiers came at dawn, took our pump and beat two boys'),
    ).rejects.toMatchObject({ code: 'takesMost' })
    const [flag] = await flagsOf(publicId)
    await redact(lead, { publicId, reason, ...plain, flags: [flag?.id ?? ''] })
    await take('Soldiers came at dawn')
    await expect(take('took our pump and')).rejects.toMatchObject({ code: 'takesMost' })
    expect(said((await rowOf(publicId)).text)).toContain('took our pump')
    // Of others a single person decides in any case.
    const other = await posts(official, council.prompt, { text: 'Soldiers came at dawn.' })
    await redact(lead, { publicId: other.publicId, reason, ...plain, exactly: 'Soldiers came at' })
  })

  test('no author can forge a mark', async () => {
    const { postInput } = await import('@/lib/contributions/schema')
    const typed = '[\u2060phoneNumber\u2060 0\u2060]'
    const { data } = postInput.shape.text.safeParse(typed)
    expect(data).toBe('[phoneNumber 0]')
  })
})

describe('looked at after', () => {
  test('a view inside the dialogue is shown at once, and stands in the queue', async () => {
    const own = await makeCouncil()
    await setTiming(own.convenor, { slug: own.dialogue.slug, after: ['miners'] })
    const state = async (publicId: string) => (await rowOf(publicId)).state
    const { publicId } = await posts(own.miner, own.prompt)
    expect(await state(publicId)).toBe('published')
    const publicOne = await posts(own.miner, own.prompt, { isPublic: true })
    expect(await state(publicOne.publicId)).toBe('pending')
    const flagged = await posts(own.miner, own.prompt, { text: `Ring ${number}.` })
    expect(await state(flagged.publicId)).toBe('pending')
    const other = await posts(own.official, own.prompt)
    expect(await state(other.publicId)).toBe('pending')
    await expect(
      setTiming(own.facilitator, { slug: own.dialogue.slug, after: [] }),
    ).rejects.toMatchObject({ code: 'needsRole' })
  })
})
