import type { Audience, Source } from '../source'
import { personIdOf } from '@/lib/access/actor'
import { readCaptions } from '@/lib/cues/read'
import { inList, listSelect } from '@/lib/interviews/shown'
import { visibleTo } from '@/lib/interviews/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, textsOf } from '../texts'

/** What nobody has checked is no transcript yet. */
const checked = {
  where: { status: 'checked' },
  select: { language: true, vtt: true, isGloss: true },
} as const satisfies Prisma.Interview$captionsArgs

const stands = { state: { not: 'withdrawn' } } as const satisfies Prisma.InterviewWhereInput

const audienceOf = ({ state, scope }: { state: string; scope: string }): Audience => {
  if (state !== 'published') return 'staff'
  return scope === 'public' ? 'public' : 'inside'
}

export const interviews: Source = {
  kind: 'interview',

  async all(reader) {
    const rows = await reader.interview.findMany({ where: stands, select: { id: true } })
    return rows.map(({ id }) => id)
  },

  async documents(reader, ids) {
    const rows = await reader.interview.findMany({
      where: { id: { in: [...ids] }, ...stands },
      select: {
        ...{ id: true, title: true, abstract: true, state: true, scope: true, topics: true },
        ...{ dialogueId: true, recordedOn: true },
        captions: checked,
        speakers: { select: { group: true } },
      },
    })
    return rows.flatMap(({ captions, speakers, ...row }) => {
      const title = translatedStored.parse(row.title)
      const abstract = translatedStored.nullable().parse(row.abstract)
      const said = new Map(captions.map(({ language, vtt }) => [language, vtt]))
      const languages = new Set([...languagesOf(title, abstract), ...said.keys()])
      return [...languages].map((language) => ({
        ...{ objectId: row.id, part: '', language, audience: audienceOf(row) },
        ...{ dialogueId: row.dialogueId, day: row.recordedOn, country: null, topics: row.topics },
        groups: [...new Set(speakers.map(({ group }) => group))],
        title: inOne(title, language),
        abstract: inOne(abstract, language),
        body: cuesIn(said.get(language))
          .map(({ text }) => text)
          .join('\n'),
      }))
    })
  },

  async own(actor) {
    const personId = personIdOf(actor)
    if (personId === null) return []
    const where = { ...stands, speakers: { some: { personId } } }
    return (await db().interview.findMany({ where, select: { id: true } })).map(({ id }) => id)
  },

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, await visibleTo(actor)] }
    return placesOf(await db().interview.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, await visibleTo(actor)] }
    const rows = await db().interview.findMany({
      where,
      select: {
        ...listSelect,
        abstract: true,
        captions: checked,
        dialogue: { select: { country: true, title: true } },
      },
    })
    return rows.map(({ abstract, captions, ...row }) => {
      const language = languageOf(found, row.id)
      const { slug, title, speakers, recordedOn } = inList(actor, { ...row, captions })
      const said = captions.find((each) => each.language === language)
      return {
        ...{ objectId: row.id, part: '', title, language, day: recordedOn, speakers },
        texts: textsOf(inOne(translatedStored.nullable().parse(abstract), language)),
        path: `/interviews/${slug}`,
        dialogue: translatedStored.parse(row.dialogue.title),
        ...(said && { spoken: { slug, cues: cuesIn(said.vtt), isGloss: said.isGloss } }),
      }
    })
  },
}

const cuesIn = (vtt: string | undefined) => (vtt === undefined ? [] : readCaptions(vtt))
