import type { Member } from '@/lib/access/actor'
import type { EnterInput } from '@/lib/contributions/schema'
import type { EnterAnswerInput } from '@/lib/facilitated/schema'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'

/** What a facilitator sends who enters a view for somebody. */
export const viewEntry = (
  promptId: string,
  registrationId: string,
  change: Partial<EnterInput> = {},
): EnterInput => ({
  nonce: newToken(),
  promptId,
  registrationId,
  text: 'Come to the washing place in the evening.',
  language: 'en',
  attribution: 'group',
  isPublic: false,
  channel: 'facilitator',
  isReadBack: true,
  earshot: 'nobody',
  isGloss: true,
  spokenLanguage: 'tw',
  ...change,
})

/** The same for an answer. */
export const answerEntry = (
  view: string,
  registrationId: string,
  change: Partial<EnterAnswerInput> = {},
): EnterAnswerInput => ({
  nonce: newToken(),
  registrationId,
  view,
  value: 'agree',
  channel: 'facilitator',
  earshot: 'nobody',
  spokenLanguage: 'tw',
  isReadBack: true,
  ...change,
})

export async function registrationOf(member: Member, dialogueId: string): Promise<string> {
  const { personId } = member
  const { id } = await db().registration.findUniqueOrThrow({
    where: { dialogueId_personId: { dialogueId, personId } },
  })
  return id
}
