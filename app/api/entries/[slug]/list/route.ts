import { takeEntriesOffline } from '@/lib/facilitated/operations/take-offline'
import { takeOfflineInput } from '@/lib/facilitated/schema'
import { jsonRoute } from '@/lib/web/json-route'

interface Params {
  slug: string
}

/** What a facilitator takes along. A POST: taking it is written down. */
export const POST = jsonRoute<typeof takeOfflineInput, Params, object>(
  takeOfflineInput,
  (actor, _nothing, about) => takeEntriesOffline(actor, about, about.locale),
)
