import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { showAs } from '@/lib/contributions/operations/show-as'
import { editView } from '@/lib/contributions/operations/edit'
import { viewPage } from '@/lib/contributions/queries/view'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { checkTranslation, removeTranslation, writeTranslation } from './operations'
import { translationDesk, translationPage, waiting } from './queries'

const council = await makeCouncil()
const { dialogue, miner, otherMiner, official, convenor, facilitator, rapporteur } = council
const { officialConvenor, lead, editor, elsewhere } = council
const { slug } = dialogue
await db().dialogue.update({ where: { id: dialogue.id }, data: { languages: ['en', 'fr', 'sw'] } })

const pageOf = (actor: Parameters<typeof translationPage>[0], publicId: string, to = 'fr') =>
  translationPage(actor, slug, publicId, { to }, 'en')
const deskOf = (actor: Parameters<typeof translationDesk>[0], to = 'fr') =>
  translationDesk(actor, slug, { to }, 'en')

async function drafted(publicId: string, text = 'Venez le soir.') {
  const { of } = await pageOf(rapporteur, publicId)
  const input = { publicId, language: 'fr', of, text }
  await writeTranslation(rapporteur, input)
  const { translation } = await pageOf(convenor, publicId)
  return { publicId, language: 'fr', of, seen: translation?.mark ?? '' }
}

const read = async (publicId: string) => JSON.stringify(await viewPage(otherMiner, slug, publicId))
const lacks = async (publicId: string) =>
  (await deskOf(convenor)).views.find((view) => view.publicId === publicId)?.standing

describe('by two people', () => {
  test('a draft waits for somebody else, then readers get it', async () => {
    const { publicId } = await publishedView(council, miner)
    expect(await lacks(publicId)).toBe('missing')
    const check = await drafted(publicId)
    expect(await read(publicId)).not.toContain('Venez')
    expect(await lacks(publicId)).toBe('toCheck')
    expect((await waiting(convenor, dialogue.id))[0]).toMatchObject({ kind: 'translations' })
    await checkTranslation(convenor, check)
    expect(await read(publicId)).toContain('Venez le soir.')
    expect(await lacks(publicId)).toBeUndefined()
  })

  test('those who work beside them see who wrote it and who checked it; readers don’t', async () => {
    const { publicId } = await publishedView(council, miner)
    await checkTranslation(convenor, await drafted(publicId))
    const named = { where: { id: { in: [rapporteur.personId, convenor.personId] } } }
    const names = new Map((await db().person.findMany(named)).map(({ id, name }) => [id, name]))
    const { translation } = await pageOf(facilitator, publicId)
    expect(translation?.by).toMatchObject({
      written: { name: names.get(rapporteur.personId) },
      checked: { name: names.get(convenor.personId) },
    })
    const shown = await viewPage(otherMiner, slug, publicId)
    expect(JSON.stringify(shown)).not.toContain(rapporteur.personId)
  })

  test('nobody checks what they wrote themself', async () => {
    const { publicId } = await publishedView(council, miner)
    const check = await drafted(publicId)
    await expect(checkTranslation(rapporteur, check)).rejects.toMatchObject({
      code: 'ownTranslation',
    })
  })

  test('whoever rewrites it makes it a draft of theirs again', async () => {
    const { publicId } = await publishedView(council, miner)
    const check = await drafted(publicId)
    await checkTranslation(convenor, check)
    await writeTranslation(convenor, { ...check, seen: undefined, text: 'Venez ce soir.' })
    expect(await read(publicId)).not.toContain('Venez')
    const { translation } = await pageOf(convenor, publicId)
    await expect(
      checkTranslation(convenor, { ...check, seen: translation?.mark ?? '' }),
    ).rejects.toMatchObject({ code: 'ownTranslation' })
  })

  test('what was checked is what was read: a draft changed meanwhile is refused', async () => {
    const { publicId } = await publishedView(council, miner)
    const check = await drafted(publicId)
    await writeTranslation(facilitator, { ...check, seen: undefined, text: 'Tout autre chose.' })
    await expect(checkTranslation(convenor, check)).rejects.toMatchObject({
      code: 'translationChanged',
    })
  })

  test('two people writing at once: the second is shown what the first kept', async () => {
    const { publicId } = await publishedView(council, miner)
    const { of } = await pageOf(rapporteur, publicId)
    const write = (text: string) => ({ publicId, language: 'fr', of, text })
    const { translation } = await pageOf(convenor, publicId)
    expect(translation).toBeNull()
    const empty = (await drafted(publicId)).seen
    const both = await Promise.allSettled([
      writeTranslation(convenor, { ...write('Premier.'), seen: empty }),
      writeTranslation(facilitator, { ...write('Second.'), seen: empty }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a check and new words of the author at the same moment: no stale words reach readers', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { publicId } = await publishedView(council, miner)
      const check = await drafted(publicId)
      await Promise.allSettled([
        checkTranslation(convenor, check),
        editView(miner, { publicId, text: `In other words ${round}.`, language: 'en' }),
      ])
      expect(JSON.stringify(await viewPage(miner, slug, publicId))).not.toContain('Venez')
    }
  })

  test('what was translated from other words than stand there is refused', async () => {
    const { publicId } = await publishedView(council, miner)
    const check = await drafted(publicId)
    await editView(miner, { publicId, text: 'Come in the morning.', language: 'en' })
    await expect(writeTranslation(convenor, { ...check, text: 'Venez.' })).rejects.toMatchObject({
      code: 'originalChanged',
    })
    expect(await lacks(publicId)).toBe('stale')
    await expect(checkTranslation(convenor, check)).rejects.toMatchObject({ code: 'noDraft' })
  })

  test('not into the language that it is in', async () => {
    const { publicId } = await publishedView(council, miner)
    const { of } = await pageOf(rapporteur, publicId)
    await expect(
      writeTranslation(rapporteur, { publicId, language: 'en', of, text: 'The same.' }),
    ).rejects.toMatchObject({ code: 'sameLanguage' })
  })

  test('taken away, readers get the original alone', async () => {
    const { publicId } = await publishedView(council, miner)
    await checkTranslation(convenor, await drafted(publicId))
    await removeTranslation(facilitator, { publicId, language: 'fr' })
    expect(await read(publicId)).not.toContain('Venez')
  })
})

describe('who translates (attacks 1, 4)', () => {
  test('nobody outside, no participant, nobody with power behind them', async () => {
    const { publicId } = await posts(miner, council.prompt, { text: 'zzpending' })
    const { of } = await pageOf(rapporteur, publicId)
    const input = { publicId, language: 'fr', of, text: 'Venez.' }
    for (const actor of [visitor, elsewhere, miner, otherMiner, official, officialConvenor]) {
      await expect(deskOf(actor)).rejects.toMatchObject({
        kind: expect.stringMatching(/signIn|forbidden|notFound/),
      })
      await expect(pageOf(actor, publicId)).rejects.toMatchObject({ name: 'Refusal' })
      await expect(writeTranslation(actor, input)).rejects.toMatchObject({
        kind: expect.stringMatching(/signIn|forbidden|notFound/),
      })
    }
    await expect(writeTranslation(lead, input)).rejects.toMatchObject({ code: 'needsRole' })
  })

  test('the team of another dialogue finds nothing here', async () => {
    const other = await makeCouncil()
    const { publicId } = await publishedView(council, miner)
    const { of } = await pageOf(rapporteur, publicId)
    const input = { publicId, language: 'fr', of, text: 'Venez.' }
    await expect(writeTranslation(other.rapporteur, input)).rejects.toMatchObject({
      kind: 'notFound',
    })
    await expect(
      translationPage(rapporteur, other.dialogue.slug, publicId, {}, 'en'),
    ).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('an editor of the portal finds what is or waits to become public, and no more', async () => {
    const inside = await publishedView(council, miner, { text: 'zzinside' })
    const open = await publishedView(council, miner, { text: 'zzopen', isPublic: true })
    const { views } = await deskOf(editor)
    const found = views.map(({ publicId }) => publicId)
    expect(found).toContain(open.publicId)
    expect(found).not.toContain(inside.publicId)
  })

  test('never the author, and of an anonymous view nobody who could be', async () => {
    const here = { dialogueId: dialogue.id }
    const rapporteurWhoMines = await makeMember({
      in: { ...here, group: 'miners' },
      roles: [{ role: 'rapporteur', ...here }],
    })
    const own = await publishedView(council, rapporteurWhoMines)
    const anonymous = await publishedView(council, miner, { attribution: 'anonymous' })
    for (const { publicId } of [own, anonymous]) {
      const { of, can } = await pageOf(rapporteurWhoMines, publicId)
      expect(can.write).toBe(false)
      await expect(
        writeTranslation(rapporteurWhoMines, { publicId, language: 'fr', of, text: 'Venez.' }),
      ).rejects.toMatchObject({ code: 'ownCase' })
    }
    await expect(drafted(anonymous.publicId)).resolves.toBeDefined()
  })

  test('made anonymous, nothing is left of whoever entered and translated it', async () => {
    const { publicId } = await publishedView(council, miner)
    await drafted(publicId)
    await db().contribution.update({
      where: { publicId },
      data: { enteredById: rapporteur.personId, channel: 'paper' },
    })
    await showAs(miner, { publicId, nonce: newToken(), attribution: 'anonymous', isPublic: false })
    const { id } = await rowOf(publicId)
    const [row] = await db().contributionTranslation.findMany({ where: { contributionId: id } })
    expect(row).toMatchObject({ byId: null, checkedById: null })
  })
})
