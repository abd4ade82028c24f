import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { notify } from '@/lib/messages/operations'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { groupCounts } from './counts'
import { leastHeard } from './figures'
import { invitable } from './inviting'
import type { InviteInput } from './schema'

/**
 * Tells the silent people of a least heard group that they are missed: once a fortnight at most, by mail, and by the
 * list of calls where no mail reaches them. Whoever has answered a single view hears nothing.
 */
export async function inviteSilent(
  actor: Actor,
  { slug, group, count }: InviteInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    // Two convenors who send at once: the second one sees whom the first one has written to.
    await tx.$queryRaw`SELECT FROM dialogue WHERE slug = ${slug} FOR NO KEY UPDATE`
    const dialogue = await dialogueFacts(tx, { slug })
    authorize(actor, 'dialogue.know', { dialogue })
    authorize(actor, 'participation.invite', { dialogue })
    const dialogueId = dialogue.id
    if (!leastHeard(await groupCounts(tx, dialogueId)).includes(group))
      throw new Refusal('conflict', 'notLeastHeard')
    const people = await invitable(tx, dialogueId, group)
    if (people.length !== count) throw new Refusal('conflict', 'silentChanged')
    const { title } = await tx.dialogue.findUniqueOrThrow({
      where: { slug },
      select: { title: true },
    })
    const params = { dialogue: translatedStored.parse(title) }
    const path = `/dialogues/${slug}/answer`
    for (const { personId } of people)
      await notify(tx, { personId, dialogueId, kind: 'leastHeard', params, path })
    await record(tx, actor, 'participation.invite', { dialogueId })
    return { slug }
  })
}
