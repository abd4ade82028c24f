import { syncCheckIns } from '@/lib/attendance/operations/sync'
import { syncInput } from '@/lib/attendance/schema'
import { jsonRoute } from '@/lib/web/json-route'

interface Params {
  slug: string
}

/** What a device scanned without a network, when it has one again. */
export const POST = jsonRoute(syncInput, (actor, batch, { slug }: Params) =>
  syncCheckIns(actor, { ...batch, slug }),
)
