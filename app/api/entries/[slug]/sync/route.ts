import { syncEntries } from '@/lib/facilitated/operations/sync'
import { syncInput } from '@/lib/facilitated/schema'
import { jsonRoute } from '@/lib/web/json-route'

interface Params {
  slug: string
}

/** What a device entered without a network, when it has one again. */
export const POST = jsonRoute(syncInput, (actor, batch, { slug }: Params) =>
  syncEntries(actor, { ...batch, slug }),
)
