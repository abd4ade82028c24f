import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { aboutInterview, interviewFactsSelect } from './facts'
import { externalIn } from './queries'
import { visibleTo } from './visibility'

/** Where the recording lies with somebody else, for those who change it. */
export async function externalDesk(actor: Actor, slug: string) {
  const row = await db().interview.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: {
      ...interviewFactsSelect,
      ...{ externalSite: true, externalHost: true, externalId: true },
    },
  })
  if (!row) throw notFound()
  authorize(actor, 'interview.edit', aboutInterview(row, await shelteredNow(db(), row.dialogueId)))
  return { set: externalIn(row) }
}
