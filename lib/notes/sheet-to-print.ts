import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { groups as allGroups } from '@/lib/roles/schema'
import { findSession } from './session'

/** More questions than these leave no room to write. */
const mostPrompts = 3

/** What stands on the sheet that each table of a session gets. */
export async function sheetToPrint(actor: Actor, id: string) {
  const { about, session, event } = await findSession(actor, id)
  authorize(actor, 'note.list', about)
  const dialogue = event.dialogueId
    ? await db().dialogue.findUniqueOrThrow({
        where: { id: event.dialogueId },
        select: {
          groups: { select: { group: true } },
          prompts: {
            where: { OR: [{ closedAt: null }, { closedAt: { gt: now() } }] },
            orderBy: [{ order: 'asc' }, { id: 'asc' }],
            take: mostPrompts,
            select: { question: true },
          },
        },
      })
    : null
  return {
    session,
    event,
    groups: dialogue?.groups.map(({ group }) => group) ?? allGroups.slice(0, 4),
    prompts: dialogue?.prompts.map(({ question }) => translatedStored.parse(question)) ?? [],
  }
}

export type SheetToPrint = Awaited<ReturnType<typeof sheetToPrint>>
