import type { Instrumentation } from 'next'
import { log } from '@/lib/platform/log'

/** Next's hook for whatever a page, an action or a route handler throws: its kind and place, never its words. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const id = request.headers['x-baraza-request']
  log.error('page failed', error, {
    request: Array.isArray(id) ? id[0] : id,
    route: context.routePath,
    kind: context.routeType,
  })
}
