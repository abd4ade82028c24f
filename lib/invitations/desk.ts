import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { findEvent, text } from '@/lib/events/queries'
import type { AboutEvent } from '@/lib/events/rules'

/** The event of a page about its invitations, with what the asker may do with them. */
export async function invitationDesk(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'eventInvitation.list', about)
  return {
    row,
    about,
    event: { slug, title: text(row.title), isPublished: row.state === 'published' },
    may: {
      write: can(actor, 'eventInvitation.write', about),
      import: can(actor, 'eventInvitation.import', about),
      send: can(actor, 'eventInvitation.send', about),
      print: can(actor, 'eventInvitation.print', about),
    },
  }
}

/** The groups whose invitations somebody sees: all of them, or those that were assigned to them. */
export function readableGroups(actor: Actor, about: AboutEvent): StakeholderGroup[] {
  return stakeholderGroups.filter((group) =>
    can(actor, 'eventInvitation.read', { ...about, guest: { group } }),
  )
}
