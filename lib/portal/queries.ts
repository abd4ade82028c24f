import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

export type PortalSettings = { name: string; contactEmail: string | null; isDemo: boolean }

export async function portalSettings(actor: Actor): Promise<PortalSettings> {
  authorize(actor, 'portal.settings', {})
  const row = await db().portal.findUnique({
    where: { id: 1 },
    select: { name: true, contactEmail: true, isDemo: true },
  })
  return row ?? { name: 'Baraza', contactEmail: null, isDemo: false }
}

/** The pages of administration, in the order shown; the path is `/manage/<name>`. */
const pages = {
  accounts: 'account.list',
  roles: 'portal.role',
  organisations: 'organisation.list',
  pages: 'page.edit',
  settings: 'portal.settings',
  activity: 'portal.activity',
  archive: 'archive.take',
  outbox: 'portal.outbox',
} as const

export type AdministrationPage = keyof typeof pages

/** What of the portal's administration is open to somebody; without anything, they have no business here. */
export async function administrationOf(actor: Actor): Promise<AdministrationPage[]> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  authorize(actor, 'account.list', {})
  const names = Object.keys(pages) as AdministrationPage[]
  return names.filter((name) => can(actor, pages[name], null))
}
