import { describe, expect, test } from 'vitest'
import { editView } from '@/lib/contributions/operations/edit'
import { viewPage } from '@/lib/contributions/queries/view'
import { withTranslator, type Words } from '@/lib/platform/machine-translation'
import { makeCouncil, posts, publishedView } from '@/lib/testing/views'
import { askMachine } from './machine'
import { checkTranslation, writeTranslation } from './operations'
import { translationPage } from './queries'

const council = await makeCouncil()
const { dialogue, miner, otherMiner, convenor, rapporteur, officialConvenor } = council

function service({ isOwn = false, onAsk = async () => {} } = {}) {
  const sent: Words[] = []
  const translate = async (words: Words) => {
    sent.push(words)
    await onAsk()
    return 'Venez le soir.'
  }
  return { sent, driver: { isOwn, translate } }
}

const pageOf = (publicId: string) =>
  translationPage(rapporteur, dialogue.slug, publicId, { to: 'fr' }, 'en')
const inputFor = async (publicId: string) => {
  const { of } = await pageOf(publicId)
  return { publicId, language: 'fr', of }
}
const isPublic = true

describe('machine translation', () => {
  test('is off where no service is set up, and then offered to nobody', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic })
    expect((await pageOf(publicId)).can.askMachine).toBe(false)
    await expect(askMachine(rapporteur, await inputFor(publicId))).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('makes a draft that no reader gets, and stays labelled once a person has checked it', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic })
    const input = await inputFor(publicId)
    const { driver } = service()
    await withTranslator(driver, () => askMachine(rapporteur, input))
    const read = async () => {
      const page = await viewPage(otherMiner, dialogue.slug, publicId)
      return page.kind === 'view' ? page.view.content?.words.translations : null
    }
    expect(await read()).toEqual([])
    const { translation } = await pageOf(publicId)
    expect(translation).toMatchObject({ isMachine: true, standing: 'toCheck' })
    await checkTranslation(convenor, { ...input, seen: translation?.mark ?? '' })
    expect(await read()).toEqual([{ language: 'fr', text: 'Venez le soir.', isMachine: true }])
  })

  test('what a person has corrected in it is still labelled, and needs a second person', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic })
    const input = await inputFor(publicId)
    await withTranslator(service().driver, () => askMachine(rapporteur, input))
    await writeTranslation(rapporteur, { ...input, text: 'Venez ce soir.' })
    const { translation } = await pageOf(publicId)
    expect(translation).toMatchObject({ isMachine: true, standing: 'yours' })
    await expect(
      checkTranslation(rapporteur, { ...input, seen: translation?.mark ?? '' }),
    ).rejects.toMatchObject({ code: 'ownTranslation' })
  })

  test('nothing that isn’t public is sent to a service outside', async () => {
    const inside = await publishedView(council, miner, { text: 'zzinside' })
    const pending = await posts(miner, council.prompt, { text: 'zzpending', isPublic })
    const { driver, sent } = service()
    for (const { publicId } of [inside, pending]) {
      const input = await inputFor(publicId)
      await expect(
        withTranslator(driver, () => askMachine(rapporteur, input)),
      ).rejects.toMatchObject({ code: 'staysInside' })
    }
    expect(sent).toEqual([])
    const own = service({ isOwn: true })
    for (const { publicId } of [inside, pending]) {
      const input = await inputFor(publicId)
      await withTranslator(own.driver, () => askMachine(rapporteur, input))
    }
    expect(own.sent.map(({ text }) => text)).toEqual(['zzinside', 'zzpending'])
  })

  test('nobody with power behind them has a view sent anywhere', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic })
    const input = await inputFor(publicId)
    const { driver, sent } = service({ isOwn: true })
    await expect(
      withTranslator(driver, () => askMachine(officialConvenor, input)),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    expect(sent).toEqual([])
  })

  test('words that changed while the machine worked get no translation of the old ones', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic })
    const input = await inputFor(publicId)
    const onAsk = async () => {
      await editView(miner, { publicId, text: 'Not in the evening.', language: 'en' })
    }
    await expect(
      withTranslator(service({ isOwn: true, onAsk }).driver, () => askMachine(rapporteur, input)),
    ).rejects.toMatchObject({ code: 'originalChanged' })
    expect((await pageOf(publicId)).translation).toBeNull()
  })

  test('a person’s words are not overwritten by a machine’s', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic })
    const input = await inputFor(publicId)
    const onAsk = async () => {
      await writeTranslation(convenor, { ...input, text: 'De ma main.' })
    }
    await expect(
      withTranslator(service({ onAsk }).driver, () => askMachine(rapporteur, input)),
    ).rejects.toMatchObject({ code: 'translatedMeanwhile' })
    expect((await pageOf(publicId)).translation?.text).toBe('De ma main.')
  })
})
