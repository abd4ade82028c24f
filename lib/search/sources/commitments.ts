import type { Source } from '../source'
import { publicSteps } from '@/lib/commitments/public-steps'
import { visibleTo } from '@/lib/commitments/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { idsOf, languageOf, placesOf } from '../places'
import { inOne, languagesOf, lines, textsOf } from '../texts'

const select = {
  ...{ id: true, publicId: true, dialogueId: true, result: true, proof: true, topics: true },
  ...{ dueOn: true, publishedAt: true },
  dialogue: { select: { title: true } },
  steps: {
    where: publicSteps,
    orderBy: { number: 'desc' },
    select: { note: true, result: true },
  },
} as const satisfies Prisma.CommitmentSelect

type Row = Prisma.CommitmentGetPayload<{ select: typeof select }>

/** Who promised is not among the words: whoever is off the public site is shown to be of their group, and nothing finer. */
function wordsOf(row: Row) {
  const changed = row.steps.flatMap(({ result }) =>
    result === null ? [] : [translatedStored.parse(result)],
  )
  const first = translatedStored.parse(row.result)
  const [title = first, ...before] = [...changed, first]
  return {
    title,
    proof: translatedStored.parse(row.proof),
    rest: [...row.steps.map(({ note }) => translatedStored.parse(note)), ...before],
  }
}

const published = { state: 'published' } as const satisfies Prisma.CommitmentWhereInput

export const commitments: Source = {
  kind: 'commitment',

  async all(reader) {
    const rows = await reader.commitment.findMany({ where: published, select: { id: true } })
    return rows.map(({ id }) => id)
  },

  async documents(reader, ids) {
    const where = { id: { in: [...ids] }, ...published }
    const rows = await reader.commitment.findMany({ where, select })
    return rows.flatMap((row) => {
      const { title, proof, rest } = wordsOf(row)
      return languagesOf(title, proof, ...rest).map((language) => ({
        ...{ objectId: row.id, part: '', language, audience: 'public' as const, groups: [] },
        ...{ dialogueId: row.dialogueId, topics: row.topics, day: row.publishedAt, country: null },
        title: inOne(title, language),
        abstract: inOne(proof, language),
        body: lines(...rest.map((each) => inOne(each, language))),
      }))
    })
  },

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, visibleTo(actor)] }
    return placesOf(await db().commitment.findMany({ where, select: { id: true } }))
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, visibleTo(actor)] }
    const rows = await db().commitment.findMany({ where, select })
    return rows.map((row) => {
      const language = languageOf(found, row.id)
      const { title, proof, rest } = wordsOf(row)
      return {
        ...{ objectId: row.id, part: '', title, language, day: row.publishedAt },
        texts: textsOf(...[proof, ...rest].map((each) => inOne(each, language))),
        path: `/commitments/${row.publicId}`,
        dialogue: translatedStored.parse(row.dialogue.title),
      }
    })
  },
}
