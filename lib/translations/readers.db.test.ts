import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { editView } from '@/lib/contributions/operations/edit'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { viewPage } from '@/lib/contributions/queries/view'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'

const council = await makeCouncil()
const { miner, convenor, rapporteur, dialogue } = council

async function translated(status: 'draft' | 'checked') {
  const { publicId } = await publishedView(council, miner, { isPublic: true })
  const { id } = await rowOf(publicId)
  await db().contributionTranslation.create({
    data: {
      contributionId: id,
      language: 'sw',
      text: 'zzTafsiri',
      status,
      byId: convenor.personId,
      checkedById: status === 'checked' ? rapporteur.personId : null,
      changedOn: today(),
    },
  })
  return { id, publicId }
}

const read = async (publicId: string, actor: Parameters<typeof viewPage>[0] = visitor) =>
  JSON.stringify(await viewPage(actor, dialogue.slug, publicId))
const translationsOf = (contributionId: string) =>
  db().contributionTranslation.findMany({ where: { contributionId } })

describe('a translation for readers', () => {
  test('stands beside the original once it is checked, and says nothing of who made it', async () => {
    const { publicId } = await translated('checked')
    const page = await read(publicId)
    expect(page).toContain('zzTafsiri')
    expect(page).not.toContain(convenor.personId)
    expect(page).not.toContain(rapporteur.personId)
  })

  test('a draft is shown to no reader, neither to the author nor to the team', async () => {
    const { publicId } = await translated('draft')
    for (const actor of [visitor, miner, convenor])
      expect(await read(publicId, actor)).not.toContain('zzTafsiri')
  })

  test('new words of the original make it a stale draft at once', async () => {
    const { id, publicId } = await translated('checked')
    await editView(miner, { publicId, text: 'Come in the morning.', language: 'en' })
    expect(await translationsOf(id)).toMatchObject([
      { status: 'draft', isStale: true, checkedById: null },
    ])
    for (const actor of [miner, convenor])
      expect(await read(publicId, actor)).not.toContain('zzTafsiri')
  })

  test('a decision about the view or a lower scope changes no words and leaves it', async () => {
    const { id } = await translated('checked')
    await db().contribution.update({ where: { id }, data: { state: 'hidden', scope: 'dialogue' } })
    expect(await translationsOf(id)).toMatchObject([{ status: 'checked', isStale: false }])
  })

  test('it goes with the words when they are withdrawn', async () => {
    const { id, publicId } = await translated('checked')
    await withdrawView(miner, { publicId })
    expect(await translationsOf(id)).toEqual([])
  })

  test('it goes when the original is redacted: what was taken out still stood in it', async () => {
    const { id } = await translated('checked')
    await db().contribution.update({
      where: { id },
      data: { text: 'Come to █.', state: 'redacted' },
    })
    expect(await translationsOf(id)).toEqual([])
  })
})
