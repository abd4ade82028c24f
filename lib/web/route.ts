import 'server-only'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { currentActor } from './current-actor'
import { formPost, refusedResponse } from './form-post'
import { isOddAddress } from './odd-address'

/** Makes a POST handler of an operation, for hot writes that must not render a page again. */
export function formRoute<Schema extends z.ZodType, Result>(
  schema: Schema,
  operation: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  destination: (result: Result, input: z.output<Schema>) => string,
) {
  const post = formPost(schema, operation, destination)
  return async (request: NextRequest): Promise<Response> =>
    post({
      data: await formOf(request),
      accept: request.headers.get('accept'),
      acceptLanguage: request.headers.get('accept-language'),
      requestId: request.headers.get('x-baraza-request'),
      actor: currentActor,
    })
}

/** Undefined where the body is no form, whatever its header says. */
const formOf = (request: NextRequest): Promise<FormData | undefined> =>
  request.formData().catch(() => undefined)

/** A GET handler that gives out bytes or text under the same refusals; tests say who asks. */
export function openRoute<Params>(
  handle: (actor: Actor, request: NextRequest, params: Params) => Promise<Response>,
  whoAsks: () => Promise<Actor> = currentActor,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (isOddAddress(request.url)) throw notFound()
      return await handle(await whoAsks(), request, await context.params)
    } catch (error) {
      if (error instanceof Refusal) return refusedResponse(error, localeFrom(request), true)
      log.error('route failed', error, { request: request.headers.get('x-baraza-request') })
      return Response.json({ error: 'unexpected' }, { status: 500 })
    }
  }
}

/** What was taken down, for those who could have had it: nothing of it, and nothing to keep. */
export function goneResponse(request: NextRequest): Response {
  const message = translator(localeFrom(request), 'refusals')('gone')
  const headers = { 'cache-control': 'private, no-store' }
  return Response.json({ error: 'gone', message }, { status: 410, headers })
}

function localeFrom(request: NextRequest): Locale {
  const given = request.nextUrl.pathname.split('/')[1]
  return isLocale(given) ? given : bestLocale(request.headers.get('accept-language'))
}
