import { expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { withTranslator } from '@/lib/platform/machine-translation'
import { words } from '@/lib/testing/make'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { partForEditing, summaryDesk } from './desk'
import { startCorrection } from './operations/correct'
import { changePart } from './operations/parts'
import { publishSummary } from './operations/publish'
import { checkTranslation, draftByMachine, translateText } from './operations/translate'
import { summaryPage } from './queries'
import { translationDesk } from './translations'

async function setting() {
  const made = await makeSummarySetting()
  const { slug, partId } = await made.draft()
  const { key } = await partForEditing(made.rapporteur, slug, partId)
  const of = async (target: string) => {
    const desk = await translationDesk(made.convenor, slug, 'fr')
    return desk.targets.find((each) => each.target === target)
  }
  const translate = async (actor: Actor, target: string, texts: Record<string, string>) =>
    translateText(actor, {
      ...{ slug, target, language: 'fr', texts },
      seen: (await of(target))?.of ?? '',
    })
  const check = async (actor: Actor, target: string) =>
    checkTranslation(actor, { slug, target, language: 'fr', of: (await of(target))?.of ?? '' })
  const all = { heading: 'Nul ne voit le chemin', body: 'Les deux le disent.', against: 'Non.' }
  return { ...made, slug, partId, key, of, translate, check, all }
}

test('missing, draft, checked by somebody else, and stale once the original has changed', async () => {
  const { convenor, rapporteur, slug, partId, key, of, translate, check, all } = await setting()
  expect((await of(key))?.status).toBe('missing')
  await expect(check(convenor, key)).rejects.toMatchObject({ code: 'noDraft' })
  await translate(rapporteur, key, all)
  expect((await of(key))?.status).toBe('draft')
  await expect(check(rapporteur, key)).rejects.toMatchObject({ code: 'ownTranslation' })
  await check(convenor, key)
  expect((await of(key))?.status).toBe('checked')
  const part = await partForEditing(rapporteur, slug, partId)
  expect(part.heading).toMatchObject({ language: 'en', texts: { fr: 'Nul ne voit le chemin' } })
  await changePart(rapporteur, {
    ...{
      ...finding(),
      heading: { ...part.heading, texts: { ...part.heading.texts, en: 'Other' } },
    },
    ...{ body: part.body, against: part.against ?? words(''), id: partId },
  })
  expect((await of(key))?.status).toBe('stale')
})

test('two translators at once: the second sees what the first has saved; the original is never touched', async () => {
  const { convenor, rapporteur, slug, key, of, all } = await setting()
  const seen = (await of(key))?.of ?? ''
  const write = (actor: Actor, heading: string) =>
    translateText(actor, { slug, target: key, language: 'fr', seen, texts: { ...all, heading } })
  const both = await Promise.allSettled([write(convenor, 'A'), write(rapporteur, 'B')])
  const refused = both.find(({ status }) => status === 'rejected')
  expect(refused).toMatchObject({ reason: { code: 'overtaken', theirs: { texts: {} } } })
  const english = { slug, target: key, language: 'en' as const, texts: { heading: 'Overwritten' } }
  await translateText(convenor, {
    ...english,
    seen: (await translationDesk(convenor, slug, 'en')).targets[0]?.of ?? (await emptyMark()),
  }).catch(() => undefined)
  expect((await summaryDesk(convenor, slug)).version.parts[0]?.heading.texts['en']).not.toBe(
    'Overwritten',
  )
})

const emptyMark = async () => (await import('./translation-status')).markOfPair({}, 'en')

test('participants, safeguarding leads and people of elsewhere don’t translate', async () => {
  const { miner, lead, slug, key, translate } = await setting()
  const other = await setting()
  await expect(translate(lead, key, {})).rejects.toMatchObject({ kind: 'forbidden' })
  for (const actor of [miner, other.rapporteur]) {
    await expect(translate(actor, key, {})).rejects.toMatchObject({ kind: 'notFound' })
    await expect(translationDesk(actor, slug, 'fr')).rejects.toMatchObject({ kind: 'notFound' })
  }
  await expect(translationDesk(visitor, slug, 'fr')).rejects.toMatchObject({ kind: 'signIn' })
})

test('a draft goes to no machine in anybody else’s hands; our own labels what it wrote', async () => {
  const { rapporteur, slug, key, of } = await setting()
  const machine = (isOwn: boolean) => ({
    isOwn,
    translate: async ({ text }: { text: string }) => `fr: ${text}`,
  })
  const ask = () => draftByMachine(rapporteur, { slug, target: key, language: 'fr' })
  await expect(withTranslator(machine(false), ask)).rejects.toMatchObject({ kind: 'notFound' })
  await expect(withTranslator(null, ask)).rejects.toMatchObject({ kind: 'notFound' })
  await withTranslator(machine(true), ask)
  expect(await of(key)).toMatchObject({ status: 'draft', isMachine: true })
})

test('what a machine wrote is published only once a person has compared it', async () => {
  const { convenor, rapporteur, slug, key, translate, check, release } = await setting()
  const machine = { isOwn: true, translate: async ({ text }: { text: string }) => `fr: ${text}` }
  const drafted = () => draftByMachine(rapporteur, { slug, target: key, language: 'fr' })
  await withTranslator(machine, drafted)
  const refused = async () => {
    await release(slug)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      code: 'machineUnchecked',
    })
  }
  await refused()
  // Saved by a person it is still what the machine wrote, and somebody else compares it.
  await translate(rapporteur, key, { heading: 'fr: Nobody' })
  await refused()
  await expect(check(rapporteur, key)).rejects.toMatchObject({ code: 'ownTranslation' })
  await check(convenor, key)
  await publishSummary(convenor, { slug })
})

test('the public foot says how far each language is; a correction keeps what was checked', async () => {
  const { convenor, rapporteur, slug, key, of, translate, check, all, release } = await setting()
  await translate(rapporteur, key, all)
  await check(convenor, key)
  await translate(rapporteur, 'front', { title: 'Entendu', brief: '- Montrez le chemin.' })
  await release(slug)
  await publishSummary(convenor, { slug })
  expect(await summaryPage(visitor, slug)).toMatchObject({
    translations: [
      { language: 'en', status: 'original' },
      { language: 'fr', status: 'draft' },
      { language: 'sw', status: 'missing' },
    ],
  })
  await startCorrection(rapporteur, { slug })
  expect((await of(key))?.status).toBe('checked')
})
