import type { Actor } from '@/lib/access/actor'
import { receiveList } from '@/lib/invitations/operations/import'
import type { Incoming } from '@/lib/web/upload'
import { uploadRoute } from '@/lib/web/upload-route'

/** A file of people to invite, from a plain form. */
function receive(actor: Actor, { source, expected }: Incoming, { slug }: { slug: string }) {
  return receiveList(actor, { slug, source, expected })
}

export const POST = uploadRoute(
  receive,
  ({ slug }) => `/manage/events/${encodeURIComponent(slug)}/invitations/import`,
)
