import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { fieldsAgain } from '@/lib/platform/fields-again'
import { makeMember, words } from '@/lib/testing/make'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { partForEditing } from '@/lib/summaries/desk'
import { changePart } from '@/lib/summaries/operations/parts'
import { submitPart, submitTranslation } from '@/lib/summaries/operations/preview'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { dropDraft, keepDraft } from './operations'
import { translatingPlaces, unsavedDrafts, writingPlace } from './queries'

async function setting() {
  const made = await makeSummarySetting()
  const { slug, partId } = await made.draft()
  const part = await partForEditing(made.rapporteur, slug, partId)
  const keep = (actor: Actor, text: string, knows: string | null = null) =>
    keepDraft(actor, {
      ...{ slug, target: part.key, basedOn: part.seen, knows },
      fields: { 'body.texts.en': text },
    })
  return { ...made, slug, partId, part, keep }
}

describe('what is typed and not saved', () => {
  test('is kept for its writer, and offered to nobody else', async () => {
    const { rapporteur, convenor, slug, part, keep } = await setting()
    expect(await keep(rapporteur, 'Sentinel, half a sen')).toMatchObject({
      kind: 'kept',
      theirs: null,
    })
    const place = await writingPlace(rapporteur, slug, part.key)
    expect(place?.draft?.fields).toEqual({ 'body.texts.en': 'Sentinel, half a sen' })
    expect(await unsavedDrafts(rapporteur, slug)).toMatchObject([{ target: part.key }])
    expect(JSON.stringify(await writingPlace(convenor, slug, part.key))).not.toContain('Sentinel')
    expect(await unsavedDrafts(convenor, slug)).toEqual([])
  })

  test('goes nowhere for those who don’t write here', async () => {
    const { lead, editor, miner, keep, slug } = await setting()
    const other = await makeSummarySetting()
    for (const actor of [lead, editor])
      await expect(keep(actor, 'x')).rejects.toMatchObject({ kind: 'forbidden' })
    for (const actor of [miner, other.rapporteur])
      await expect(keep(actor, 'x')).rejects.toMatchObject({ kind: 'notFound' })
    // Their sign-in has ended: said alike of a summary that isn't there.
    await expect(keep(visitor, 'x')).rejects.toMatchObject({ kind: 'signIn' })
    await expect(writingPlace(visitor, 'nowhere', 'front')).rejects.toMatchObject({
      kind: 'signIn',
    })
    expect(await writingPlace(lead, slug, 'front')).toBeNull()
  })

  test('a second window is told of newer words; nothing is overwritten until one of them is chosen', async () => {
    const { rapporteur, keep, slug, part } = await setting()
    const first = await keep(rapporteur, 'From the first window')
    if (first.kind !== 'kept') throw new Error('not kept')
    const second = await keep(rapporteur, 'From the second window')
    expect(second).toMatchObject({
      kind: 'newer',
      draft: { fields: { 'body.texts.en': 'From the first window' }, savedAt: first.savedAt },
    })
    const place = await writingPlace(rapporteur, slug, part.key)
    expect(place?.draft?.fields['body.texts.en']).toBe('From the first window')
    await keep(rapporteur, 'Chosen', first.savedAt)
    expect((await writingPlace(rapporteur, slug, part.key))?.draft?.fields).toEqual({
      'body.texts.en': 'Chosen',
    })
  })

  test('two windows at the same moment: one is kept, the other is told', async () => {
    const { rapporteur, keep } = await setting()
    const both = await Promise.all([keep(rapporteur, 'A'), keep(rapporteur, 'B')])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['kept', 'newer'])
  })

  test('says what somebody else has saved in the same part, and nothing of another part', async () => {
    const { rapporteur, convenor, partId, part, keep } = await setting()
    await changePart(convenor, { ...finding(), body: words('His'), id: partId, seen: part.seen })
    const kept = await keep(rapporteur, 'Hers')
    expect(kept).toMatchObject({ kind: 'kept', theirs: { fields: { 'body.texts.en': 'His' } } })
  })

  test('goes when it is saved, but not where newer words wait in another window', async () => {
    const { rapporteur, partId, part, keep, slug } = await setting()
    const kept = await keep(rapporteur, 'Typed')
    if (kept.kind !== 'kept') throw new Error('not kept')
    const save = (draft: string) =>
      submitPart(rapporteur, {
        ...{ ...finding(), body: words('Typed'), id: partId, intent: 'save' as const, draft },
      })
    const later = await keep(rapporteur, 'Typed later', kept.savedAt)
    await save(kept.savedAt)
    expect(await unsavedDrafts(rapporteur, slug)).toHaveLength(1)
    await save(later.kind === 'kept' ? later.savedAt : '')
    expect(await unsavedDrafts(rapporteur, slug)).toEqual([])
    expect(part.slug).toBe(slug)
  })

  test('what is saved already is nothing to go on with', async () => {
    const { rapporteur, partId, slug, part } = await setting()
    const stands = await partForEditing(rapporteur, slug, partId)
    const { kind, heading, body, against, between, strength, groups, sources } = stands
    const content = { kind, heading, body, against, between, strength, groups, sources }
    await keepDraft(rapporteur, {
      ...{ slug, target: part.key, basedOn: markOf({}), knows: null },
      fields: fieldsAgain(content),
    })
    expect(await db().summaryDraft.count({ where: { personId: rapporteur.personId } })).toBe(0)
  })

  test('is thrown away by its writer alone, and only as far as they have seen it', async () => {
    const { rapporteur, convenor, slug, part, keep } = await setting()
    const kept = await keep(rapporteur, 'Typed')
    if (kept.kind !== 'kept') throw new Error('not kept')
    await dropDraft(convenor, { slug, target: part.key, knows: kept.savedAt })
    expect(await unsavedDrafts(rapporteur, slug)).toHaveLength(1)
    await dropDraft(rapporteur, { slug, target: part.key, knows: kept.savedAt })
    expect(await unsavedDrafts(rapporteur, slug)).toEqual([])
  })

  test('of what is published nothing is kept', async () => {
    const { rapporteur, convenor, slug, release, keep } = await setting()
    await release(slug)
    await publishSummary(convenor, { slug })
    await expect(keep(rapporteur, 'Too late')).rejects.toMatchObject({ code: 'alreadyPublished' })
  })
})

describe('a translation that is typed and not saved', () => {
  async function translating() {
    const made = await setting()
    const { id: dialogueId } = made.dialogue
    const facilitator = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
    const place = async (actor: Actor) =>
      (await translatingPlaces(actor, made.slug, 'fr')).get('front') ?? null
    const type = async (actor: Actor, text: string, knows: string | null = null) =>
      keepDraft(actor, {
        ...{ slug: made.slug, target: 'fr:front', knows },
        basedOn: (await place(made.convenor))?.stands?.seen ?? '',
        fields: { 'texts.title': text },
      })
    return { ...made, facilitator, place, type }
  }

  test('is kept for who translates, each language apart, and offered to nobody else', async () => {
    const { facilitator, rapporteur, miner, lead, slug, place, type } = await translating()
    expect(await type(facilitator, 'Sentinelle à moit')).toMatchObject({ kind: 'kept' })
    expect((await place(facilitator))?.draft?.fields).toEqual({
      'texts.title': 'Sentinelle à moit',
    })
    expect(JSON.stringify(await place(rapporteur))).not.toContain('Sentinelle')
    expect((await translatingPlaces(facilitator, slug, 'sw')).get('front')?.draft).toBeNull()
    expect((await translatingPlaces(lead, slug, 'fr')).size).toBe(0)
    await expect(type(lead, 'x')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(type(miner, 'x')).rejects.toMatchObject({ kind: 'notFound' })
    await expect(
      keepDraft(facilitator, {
        ...{ slug, target: 'fr:00000000-0000-4000-8000-000000000000', basedOn: '', knows: null },
        fields: { 'texts.heading': 'x' },
      }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    // A facilitator writes no original.
    await expect(
      keepDraft(facilitator, { slug, target: 'front', basedOn: '', knows: null, fields: {} }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('is told what somebody else has saved meanwhile, and goes when it is saved', async () => {
    const { facilitator, convenor, slug, place, type } = await translating()
    const began = (await place(facilitator))?.stands?.seen ?? ''
    const save = (actor: Actor, title: string, seen: string, draft = '') =>
      submitTranslation(actor, {
        ...{ slug, target: 'front', language: 'fr' as const, seen, draft, texts: { title } },
      })
    await save(convenor, 'Le sien', began)
    const kept = await keepDraft(facilitator, {
      ...{ slug, target: 'fr:front', basedOn: began, knows: null },
      fields: { 'texts.title': 'Le mien' },
    })
    expect(kept).toMatchObject({ kind: 'kept', theirs: { fields: { 'texts.title': 'Le sien' } } })
    await expect(save(facilitator, 'Le mien', began)).rejects.toMatchObject({ code: 'overtaken' })
    if (kept.kind !== 'kept') throw new Error('not kept')
    expect((await place(facilitator))?.draft).not.toBeNull()
    await save(facilitator, 'Le mien', kept.theirs?.seen ?? '', kept.savedAt)
    expect((await place(facilitator))?.draft).toBeNull()
    expect(await db().summaryDraft.count({ where: { personId: facilitator.personId } })).toBe(0)
    await type(facilitator, 'Encore')
    const again = (await place(facilitator))?.draft?.savedAt ?? ''
    await dropDraft(facilitator, { slug, target: 'fr:front', knows: again })
    expect((await place(facilitator))?.draft).toBeNull()
  })
})
