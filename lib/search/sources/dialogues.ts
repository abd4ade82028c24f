import type { Document, Source } from '../source'
import { storedFacts, storedWords, storedWordsOrNull } from '@/lib/dialogues/content'
import { knownTo, readableTo } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'
import { idsOf } from '../places'
import { inOne, languagesOf, lines, textsOf } from '../texts'

/** What stands in a listing of a dialogue for those who may know of it and not read it. */
const known = 'known'

const select = {
  id: true,
  slug: true,
  title: true,
  description: true,
  howToAsk: true,
  access: true,
  state: true,
  country: true,
  topics: true,
  startsOn: true,
  background: true,
  missingVoices: true,
  prompts: { select: { question: true, guidance: true }, orderBy: { order: 'asc' } },
} as const satisfies Prisma.DialogueSelect

type Row = Prisma.DialogueGetPayload<{ select: typeof select }>

function wordsOf(row: Row) {
  const background = storedFacts.parse(row.background).map(({ text }) => text)
  const questions = row.prompts.flatMap(({ question, guidance }) => [
    storedWords.parse(question),
    storedWordsOrNull.parse(guidance),
  ])
  return {
    title: storedWords.parse(row.title),
    description: storedWords.parse(row.description),
    howToAsk: storedWordsOrNull.parse(row.howToAsk),
    rest: [...questions, storedWordsOrNull.parse(row.missingVoices), ...background],
  }
}

export const dialogues: Source = {
  kind: 'dialogue',

  async all(reader) {
    return (await reader.dialogue.findMany({ select: { id: true } })).map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.dialogue.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.flatMap((row) => {
      const { title, description, howToAsk, rest } = wordsOf(row)
      const about = { objectId: row.id, day: row.startsOn, country: row.country, groups: [] }
      const whole = languagesOf(title, description, ...rest).map((language): Document => ({
        ...about,
        ...{ part: '', language, dialogueId: row.id, topics: row.topics },
        audience: row.state === 'draft' ? 'staff' : 'public',
        title: inOne(title, language),
        abstract: inOne(description, language),
        body: lines(...rest.map((each) => inOne(each, language))),
      }))
      const listing = languagesOf(title, howToAsk).map((language): Document => ({
        ...about,
        ...{ part: known, language, country: null, topics: [] },
        // Whom a private one was offered to has it among their own.
        audience: row.access === 'private' || row.state === 'draft' ? 'staff' : 'public',
        dialogueId: row.access === 'private' || row.state === 'draft' ? row.id : null,
        title: inOne(title, language),
        abstract: '',
        body: inOne(howToAsk, language),
      }))
      return row.access === 'public' ? whole : [...whole, ...listing]
    })
  },

  own(actor) {
    const all = actor.kind === 'member' ? actor.participations : []
    return Promise.resolve(all.map(({ dialogueId }) => dialogueId))
  },

  async visible(actor, places) {
    const asked = { id: { in: idsOf(places) } }
    const [readable, knowable] = await Promise.all([
      db().dialogue.findMany({ where: { AND: [asked, readableTo(actor)] }, select: { id: true } }),
      db().dialogue.findMany({ where: { AND: [asked, knownTo(actor)] }, select: { id: true } }),
    ])
    const reads = new Set(readable.map(({ id }) => id))
    const knows = new Set(knowable.map(({ id }) => id))
    return places.filter(({ objectId, part }) =>
      part === known ? knows.has(objectId) && !reads.has(objectId) : reads.has(objectId),
    )
  },

  async live(actor, found) {
    const places = await dialogues.visible(actor, found)
    const rows = await db().dialogue.findMany({ where: { id: { in: idsOf(places) } }, select })
    return places.flatMap(({ objectId, part }) => {
      const row = rows.find(({ id }) => id === objectId)
      const language = found.find(
        (each) => each.objectId === objectId && each.part === part,
      )?.language
      if (!row || language === undefined) return []
      const { title, description, howToAsk, rest } = wordsOf(row)
      const isWhole = part !== known
      return {
        ...{ objectId, part, title, language },
        texts: isWhole
          ? textsOf(inOne(description, language), ...rest.map((each) => inOne(each, language)))
          : textsOf(inOne(howToAsk, language)),
        path: `/dialogues/${row.slug}`,
        dialogue: null,
        day: row.startsOn,
      }
    })
  },
}
