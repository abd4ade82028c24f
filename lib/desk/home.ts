import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialoguesInWork, type DialogueInWork } from '@/lib/dialogues/managing/queries'
import { eventsWorkedAt, type WorkedEvent } from '@/lib/event-roles/queries'

/** Pages of the portal as a whole, in the order shown; the path is `/manage/<name>`. */
const portalPages = {
  organisations: 'organisation.list',
  pages: 'page.edit',
  events: 'event.createAlone',
  archive: 'archive.take',
  administration: 'account.list',
} as const

/** The library is open to the editor and to whoever convenes a dialogue. */
export type PortalPage = keyof typeof portalPages | 'library'

export type ManageHome = {
  dialogues: DialogueInWork[]
  /** Where they hold a role at that event alone. */
  events: WorkedEvent[]
  mayCreate: boolean
  links: PortalPage[]
}

/** Where somebody who works in the portal begins: their dialogues and events, and what else is theirs. */
export async function manageHome(actor: Actor): Promise<ManageHome> {
  const work = await dialoguesInWork(actor)
  const events = await eventsWorkedAt(actor)
  const names = Object.keys(portalPages) as (keyof typeof portalPages)[]
  const open = names.filter((name) => can(actor, portalPages[name], null))
  return { ...work, events, links: can(actor, 'author.add', null) ? ['library', ...open] : open }
}
