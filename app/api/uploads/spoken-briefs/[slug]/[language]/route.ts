import type { Actor } from '@/lib/access/actor'
import { notFound } from '@/lib/platform/refusal'
import { recordSpokenBrief } from '@/lib/spoken-briefs/operations'
import { languageInput } from '@/lib/spoken-briefs/schema'
import type { Incoming } from '@/lib/web/upload'
import { uploadRoute } from '@/lib/web/upload-route'

type Params = { slug: string; language: string }

/** The sound of “In one minute” in one language, from a plain form. */
async function receive(actor: Actor, { source, expected }: Incoming, params: Params) {
  const language = languageInput.safeParse(params.language)
  if (!language.success) throw notFound()
  return recordSpokenBrief(actor, { slug: params.slug, language: language.data, source, expected })
}

export const POST = uploadRoute(
  receive,
  ({ slug }) => `/manage/summaries/${encodeURIComponent(slug)}/spoken`,
)
