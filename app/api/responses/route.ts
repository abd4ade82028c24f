import { afterResponding } from '@/lib/contributions/destinations'
import { respond } from '@/lib/contributions/operations/respond'
import { respondInput } from '@/lib/contributions/schema'
import { formRoute } from '@/lib/web/route'

/**
 * Agree, disagree or unsure: back to the view in the list it was answered in. What the buttons
 * send is mostly answered by the web server itself (server/quick-routes.ts, decision 2).
 */
export const POST = formRoute(respondInput, respond, afterResponding)
