import type { Actor } from '@/lib/access/actor'
import { isId } from '@/lib/accounts/schema'
import { addEvidence } from '@/lib/consents/operations/evidence'
import { notFound } from '@/lib/platform/refusal'
import type { Incoming } from '@/lib/web/upload'
import { uploadRoute } from '@/lib/web/upload-route'

type Params = { slug: string; consentId: string }

/** What proves that somebody agreed, from a plain form. */
async function receive(actor: Actor, file: Incoming, { slug, consentId }: Params) {
  const { source, expected, nonce } = file
  if (!isId(consentId)) throw notFound()
  return addEvidence(actor, { slug, consentId, source, expected, nonce })
}

export const POST = uploadRoute(
  receive,
  ({ slug }) => `/manage/interviews/${encodeURIComponent(slug)}/speakers`,
)
