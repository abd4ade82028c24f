import 'server-only'
import type { Role } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { hostsSelect } from '@/lib/dialogues/queries'
import { storedWords, storedWordsOrNull } from '@/lib/dialogues/content'
import { citedFor } from '@/lib/findings/standing'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { frontContent, partTexts, type PartTexts } from './content'
import { fingerprint } from '@/lib/platform/fingerprint'
import { labelOf } from './label'
import { citationSelect, quotesFor, type Quote } from './quotes'

export const dialogueSelect = {
  id: true,
  slug: true,
  title: true,
  country: true,
  topics: true,
  district: true,
  startsOn: true,
  endsOn: true,
  rule: true,
  missingVoices: true,
  hosts: hostsSelect,
} as const satisfies Prisma.DialogueSelect

const versionSelect = {
  id: true,
  number: true,
  major: true,
  minor: true,
  title: true,
  brief: true,
  participation: true,
  changeNote: true,
  revision: true,
  sha256: true,
  createdAt: true,
  publishedAt: true,
  releases: { select: { kind: true, byId: true, at: true } },
  parts: {
    orderBy: { order: 'asc' },
    select: {
      id: true,
      key: true,
      kind: true,
      heading: true,
      body: true,
      against: true,
      between: true,
      strength: true,
      groups: true,
      sources: true,
      citations: {
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        select: citationSelect,
      },
    },
  },
} as const satisfies Prisma.SummaryVersionSelect

type DialogueRow = Prisma.DialogueGetPayload<{ select: typeof dialogueSelect }>

export function dialogueOf(row: DialogueRow) {
  return {
    id: row.id,
    slug: row.slug,
    title: storedWords.parse(row.title),
    country: row.country,
    topics: row.topics,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    rule: row.rule,
    missingVoices: storedWordsOrNull.parse(row.missingVoices),
    hosts: row.hosts.map(({ organisation }) => organisation),
  }
}

export type PartOnPage = Omit<PartTexts, 'groups'> & {
  id: string
  /** The same in every version: its anchor. */
  key: string
  groups: PartRow['groups']
  quotes: Quote[]
  quotesAgainst: Quote[]
  /** Whether anything that it stands on is there: for this reader, for those inside alone, for nobody any more. */
  evidence: 'stands' | 'inside' | 'gone'
  /** A mark of what each citation refers to, the same in every version; it tells nothing of what that is. */
  references: { citationId: string; id: string }[]
}

type PartRow = Prisma.SummaryVersionGetPayload<{ select: typeof versionSelect }>['parts'][number]

/** One version with all that it says, the cited words as this reader may see them now. */
export async function versionPage(actor: Actor, summaryId: string, number: number) {
  const row = await db().summaryVersion.findUniqueOrThrow({
    where: { summaryId_number: { summaryId, number } },
    select: versionSelect,
  })
  const quote = await quotesFor(
    actor,
    row.parts.flatMap(({ citations }) => citations),
  )
  const evidence = await evidenceOf(row.parts, quote)
  const parts: PartOnPage[] = row.parts.map(({ id, key, citations, groups, ...part }) => ({
    ...partTexts({ ...part, groups }),
    id,
    key,
    groups,
    quotes: citations.filter(({ isAgainst }) => !isAgainst).map(quote),
    quotesAgainst: citations.filter(({ isAgainst }) => isAgainst).map(quote),
    evidence: evidence.get(id) ?? 'stands',
    references: citations.map(({ id: citationId, ...reference }) => ({
      citationId,
      id: fingerprint(reference),
    })),
  }))
  return {
    ...frontContent(row),
    id: row.id,
    number: row.number,
    label: labelOf(row),
    revision: row.revision,
    sha256: row.sha256,
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
    releases: row.releases,
    parts,
  }
}

/** Findings of which this reader sees nothing but gaps, and why. Asked only of those. */
async function evidenceOf(
  parts: readonly PartRow[],
  quote: (citation: PartRow['citations'][number]) => Quote,
): Promise<ReadonlyMap<string, PartOnPage['evidence']>> {
  const empty = parts.flatMap(({ id, kind, sources, citations }) => {
    const supporting = citations.filter(({ isAgainst }) => !isAgainst)
    const hasSources = Array.isArray(sources) && sources.length > 0
    const isEmpty =
      kind === 'finding' &&
      !hasSources &&
      supporting.length > 0 &&
      supporting.every((citation) => quote(citation).kind === 'gap')
    return isEmpty ? [{ id, supporting }] : []
  })
  if (empty.length === 0) return new Map()
  const forWhom = await citedFor(
    db(),
    empty.flatMap(({ supporting }) => supporting),
  )
  return new Map(
    empty.map(({ id, supporting }) => [
      id,
      supporting.every((citation) => forWhom(citation) === 'nobody') ? 'gone' : 'inside',
    ]),
  )
}

export type VersionPage = Awaited<ReturnType<typeof versionPage>>

/** In what role somebody gave their half of the check: public are roles, never names. */
export type CheckedBy = { kind: 'consent' | 'editing'; role: Role }

const rolesFor: Record<CheckedBy['kind'], Role[]> = {
  consent: ['safeguardingLead', 'facilitator'],
  editing: ['convenor', 'editor'],
}

export async function checkedBy(
  reader: Reader,
  dialogueId: string,
  releases: VersionPage['releases'],
): Promise<CheckedBy[]> {
  const grants = await reader.roleGrant.findMany({
    where: {
      personId: { in: releases.map(({ byId }) => byId) },
      OR: [{ dialogueId }, { dialogueId: null }],
    },
    select: { personId: true, role: true },
  })
  return (['consent', 'editing'] as const).flatMap((kind) => {
    const release = releases.find((each) => each.kind === kind)
    if (!release) return []
    const held = grants.filter(({ personId }) => personId === release.byId)
    const [usual] = rolesFor[kind]
    const role = rolesFor[kind].find((each) => held.some((grant) => grant.role === each)) ?? usual
    return role ? [{ kind, role }] : []
  })
}
