import 'server-only'
import { noticesAboutViews } from '@/lib/messages/about-views'
import { notify } from '@/lib/messages/operations'
import type { MessageParams } from '@/lib/messages/wording'
import type { Transaction } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import type { ContributionFacts } from './facts'

export { noticesAboutViews }

/**
 * Tells the author, if the row knows one. The message leads to the list of their views and never names one: read
 * over somebody's shoulder, or in an outbox, it ties nobody to a group-only view. Where no mail reaches them and the
 * view hides who they are, only the one who entered it for them hears that there is somebody to tell.
 */
export async function tellAuthor(
  tx: Transaction,
  { contribution, dialogue }: ContributionFacts,
  kind: (typeof noticesAboutViews)[number],
  params: MessageParams = {},
): Promise<void> {
  if (!contribution.personId) return
  const { title } = await tx.dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { title: true },
  })
  await notify(tx, {
    personId: contribution.personId,
    dialogueId: dialogue.id,
    kind,
    params: { ...params, dialogue: translatedStored.parse(title) },
    path: '/me/views',
    ...(contribution.attribution !== 'named' && { callById: whoKnows(contribution) }),
  })
}

function whoKnows({ enteredById, personId }: ContributionFacts['contribution']): string | null {
  return enteredById === personId ? null : enteredById
}
