import 'server-only'
import { after, days, today } from '@/lib/platform/clock'
import { db, transaction, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { notify } from '@/lib/messages/operations'
import { able } from '@/lib/roles/able'

/** How long before its day of review a consent begins to ask for attention. */
export const noticeDays = 30

const shown = { state: { in: ['pending', 'published'] } } satisfies Prisma.InterviewWhereInput

/** The speakers whose consent ends soon or has ended, in interviews that somebody reads or waits for. */
export function ending(dialogueId?: string): Prisma.InterviewSpeakerWhereInput {
  return {
    interview: { ...shown, ...(dialogueId ? { dialogueId } : {}) },
    consent: {
      is: { step: { not: 'withdrawn' }, reviewOn: { lte: after(today(), days(noticeDays)) } },
    },
  }
}

/**
 * Tells those who take consent that one of theirs ends in a month, and again on the day. Each is told once of either,
 * however often the job runs; a day on which it didn't run is made up for.
 */
export async function remindOfReviews(): Promise<number> {
  const speakers = await db().interviewSpeaker.findMany({
    where: ending(),
    select: {
      consent: { select: { reviewOn: true, recordedAt: true, takenById: true } },
      interview: {
        select: {
          id: true,
          dialogueId: true,
          dialogue: {
            select: {
              slug: true,
              title: true,
              roleGrants: {
                where: {
                  ...{ endedAt: null, person: able },
                  role: { in: ['facilitator', 'convenor'] },
                },
                select: { personId: true, role: true },
              },
            },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
    take: 2_000,
  })
  let told = 0
  for (const { consent, interview } of speakers) {
    if (!consent) continue
    const { id, dialogueId, dialogue } = interview
    const kind = consent.reviewOn <= today() ? 'consentEnded' : 'consentEnds'
    // Neither title nor address, which was made of it: a mail can't be called back when the interview is.
    const path = `/manage/dialogues/${dialogue.slug}/interviews#interview-${id}`
    for (const personId of whoAsks(dialogue.roleGrants, consent.takenById)) {
      told += await transaction(async (tx) => {
        // Two runs at once: the second sees what the first wrote.
        await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`
        const before = await tx.message.count({
          where: { personId, kind, path, createdAt: { gte: consent.recordedAt } },
        })
        if (before > 0) return 0
        await notify(tx, {
          ...{ personId, dialogueId, kind, path, callById: null },
          params: {
            dialogue: translatedStored.parse(dialogue.title),
            days: Math.round((consent.reviewOn.getTime() - today().getTime()) / days(1)),
          },
        })
        return 1
      })
    }
  }
  return told
}

/** Whoever took it, where they still work here; else those who facilitate; else those who convene. */
function whoAsks(
  grants: readonly { personId: string; role: string }[],
  takenById: string | null,
): string[] {
  if (grants.some(({ personId }) => personId === takenById)) return takenById ? [takenById] : []
  const facilitators = grants.filter(({ role }) => role === 'facilitator')
  const asked = facilitators.length > 0 ? facilitators : grants
  return [...new Set(asked.map(({ personId }) => personId))]
}
