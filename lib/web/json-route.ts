import 'server-only'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, type Locale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { Refusal, statusOf } from '@/lib/platform/refusal'
import { currentActor } from './current-actor'
import { refusedResponse } from './form-post'

const limitBytes = 1_024 * 1_024
const neverKept = { headers: { 'cache-control': 'private, no-store' } }

/**
 * Makes a POST handler for a script of ours: JSON in, JSON out. The web server has checked the origin, and the type
 * of the body is one that no form of another site can send.
 */
export function jsonRoute<Schema extends z.ZodType, Params extends object, Result extends object>(
  schema: Schema,
  operation: (
    actor: Actor,
    input: z.output<Schema>,
    about: Params & { locale: Locale },
  ) => Promise<Result>,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const locale = localeOf(request)
    try {
      if (Number(request.headers.get('content-length') ?? 0) > limitBytes) {
        throw new Refusal('invalid', 'invalid')
      }
      const parsed = schema.safeParse(await bodyOf(request))
      if (!parsed.success) {
        return Response.json({ error: 'invalid' }, { ...neverKept, status: statusOf.invalid })
      }
      const about = { ...(await context.params), locale }
      return Response.json(await operation(await currentActor(), parsed.data, about), neverKept)
    } catch (error) {
      if (error instanceof Refusal) return refusedResponse(error, locale, true)
      log.error('route failed', error, { request: request.headers.get('x-baraza-request') })
      return Response.json({ error: 'unexpected' }, { ...neverKept, status: 500 })
    }
  }
}

/** Undefined where the body is no JSON, or doesn't say that it is. */
async function bodyOf(request: NextRequest): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined
  return request.json().catch(() => undefined)
}

function localeOf(request: NextRequest): Locale {
  const given = request.nextUrl.searchParams.get('locale')
  return isLocale(given) ? given : bestLocale(request.headers.get('accept-language'))
}
