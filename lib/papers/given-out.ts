import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { listIsGivenOut } from './rule'

/** May anybody be told who was at this event, by the rules of its dialogue and of its sessions? */
export async function namesAreGivenOut(
  reader: Reader,
  { id, dialogueId }: { id: string; dialogueId: string | null },
): Promise<boolean> {
  const sessions = await reader.session.findMany({ where: { eventId: id }, select: { rule: true } })
  const dialogue =
    dialogueId &&
    (await reader.dialogue.findUnique({ where: { id: dialogueId }, select: { rule: true } }))
  return listIsGivenOut(
    dialogue ? dialogue.rule : null,
    sessions.map(({ rule }) => rule),
  )
}
