import 'server-only'
import { notify } from '@/lib/messages/operations'
import { after, days, now, today } from '@/lib/platform/clock'
import { db, transaction, type Prisma } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { translatedStored } from '@/lib/platform/translated'
import { able } from '@/lib/roles/able'
import { isOnlyCopy } from '../only-copy'

/** How long before the day on which a recording is erased it is said that it is the only copy. */
const noticeDays = 7

const dueBy = (day: Date): Prisma.InterviewWhereInput => ({
  ...{ form: { not: 'full' }, originalUntil: { lte: day } },
  renditions: { some: { kind: 'original', replacedAt: null } },
})

const files = {
  where: { replacedAt: null },
  select: { kind: true, form: true, contentType: true },
} as const

/**
 * Erases the recordings whose protected form is what is left of them from today on. One of which nothing else is left
 * stays, for those few who could have it before, until something is; those who convene are told.
 */
export async function eraseOriginals(): Promise<number> {
  const due = await db().interview.findMany({ where: dueBy(today()), select: { id: true } })
  let erased = 0
  for (const { id } of due) {
    erased += await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM interview WHERE id = ${id}::uuid FOR UPDATE`
      const row = await tx.interview.findFirst({
        where: { id, ...dueBy(today()) },
        select: { form: true, state: true, renditions: files },
      })
      if (!row || (row.state !== 'withdrawn' && isOnlyCopy(row))) return 0
      const { count } = await tx.rendition.updateMany({
        where: { interviewId: id, kind: 'original', replacedAt: null },
        data: { replacedAt: now() },
      })
      await addJob(tx, 'erase-interview-files', { interviewId: id })
      return count
    })
  }
  return erased
}

/** Tells those who convene, a week before the day and again on it, of recordings that are the only copy. */
export async function warnOfOriginals(): Promise<number> {
  const soon = await db().interview.findMany({
    where: { ...dueBy(after(today(), days(noticeDays))), state: { not: 'withdrawn' } },
    select: {
      ...{ slug: true, dialogueId: true, form: true, originalUntil: true, renditions: files },
      dialogue: {
        select: {
          title: true,
          roleGrants: {
            where: { role: 'convenor', endedAt: null, person: able },
            select: { personId: true },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
  let told = 0
  for (const { slug, dialogueId, dialogue, originalUntil, ...row } of soon) {
    if (!originalUntil || !isOnlyCopy(row)) continue
    const hasCome = originalUntil <= today()
    const kind = hasCome ? 'originalKept' : 'originalEnds'
    const path = `/manage/interviews/${slug}`
    // Another day, another warning.
    const since = hasCome ? originalUntil : after(originalUntil, -days(noticeDays))
    for (const { personId } of dialogue.roleGrants) {
      told += await transaction(async (tx) => {
        // Two runs at once: the second sees what the first wrote.
        await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`
        const where = { personId, kind, path, createdAt: { gte: since } }
        if ((await tx.message.count({ where })) > 0) return 0
        await notify(tx, {
          ...{ personId, dialogueId, kind, path, callById: null },
          // No title: a mail can't be called back when the interview is.
          params: {
            dialogue: translatedStored.parse(dialogue.title),
            days: Math.round((originalUntil.getTime() - today().getTime()) / days(1)),
          },
        })
        return 1
      })
    }
  }
  return told
}
