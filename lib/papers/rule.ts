import type { SessionRule } from '@/generated/prisma/enums'

/**
 * May anybody hold a list of who takes part? Not under the Chatham House rule, which says that nobody is told who
 * was there, nor where a part of the event is closed: neither in the dialogue nor in one session.
 */
export function listIsGivenOut(
  dialogueRule: SessionRule | null,
  sessionRules: readonly SessionRule[],
): boolean {
  return [...(dialogueRule ? [dialogueRule] : []), ...sessionRules].every((each) => each === 'open')
}
