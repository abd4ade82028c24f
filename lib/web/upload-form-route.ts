import 'server-only'
import type { NextRequest } from 'next/server'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { Refusal } from '@/lib/platform/refusal'
import { currentActor } from './current-actor'
import { refusedResponse, seeOther } from './form-post'
import { localeField } from './form-state'
import { incomingForm, type IncomingForm } from './upload-form'

/**
 * Makes the POST handler of a plain form with several files: on to what came of it, or back to its page, which says
 * what is wrong. Both are addresses without locale.
 */
export function uploadFormRoute<Params, Result>(
  receive: (actor: Actor, form: IncomingForm, params: Params) => Promise<Result>,
  on: (result: Result, params: Params) => string,
  back: (params: Params) => string,
  mostFiles: number,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    let form: IncomingForm | undefined
    const locale = () => {
      const given = form?.fields[localeField]
      return isLocale(given) ? given : bestLocale(request.headers.get('accept-language'))
    }
    try {
      form = await incomingForm(request, mostFiles)
      const result = await receive(await currentActor(), form, params)
      return seeOther(`/${locale()}${on(result, params)}`)
    } catch (error) {
      const again = (said: string) => seeOther(`/${locale()}${back(params)}?file=${said}#file`)
      if (!(error instanceof Refusal)) {
        log.error('upload failed', error, { request: request.headers.get('x-baraza-request') })
        return again('unexpected')
      }
      // Only what is wrong with a file is said on its page; the page itself may not be theirs.
      if (error.code.startsWith('upload.')) return again(error.code)
      return refusedResponse(error, locale(), false)
    } finally {
      form?.drop()
    }
  }
}
