import type { Actor } from '@/lib/access/actor'
import { receiveViews } from '@/lib/imports/operations/receive'
import { limits } from '@/lib/imports/schema'
import { nonceField } from '@/lib/web/form-state'
import type { IncomingForm } from '@/lib/web/upload-form'
import { uploadFormRoute } from '@/lib/web/upload-form-route'

/** What came on paper, by SMS, as voice notes or in a chat, from a plain form. */
function receive(actor: Actor, { fields, files }: IncomingForm, { slug }: { slug: string }) {
  return receiveViews(actor, { slug, fields, files, nonce: fields[nonceField] ?? '' })
}

const imports = (slug: string) => `/manage/dialogues/${encodeURIComponent(slug)}/imports`

export const POST = uploadFormRoute(
  receive,
  ({ id }, { slug }) => `${imports(slug)}/${id}`,
  ({ slug }) => `${imports(slug)}/new`,
  // The table of glosses too.
  limits.files + 1,
)
