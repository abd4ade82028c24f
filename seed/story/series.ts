import { createSeries, editSeries } from '@/lib/series/operations'
import { english } from '../data/words'
import { found, nonce, type Stage } from './stage'

const title = english(
  'Four days in Tarkwa, five voices (demo)',
  'Quatre jours à Tarkwa, cinq voix (démo)',
  'Siku nne Tarkwa, sauti tano (maonyesho)',
)
const abstract = english(
  'A pit owner, a researcher, a cooperative, a company and an officer, filmed in the same week.',
  'Une propriétaire de puits, la recherche, une coopérative, une entreprise et l’administration, filmées la même semaine.',
  'Mwenye shimo, mtafiti, chama cha ushirika, kampuni na afisa, waliorekodiwa wiki moja.',
)

/** The interviews of one week, in the order in which they answer each other. */
export async function orderInterviews(stage: Stage): Promise<void> {
  await stage.on('2016-03-10', async () => {
    const convenor = await stage.actor('st-convenor')
    const begin = { dialogueSlug: 'gh-2016', nonce: nonce('series', 'gh-2016') }
    const { slug } = await createSeries(convenor, { ...begin, title, abstract })
    const places = ['I01', 'I03', 'I05', 'I04', 'I02'].map((id, index) => ({
      ...{ slug: found(stage.interviews, id), place: index + 1 },
    }))
    await editSeries(convenor, { slug, title, abstract, places })
  })
}
