import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { newestFirst, published } from './queries'

/** The published summaries whose newest version cites an interview, and which of their findings do. */
export async function summariesCiting(actor: Actor, interviewId: string) {
  const rows = await db().summary.findMany({
    where: {
      AND: [
        { versions: { some: { parts: { some: { citations: { some: { interviewId } } } } } } },
        published(actor),
      ],
    },
    select: { slug: true, versions: citingVersion(interviewId) },
    orderBy: newestFirst,
    take: 100,
  })
  return rows.flatMap((row) => {
    const [version] = row.versions
    const findings = version?.parts.filter(({ kind }) => kind === 'finding') ?? []
    const cites = (part: { citations: unknown[] }) => part.citations.length > 0
    // A correction may cite it no more.
    if (!version?.parts.some(cites)) return []
    return [
      {
        slug: row.slug,
        title: translatedStored.parse(version.title),
        findings: findings.flatMap((part, index) =>
          cites(part)
            ? [
                {
                  number: index + 1,
                  heading: translatedStored.parse(part.heading),
                  moments: part.citations.flatMap(({ startSecond: start, endSecond: end }) =>
                    start === null ? [] : [{ start, end }],
                  ),
                },
              ]
            : [],
        ),
      },
    ]
  })
}

export type CitingSummary = Awaited<ReturnType<typeof summariesCiting>>[number]

const citingVersion = (interviewId: string) =>
  ({
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      title: true,
      parts: {
        orderBy: { order: 'asc' },
        select: {
          kind: true,
          heading: true,
          citations: {
            where: { interviewId },
            select: { startSecond: true, endSecond: true },
            orderBy: { startSecond: 'asc' },
          },
        },
      },
    },
  }) as const satisfies Prisma.Summary$versionsArgs
