import { db } from '@/lib/platform/db'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { addMember, tieItem } from '@/lib/research/operations'
import { newMember, placeInput } from '@/lib/research/schema'
import { tarkwaSessions } from '../data/agenda/gh-2016'
import { named, tied } from '../data/research'
import { nonce, type Stage } from './stage'

const slug = 'gh-2016'

/** What informs the dialogue in Tarkwa: its concept note, who checked the research, and what to read when. */
export async function nameResearch(stage: Stage): Promise<void> {
  const facilitator = await stage.actor('st-facilitator')
  await stage.on('2015-12-15', async () => {
    for (const { isAuthor, ...person } of named) {
      const author = isAuthor ? await authorOf(person.name) : ''
      const wish = { ...person, slug, author, nonce: nonce('named', person.name), agreed: 'on' }
      await addMember(facilitator, newMember.parse(wish))
    }
  })
  for (const [index, { on, stage: kind, session }] of tied.entries()) {
    await stage.on(
      on,
      async () => {
        const wish = { slug, item: await itemOf(on), nonce: nonce('tied', `document ${index}`) }
        const where = { stage: kind ?? '', session: session ? await sessionOf(session) : '' }
        await tieItem(facilitator, placeInput.parse({ ...wish, ...where }))
      },
      // In the evening of the day on which it came out.
      20,
    )
  }
}

async function authorOf(name: string): Promise<string> {
  return (await db().author.findFirstOrThrow({ where: { name } })).slug
}

async function itemOf(on: string): Promise<string> {
  const datedOn = new Date(`${on}T00:00:00Z`)
  return (await db().libraryItem.findFirstOrThrow({ where: { datedOn } })).slug
}

/** The row that a session of the data became, by its title. */
async function sessionOf(id: string): Promise<string> {
  const told = tarkwaSessions.find((session) => session.id === id)
  const rows = await db().session.findMany({ where: { event: { dialogue: { slug } } } })
  const found = rows.find(
    ({ title }) => inLanguage(translatedStored.parse(title), 'en').text === told?.title.texts['en'],
  )
  if (!found) throw new Error(`the demonstration data name the session ${id}, which nobody made`)
  return found.id
}
