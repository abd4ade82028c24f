import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { interviewPage } from '@/lib/interviews/queries'
import { db } from '@/lib/platform/db'
import { withTranslator } from '@/lib/platform/machine-translation'
import { makeMember } from '@/lib/testing/make'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { findCaptions } from '../download'
import { captionDesk, captionEditor } from '../queries'
import { beginTranslation, checkCaptions, saveCues } from './edit'
import { draftCues } from './machine'
import { addCaptions, removeCaptions, setCaptions } from './write'

withMediaFolder()

let team: InterviewTeam
let writer: Actor
let other: Actor
let government: Actor

beforeAll(async () => {
  team = await makeInterviewTeam()
  writer = team.facilitator
  other = team.convenor
  const dialogueId = team.dialogue.id
  government = await makeMember({
    roles: [{ role: 'facilitator', dialogueId }],
    in: { dialogueId, group: 'government' },
  })
})

const refusal = (code: string) => ({ name: 'Refusal', code })
const two = '00:00.000 --> 00:02.000\nWe wash gold\n\n00:02.000 --> 00:04.000\nby hand'

async function captioned(scope: 'public' | 'dialogue' = 'public') {
  const { id, slug } = await makeInterview(writer, team.dialogue.slug, { scope })
  await setCaptions(writer, { slug, language: 'en', isGloss: false, text: two })
  return { id, slug, language: 'en' }
}

async function editorOf(actor: Actor, which: { slug: string; language: string }) {
  const editor = await captionEditor(actor, { ...which, page: 1 })
  const cues = editor.cues.map(({ start, end, text }) => ({ start, end, text }))
  return { ...editor, form: { ...which, page: 1, seen: editor.seen, count: editor.count, cues } }
}

const check = async (actor: Actor, which: { slug: string; language: string }) =>
  checkCaptions(actor, { ...which, seen: (await editorOf(writer, which)).checks })

const linesSeen = async (actor: Actor, slug: string) => {
  const page = await interviewPage(actor, slug)
  return page.kind === 'here' ? page.captions.map(({ cues }) => cues.map(({ text }) => text)) : null
}

describe('a file', () => {
  test('that can’t be read says which line; who only takes part has no business here', async () => {
    const { slug } = await makeInterview(writer, team.dialogue.slug)
    const file = new File(['1\n00:00:01,000 --> later\nHello'], '../../x.srt')
    const input = { slug, language: 'en', isGloss: false, replaces: false, file }
    await expect(addCaptions(writer, input)).rejects.toMatchObject({
      code: 'captions.time',
      field: 'file',
      params: { line: 2 },
    })
    await expect(addCaptions(team.participant, input)).rejects.toMatchObject(refusal('needsRole'))
    await expect(addCaptions(visitor, input)).rejects.toMatchObject({ kind: 'signIn' })
    await expect(addCaptions(government, input)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('takes no other one’s place unless that is asked for', async () => {
    const { id, slug } = await captioned()
    const text = '00:00.000 --> 00:01.000\ntwo <img src=x onerror=alert(1)>'
    const input = { slug, language: 'en', isGloss: false, text }
    await expect(setCaptions(writer, input)).rejects.toMatchObject(refusal('captions.exist'))
    await setCaptions(writer, { ...input, replaces: true })
    const [kept, ...more] = await db().caption.findMany({ where: { interviewId: id } })
    expect(more).toEqual([])
    expect(kept?.vtt).toContain('two')
    expect(kept?.vtt).not.toContain('<img')
    await removeCaptions(writer, { slug, language: 'en' })
    await expect(removeCaptions(writer, { slug, language: 'en' })).rejects.toMatchObject(
      refusal('notFound'),
    )
  })

  test('of two sent at once for the same language one stays', async () => {
    const { slug } = await makeInterview(writer, team.dialogue.slug)
    const input = { slug, language: 'sw', isGloss: false, text: two }
    const sent = await Promise.allSettled([setCaptions(writer, input), setCaptions(other, input)])
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('checking', () => {
  test('is somebody else’s; readers get nothing before, and nothing again once it is changed', async () => {
    const which = await captioned()
    expect(await linesSeen(visitor, which.slug)).toEqual([])
    expect(await linesSeen(writer, which.slug)).toEqual([['We wash gold', 'by hand']])
    const { captions } = await captionEditor(writer, { ...which, page: 1 })
    await expect(findCaptions(visitor, captions.id, 'srt')).rejects.toMatchObject(
      refusal('notFound'),
    )
    await expect(check(writer, which)).rejects.toMatchObject(refusal('captions.own'))
    await expect(check(government, which)).rejects.toMatchObject({ kind: 'forbidden' })
    await check(other, which)
    await expect(check(other, which)).rejects.toMatchObject(refusal('captions.noDraft'))
    expect(await linesSeen(visitor, which.slug)).toEqual([['We wash gold', 'by hand']])
    expect(await findCaptions(visitor, captions.id, 'srt')).toMatchObject({
      isPublic: true,
      text: expect.stringContaining('00:00:02,000 --> 00:00:04,000\nby hand'),
    })
    const { form } = await editorOf(writer, which)
    await saveCues(writer, { ...form, deed: null })
    expect(await linesSeen(visitor, which.slug)).toHaveLength(1)
    await saveCues(writer, { ...form, deed: { kind: 'remove', at: 1 } })
    expect(await linesSeen(visitor, which.slug)).toEqual([])
    const desk = await captionDesk(other, which.slug)
    expect(desk.captions).toMatchObject([{ language: 'en', isDraft: true, mayCheck: true }])
  })

  test('counts only for the words that were read', async () => {
    const which = await captioned()
    const before = await editorOf(other, which)
    await saveCues(writer, { ...before.form, deed: { kind: 'join', at: 0 } })
    await expect(checkCaptions(other, { ...which, seen: before.checks })).rejects.toMatchObject(
      refusal('captions.changed'),
    )
  })

  test('the list of captions is no business of readers', async () => {
    const { slug } = await captioned()
    for (const actor of [visitor, team.participant])
      await expect(captionDesk(actor, slug)).rejects.toMatchObject(refusal('notFound'))
  })
})

describe('two editors', () => {
  test('notice each other: what the first saved is not overwritten', async () => {
    const which = await captioned()
    const { form } = await editorOf(writer, which)
    const mine = (text: string) => ({
      ...form,
      deed: null,
      cues: form.cues.map((cue, at) => (at === 0 ? { ...cue, text } : cue)),
    })
    const saved = await Promise.allSettled([
      saveCues(writer, mine('We pan gold')),
      saveCues(other, mine('We dig gold')),
    ])
    expect(saved.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'overtaken' } },
    ])
    const grown = await editorOf(writer, which)
    await saveCues(writer, { ...grown.form, deed: { kind: 'after', at: 0 } })
    await expect(saveCues(other, { ...grown.form, deed: null })).rejects.toMatchObject(
      refusal('captions.changed'),
    )
  })

  test('the last words can’t be taken one by one', async () => {
    const which = await captioned()
    const { form } = await editorOf(writer, which)
    await saveCues(writer, { ...form, deed: { kind: 'remove', at: 0 } })
    const next = await editorOf(writer, which)
    await expect(
      saveCues(writer, { ...next.form, deed: { kind: 'remove', at: 0 } }),
    ).rejects.toMatchObject(refusal('captions.lastOne'))
  })
})

describe('a translation', () => {
  const upperCase = (isOwn: boolean) => ({
    isOwn,
    translate: ({ text }: { text: string }) => Promise.resolve(text.toUpperCase()),
  })

  test('begins from checked captions only, beside their words, and is checked when all is written', async () => {
    const which = await captioned()
    const input = { slug: which.slug, from: 'en', language: 'fr' }
    await expect(beginTranslation(writer, input)).rejects.toMatchObject(refusal('notFound'))
    await check(other, which)
    await beginTranslation(writer, input)
    await expect(beginTranslation(other, input)).rejects.toMatchObject(refusal('captions.exist'))
    const french = { slug: which.slug, language: 'fr' }
    const { cues, form } = await editorOf(writer, french)
    expect(cues.map(({ original }) => original)).toEqual(['We wash gold', 'by hand'])
    await expect(check(other, french)).rejects.toMatchObject(refusal('captions.unfinished'))
    const words = form.cues.map((cue) => ({ ...cue, text: 'mots' }))
    await saveCues(writer, { ...form, deed: null, cues: words })
    await check(other, french)
    expect(await linesSeen(visitor, which.slug)).toHaveLength(2)
  })

  test('by a machine is labelled, never overwrites a person, and stays inside where words are not public', async () => {
    for (const scope of ['public', 'dialogue'] as const) {
      const which = await captioned(scope)
      await check(other, which)
      await beginTranslation(writer, { slug: which.slug, from: 'en', language: 'fr' })
      const french = { slug: which.slug, language: 'fr', page: 1 }
      const { form } = await editorOf(writer, french)
      const cues = form.cues.map((cue, at) => (at === 0 ? { ...cue, text: 'à moi' } : cue))
      await saveCues(writer, { ...form, deed: null, cues })
      await expect(withTranslator(null, () => draftCues(writer, french))).rejects.toMatchObject(
        refusal('notFound'),
      )
      const asked = withTranslator(upperCase(false), () => draftCues(writer, french))
      if (scope === 'dialogue') {
        await expect(asked).rejects.toMatchObject(refusal('captions.staysInside'))
        await withTranslator(upperCase(true), () => draftCues(writer, french))
      } else await asked
      const made = await editorOf(writer, french)
      expect(made.cues.map(({ text }) => text)).toEqual(['à moi', 'BY HAND'])
      expect(made.captions).toMatchObject({ isMachine: true, isDraft: true })
    }
  })
})
