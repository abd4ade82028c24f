import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import type { SettingsInput } from './schema'

/** What the portal is called, and where people write to it. */
export async function changeSettings(actor: Actor, settings: SettingsInput): Promise<void> {
  await transaction(async (tx) => {
    authorize(actor, 'portal.settings', {})
    await tx.portal.upsert({
      where: { id: 1 },
      create: { id: 1, ...settings },
      update: settings,
      select: { id: true },
    })
    await record(tx, actor, 'portal.settings')
  })
}
