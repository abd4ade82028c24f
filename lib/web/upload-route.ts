import 'server-only'
import type { NextRequest } from 'next/server'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, type Locale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { Refusal } from '@/lib/platform/refusal'
import { currentActor } from './current-actor'
import { refusedResponse, seeOther } from './form-post'
import { incomingFile, type Incoming } from './upload'

/**
 * Makes the POST handler of a file. A script hears JSON; a plain form is sent back to its page, which says what
 * came of it: `back` is that page's address without locale.
 */
export function uploadRoute<Params, Result extends object>(
  receive: (actor: Actor, file: Incoming, params: Params) => Promise<Result>,
  back: (params: Params) => string,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false
    let file: Incoming | undefined
    const locale = () => localeOf(request, file)
    const answer = (said: string) => seeOther(`/${locale()}${back(params)}?file=${said}#file`)
    try {
      file = await incomingFile(request)
      const result = await receive(await currentActor(), file, params)
      return wantsJson ? Response.json({ ok: true, ...result }) : answer('received')
    } catch (error) {
      if (!(error instanceof Refusal)) {
        log.error('upload failed', error, { request: request.headers.get('x-baraza-request') })
        if (!wantsJson) return answer('unexpected')
        return Response.json({ error: 'unexpected' }, { status: 500 })
      }
      // Only what is wrong with a file is said on its page; the page itself may not be theirs.
      if (!wantsJson && error.kind === 'invalid') return answer(error.code)
      return refusedResponse(error, locale(), wantsJson)
    } finally {
      file?.drop()
    }
  }
}

function localeOf(request: NextRequest, file: Incoming | undefined): Locale {
  const given = file?.locale ?? request.nextUrl.searchParams.get('locale')
  return isLocale(given) ? given : bestLocale(request.headers.get('accept-language'))
}
