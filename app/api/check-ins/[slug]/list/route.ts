import { takeOffline } from '@/lib/attendance/operations/take-offline'
import { takeOfflineInput } from '@/lib/attendance/schema'
import { jsonRoute } from '@/lib/web/json-route'

interface Params {
  slug: string
}

/** The list to take along. A POST: taking it is written down, and gives everybody a badge. */
export const POST = jsonRoute<typeof takeOfflineInput, Params, object>(
  takeOfflineInput,
  (actor, _nothing, about) => takeOffline(actor, about, about.locale),
)
