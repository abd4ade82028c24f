import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { env } from '@/lib/platform/env'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { externalOf } from '../external'
import { lockInterview } from '../lock'
import type { ExternalInput } from '../schema'
import { backToDraft } from './state'

/**
 * Says where the recording lies with somebody else. It shows face and voice as they are, whatever is chosen here; so it
 * is refused where one of them is hidden, and released like a file.
 */
export async function setExternal(
  actor: Actor,
  { slug, address }: ExternalInput,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug })
    authorize(actor, 'interview.edit', about)
    const external = address ? externalOf(address) : null
    if (address && (!external || external.host === new URL(env.url).hostname)) {
      throw new Refusal('invalid', 'externalUnknown', { field: 'address' })
    }
    if (external && row.form !== 'full') {
      throw new Refusal('invalid', 'externalHidden', { field: 'address' })
    }
    const data = {
      externalSite: external?.site ?? null,
      externalHost: external?.host ?? null,
      externalId: external?.id ?? null,
    }
    // The same form once more, or less than before, changes nothing that somebody has released.
    const isSame = (await tx.interview.count({ where: { id: row.id, ...data } })) > 0
    if (isSame) return { slug: row.slug }
    await tx.interview.update({ where: { id: row.id }, data, select: { id: true } })
    if (external) await backToDraft(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}
