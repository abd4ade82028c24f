import type { Document, Source } from '../source'
import { frontContent, partTexts } from '@/lib/summaries/content'
import { visibleTo } from '@/lib/summaries/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import { idsOf, withParts } from '../places'
import { inOne, languagesOf, lines, plainIn, textsOf } from '../texts'

/** Quoted words are references: they are found where they stand themselves, as long as they stand there. */
const select = {
  ...{ id: true, slug: true, dialogueId: true },
  dialogue: { select: { title: true, country: true, topics: true } },
  versions: {
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      ...{ title: true, brief: true, participation: true, changeNote: true, publishedAt: true },
      parts: {
        orderBy: { order: 'asc' },
        select: {
          ...{ key: true, kind: true, heading: true, body: true, against: true, between: true },
          ...{ strength: true, groups: true, sources: true },
        },
      },
    },
  },
} as const satisfies Prisma.SummarySelect

type Version = Prisma.SummaryGetPayload<{ select: typeof select }>['versions'][number]

/** The front with all that is no finding; and each finding. */
function wordsOf(version: Version) {
  const parts = version.parts.map((part) => ({
    ...partTexts(part),
    key: part.key,
    in: part.groups,
  }))
  const rest = parts.filter(({ kind }) => kind !== 'finding')
  return {
    front: frontContent(version),
    rest: rest.flatMap(({ heading, body, against, between }) => [heading, body, against, between]),
    findings: parts.filter(({ kind }) => kind === 'finding'),
  }
}

const published = { state: 'published' } as const satisfies Prisma.SummaryWhereInput

export const summaries: Source = {
  kind: 'summary',

  async all(reader) {
    const rows = await reader.summary.findMany({ where: published, select: { id: true } })
    return rows.map(({ id }) => id)
  },

  async documents(reader, ids) {
    const where = { id: { in: [...ids] }, ...published }
    const rows = await reader.summary.findMany({ where, select })
    return rows.flatMap(({ versions: [version], ...row }): Document[] => {
      if (!version) return []
      const { front, rest, findings } = wordsOf(version)
      const about = {
        ...{ objectId: row.id, audience: 'public' as const, dialogueId: row.dialogueId },
        ...{ day: version.publishedAt, country: row.dialogue.country, topics: row.dialogue.topics },
      }
      const whole = languagesOf(front.title, front.brief, front.participation, ...rest).map(
        (language) => ({
          ...{ ...about, part: '', language, groups: [] },
          title: inOne(front.title, language),
          abstract: plainIn(front.brief, language),
          body: lines(...[front.participation, ...rest].map((each) => plainIn(each, language))),
        }),
      )
      const each = findings.flatMap(({ key, heading, body, against, in: groups }) =>
        languagesOf(heading, body, against).map((language) => ({
          ...{ ...about, part: key, language, groups },
          title: inOne(heading, language),
          abstract: plainIn(body, language),
          body: plainIn(against, language),
        })),
      )
      return [...whole, ...each]
    })
  },

  async visible(actor, places) {
    const where = { AND: [{ id: { in: idsOf(places) } }, published, visibleTo(actor)] }
    return withParts(await db().summary.findMany({ where, select: { id: true } }), places)
  },

  async live(actor, found) {
    const where = { AND: [{ id: { in: idsOf(found) } }, published, visibleTo(actor)] }
    const rows = await db().summary.findMany({ where, select })
    return rows.flatMap(({ versions: [version], ...row }) => {
      if (!version) return []
      const { front, rest, findings } = wordsOf(version)
      const texts = (language: string, ...all: (Translated | null)[]) =>
        textsOf(...all.map((each) => plainIn(each, language)))
      return found
        .filter(({ objectId }) => objectId === row.id)
        .flatMap(({ part, language }) => {
          const about = { objectId: row.id, part, language, day: version.publishedAt }
          const path = `/summaries/${row.slug}`
          if (part === '') {
            const all = texts(language, front.brief, front.participation, ...rest)
            return { ...about, path, title: front.title, texts: all, dialogue: null }
          }
          const at = findings.findIndex(({ key }) => key === part)
          const finding = findings[at]
          if (!finding) return []
          const { heading, body, against } = finding
          return {
            ...about,
            title: heading,
            texts: texts(language, body, against),
            path: `${path}#finding-${at + 1}`,
            // What it is part of.
            dialogue: front.title,
          }
        })
    })
  },
}
