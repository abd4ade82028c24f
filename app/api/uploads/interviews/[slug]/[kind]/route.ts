import type { Actor } from '@/lib/access/actor'
import { receiveFile } from '@/lib/interviews/operations/files'
import { notFound } from '@/lib/platform/refusal'
import { isSendable, sendable } from '@/lib/uploads/schema'
import type { Incoming } from '@/lib/web/upload'
import { uploadRoute } from '@/lib/web/upload-route'

type Params = { slug: string; kind: string }

/** The recording of an interview, its poster, or a smaller file that was made elsewhere, from a plain form or as a bare body from our script. */
async function receive(actor: Actor, file: Incoming, { slug, kind }: Params) {
  const { source, expected, nonce } = file
  if (!isSendable(kind)) throw notFound()
  const { bytes, sha256 } = await receiveFile(actor, {
    ...{ slug, source, expected, nonce },
    kind: sendable[kind],
  })
  return { bytes, sha256 }
}

export const POST = uploadRoute(
  receive,
  ({ slug }) => `/manage/interviews/${encodeURIComponent(slug)}`,
)
