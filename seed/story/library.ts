import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Actor } from '@/lib/access/actor'
import { addAuthor } from '@/lib/authors/operations'
import { newAuthor } from '@/lib/authors/schema'
import { addPhoto, takePhoto } from '@/lib/library/operations/photos'
import { publishItem, scheduleItem } from '@/lib/library/operations/publish'
import { addItem, editItem } from '@/lib/library/operations/write'
import { itemInput } from '@/lib/library/schema'
import { after, days, dayOf, now } from '@/lib/platform/clock'
import type { Translated } from '@/lib/platform/translated'
import { authors, drawings, stories } from '../data/library'
import { english } from '../data/words'
import { nonce, type Stage } from './stage'

const nothing: Translated = { language: 'en', texts: {} }
const label = english('Generated drawing', 'Dessin généré', 'Mchoro uliotengenezwa')

/** Research, stories and news round the dialogue in Tarkwa, each on its day; one waits for its hour. */
export async function fillLibrary(stage: Stage): Promise<void> {
  const slugOf = new Map<string, string>()
  await stage.on('2015-11-02', async () => {
    const editor = await stage.actor('st-editor')
    for (const name of authors) {
      const wish = newAuthor.parse({ nonce: nonce('author', name), name, about: nothing })
      slugOf.set(name, (await addAuthor(editor, wish)).slug)
    }
  })
  const told: string[] = []
  for (const [index, story] of stories.entries()) {
    await stage.on(story.on, async () => {
      const editor = await stage.actor('st-editor')
      const { kind, title, on, reportOf, authors: names, ...rest } = story
      const slug = await begin(editor, `library ${index}`, kind, title)
      const wish = itemInput.parse({
        ...{ body: nothing, ...rest, slug, kind, title, language: story.language ?? 'en' },
        ...{ datedOn: on, licence: 'CC BY 4.0' },
        authors: { ...names.map((name) => slugOf.get(name) ?? '') },
        countries: { ...story.countries },
        reportOf: reportOf === undefined ? '' : (told[reportOf] ?? ''),
      })
      await editItem(editor, wish)
      await publishItem(editor, { slug })
      told.push(slug)
    })
  }
  await stage.on('2016-09-06', tellInPictures(stage))
  await announceOne(stage)
}

/** Three drawings in the place of photographs, because nobody in this demonstration exists. */
const tellInPictures = (stage: Stage) => async () => {
  const editor = await stage.actor('st-editor')
  const title = english(
    'From sand to gold in three drawings (demo)',
    'Du sable à l’or en trois dessins (démo)',
    'Kutoka mchanga hadi dhahabu kwa michoro mitatu (maonyesho)',
  )
  const slug = await begin(editor, 'library drawings', 'photoStory', title)
  for (const [index, { svg, alt }] of drawings.entries()) {
    const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${svg}</svg>`
    const bytes = await sharp(Buffer.from(frame)).png().toBuffer()
    const photo = await takePhoto(Readable.from([bytes]), bytes.length)
    await addPhoto(
      editor,
      {
        ...{ nonce: nonce('drawing', String(index)), alt, caption: label, credit: null },
        ...{ consent: 'nobodyToBeKnown', nobodyIsYoung: 'on' },
      },
      photo,
      { slug },
    )
  }
  const wish = { slug, kind: 'photoStory', title, language: 'en', body: nothing, goals: ['8'] }
  await editItem(
    editor,
    itemInput.parse({
      ...{ ...wish, abstract: nothing, countries: { 0: 'GH' }, topics: ['technology'] },
      datedOn: '2016-09-06',
    }),
  )
  await publishItem(editor, { slug })
}

/** Comes out in a fortnight; its title may be told before. */
async function announceOne(stage: Stage): Promise<void> {
  const editor = await stage.actor('st-editor')
  const title = english(
    'Buying gold by mobile money: first figures (demo)',
    'Acheter l’or par argent mobile : premiers chiffres (démo)',
    'Kununua dhahabu kwa pesa ya simu: takwimu za kwanza (maonyesho)',
  )
  const abstract = english(
    'What changes for sellers where payment leaves a trace.',
    'Ce qui change pour les vendeurs quand le paiement laisse une trace.',
    'Kinachobadilika kwa wauzaji malipo yanapoacha kumbukumbu.',
  )
  const slug = await begin(editor, 'library scheduled', 'researchPaper', title)
  const wish = { slug, kind: 'researchPaper', title, abstract, body: nothing, language: 'en' }
  await editItem(
    editor,
    itemInput.parse({ ...wish, countries: { 0: 'TZ' }, topics: ['market'], goals: ['8.10'] }),
  )
  await scheduleItem(editor, {
    ...{ slug, day: dayOf(after(now(), days(14))), time: '14:00', zone: 'Africa/Dar_es_Salaam' },
    isAnnounced: true,
  })
}

async function begin(
  editor: Actor,
  key: string,
  kind: 'photoStory' | (typeof stories)[number]['kind'],
  title: Translated,
): Promise<string> {
  const input = { kind, title, language: 'en', dialogueSlug: null }
  return (await addItem(editor, { ...input, nonce: nonce('item', key) })).slug
}
