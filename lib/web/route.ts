import 'server-only'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { notFound, Refusal, statusOf } from '@/lib/platform/refusal'
import { complaintsOf, sentenceOf } from './complaints'
import { currentActor } from './current-actor'
import { localeField } from './form-state'
import { isOddAddress } from './odd-address'
import { fieldsOf } from './typed'

/**
 * Makes a POST handler of an operation, for hot writes that must not render a page again: 303 to the
 * destination for a form, JSON for a script that asks for it. The web server has checked the origin.
 */
export function formRoute<Schema extends z.ZodType, Result>(
  schema: Schema,
  operation: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  destination: (result: Result, input: z.output<Schema>) => string,
) {
  return async (request: NextRequest): Promise<Response> => {
    const data = await formOf(request)
    const locale = localeFrom(request, data)
    const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false
    try {
      const parsed = schema.safeParse(data && fieldsOf(data))
      if (!parsed.success) {
        const errors = complaintsOf(parsed.error.issues, locale)
        return Response.json({ errors }, { status: statusOf.invalid })
      }
      const result = await operation(await currentActor(), parsed.data)
      if (wantsJson) return Response.json({ ok: true })
      return seeOther(`/${locale}${destination(result, parsed.data)}`)
    } catch (error) {
      if (error instanceof Refusal) return refusedResponse(error, locale, wantsJson)
      log.error('route failed', error, { request: request.headers.get('x-baraza-request') })
      return Response.json({ error: 'unexpected' }, { status: 500 })
    }
  }
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

export function refusedResponse(refusal: Refusal, locale: Locale, wantsJson: boolean): Response {
  if (refusal.kind === 'signIn' && !wantsJson) return seeOther(`/${locale}/sign-in`)
  const message = sentenceOf(refusal, locale)
  const headers = { 'cache-control': 'private, no-store' }
  const status = statusOf[refusal.kind]
  if (wantsJson) return Response.json({ error: refusal.code, message }, { status, headers })
  return new Response(message, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** What was taken down, for those who could have had it: nothing of it, and nothing to keep. */
export function goneResponse(request: NextRequest): Response {
  const message = translator(localeFrom(request), 'refusals')('gone')
  const headers = { 'cache-control': 'private, no-store' }
  return Response.json({ error: 'gone', message }, { status: 410, headers })
}

/** A relative address on purpose: absolute ones come from the configured address only. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

function localeFrom(request: NextRequest, data?: FormData): Locale {
  const given = data?.get(localeField) ?? request.nextUrl.pathname.split('/')[1]
  if (typeof given === 'string' && isLocale(given)) return given
  return bestLocale(request.headers.get('accept-language'))
}
