import type { Prisma } from '@/lib/platform/db'

/** Of an interview what is about this one speaker, with each step of their consent. */
export const aboutInterviews = (personId: string) =>
  ({
    slug: true,
    scope: true,
    state: true,
    recordedOn: true,
    speakers: {
      where: { personId },
      select: {
        ...{ name: true, role: true, group: true, attribution: true },
        ledger: {
          orderBy: { recordedAt: 'asc' },
          select: {
            ...{ step: true, manner: true, language: true, givenOn: true, reviewOn: true },
            grants: { select: { use: true, facet: true } },
          },
        },
      },
    },
  }) as const satisfies Prisma.InterviewSelect
