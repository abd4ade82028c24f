import { dialogueRoles, holds, takesPart, type Actor } from '@/lib/access/actor'

/** Which of the uses that somebody agreed to a reader makes of an interview: of this dialogue, or of the public web. */
export function readingUse(actor: Actor, dialogueId: string): 'dialogue' | 'publicWeb' {
  if (actor.kind !== 'member') return 'publicWeb'
  const isInside = takesPart(actor, dialogueId) || holds(actor, dialogueRoles, dialogueId)
  return isInside ? 'dialogue' : 'publicWeb'
}
