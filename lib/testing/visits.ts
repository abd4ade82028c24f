import type { Visit } from '@/lib/accounts/visit'
import { newToken } from '@/lib/platform/ids'

/** A browser that comes for the first time; each has a cookie of its own unless the test says otherwise. */
export function makeVisit(wish: Partial<Visit> = {}): Visit {
  return { deviceId: newToken(), knows: [], address: null, sessionToken: null, ...wish }
}
