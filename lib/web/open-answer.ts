import 'server-only'
import { bestLocale, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { refusedResponse } from './form-post'
import { isOddAddress } from './odd-address'

/** What was asked for, or why it isn't given: the same words for all that gives out bytes or text. */
export async function openAnswer(
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    if (isOddAddress(request.url)) throw notFound()
    return await answer()
  } catch (error) {
    if (error instanceof Refusal) return refusedResponse(error, localeFrom(request), true)
    log.error('route failed', error, { request: request.headers.get('x-baraza-request') })
    return Response.json({ error: 'unexpected' }, { status: 500 })
  }
}

/** What was taken down, for those who could have had it: nothing of it, and nothing to keep. */
export function goneResponse(request: Request): Response {
  const message = translator(localeFrom(request), 'refusals')('gone')
  const headers = { 'cache-control': 'private, no-store' }
  return Response.json({ error: 'gone', message }, { status: 410, headers })
}

function localeFrom(request: Request): Locale {
  const given = new URL(request.url).pathname.split('/')[1]
  return isLocale(given) ? given : bestLocale(request.headers.get('accept-language'))
}
