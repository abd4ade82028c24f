import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, type Locale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { Refusal, statusOf } from '@/lib/platform/refusal'
import { complaintsOf, sentenceOf } from './complaints'
import { localeField } from './form-state'
import { fieldsOf } from './typed'

/** What came with a form, whoever has received it: Next's routes, or the web server itself. */
export interface Posted {
  /** Undefined where the body was no form, whatever its header says. */
  data: FormData | undefined
  accept: string | null
  acceptLanguage: string | null
  requestId: string | null
  actor: () => Promise<Actor>
}

/**
 * Answers a posted form with an operation: 303 to the destination for a form, JSON for a script that asks for it. The
 * web server has checked the origin.
 */
export function formPost<Schema extends z.ZodType, Result>(
  schema: Schema,
  operation: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  destination: (result: Result, input: z.output<Schema>) => string,
) {
  return async ({ data, accept, acceptLanguage, requestId, actor }: Posted): Promise<Response> => {
    const locale = localeFrom(data, acceptLanguage)
    const wantsJson = accept?.includes('application/json') ?? false
    try {
      const parsed = schema.safeParse(data && fieldsOf(data))
      if (!parsed.success) {
        const errors = complaintsOf(parsed.error.issues, locale)
        return Response.json({ errors }, { status: statusOf.invalid })
      }
      const result = await operation(await actor(), parsed.data)
      if (wantsJson) return Response.json({ ok: true })
      return seeOther(`/${locale}${destination(result, parsed.data)}`)
    } catch (error) {
      if (error instanceof Refusal) return refusedResponse(error, locale, wantsJson)
      log.error('route failed', error, { request: requestId })
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

/** A relative address on purpose: absolute ones come from the configured address only. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

function localeFrom(data: FormData | undefined, acceptLanguage: string | null): Locale {
  const given = data?.get(localeField)
  return typeof given === 'string' && isLocale(given) ? given : bestLocale(acceptLanguage)
}
