import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import type { Prisma } from '@/lib/platform/db'
import type { AboutSummary, AboutVersion } from './rules'

/** The columns that the rules need of a summary and its dialogue. */
export const summaryFactsSelect = {
  id: true,
  state: true,
  createdById: true,
  dialogueId: true,
  dialogue: { select: factsSelect },
  versions: { where: { publishedAt: { not: null } }, select: { publishedAt: true }, take: 1 },
} as const satisfies Prisma.SummarySelect

type SummaryRow = Pick<
  Prisma.SummaryGetPayload<{ select: typeof summaryFactsSelect }>,
  'id' | 'state' | 'createdById' | 'dialogue'
> & {
  /** All of them, or the published ones. */
  versions: { publishedAt: Date | null }[]
}

export function aboutSummary(row: SummaryRow): AboutSummary {
  return {
    summary: {
      id: row.id,
      state: row.state,
      createdById: row.createdById,
      wasPublished: row.versions.some(({ publishedAt }) => publishedAt !== null),
    },
    dialogue: factsOf(row.dialogue),
  }
}

export const versionFactsSelect = {
  id: true,
  publishedAt: true,
  createdById: true,
  writerIds: true,
  releases: { select: { kind: true, byId: true } },
} as const satisfies Prisma.SummaryVersionSelect

type VersionRow = Prisma.SummaryVersionGetPayload<{ select: typeof versionFactsSelect }>

export function aboutVersion(summary: AboutSummary, row: VersionRow): AboutVersion {
  const giverOf = (kind: 'consent' | 'editing') =>
    row.releases.find((release) => release.kind === kind)?.byId ?? null
  return {
    ...summary,
    version: {
      id: row.id,
      isPublished: row.publishedAt !== null,
      writerIds: [...(row.createdById ? [row.createdById] : []), ...row.writerIds],
      releasedBy: { consent: giverOf('consent'), editing: giverOf('editing') },
    },
  }
}
