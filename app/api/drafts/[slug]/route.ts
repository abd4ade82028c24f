import { keepDraft } from '@/lib/drafts/operations'
import { keepInput } from '@/lib/drafts/schema'
import { jsonRoute } from '@/lib/web/json-route'

type Params = { slug: string }

/** What is being typed, every few seconds: kept for its writer alone until it is saved. */
export const POST = jsonRoute(keepInput, (actor, input, { slug }: Params) =>
  keepDraft(actor, { ...input, slug }),
)
