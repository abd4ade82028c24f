import 'server-only'
import type { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { Refusal } from '@/lib/platform/refusal'
import { complaintsOf, sentenceOf } from './complaints'
import { currentActor } from './current-actor'
import { refusedResponse, seeOther } from './form-post'
import { localeField, type FormState } from './form-state'
import { readFormWithFile, type FormWithFile } from './form-with-file'
import { forgetHeld, holdRefused, holdSubmission } from './held-submission'
import { fieldsOf, typedIn } from './typed'

interface FileFormRoute<Params, Schema extends z.ZodType, Taken, Result> {
  /** Asked before the first byte of the file. */
  may: (actor: Actor, params: Params) => Promise<void>
  schema: Schema
  /** The name of the field with the file, for what is wrong with it. */
  field: string
  take: (source: Readable, expected: number) => Promise<Taken>
  /** Of the whole form; more is refused before it is read. */
  mostBytes: number
  operation: (
    actor: Actor,
    input: z.output<Schema>,
    taken: Taken,
    params: Params,
  ) => Promise<Result>
  /** What was taken and is not wanted. */
  drop: (taken: Taken) => Promise<void>
  /** The page of the form, without locale. */
  form: (params: Params) => string
  /** May set cookies on the way. */
  destination: (result: Result) => string | Promise<string>
}

/**
 * Makes the POST handler of a form with a file that is too large for a server action, which would hold it in memory.
 * Works without script: what is wrong is said on the page of the form, with what was typed.
 */
export function fileFormRoute<Params, Schema extends z.ZodType, Taken, Result>(
  route: FileFormRoute<Params, Schema, Taken, Result>,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    let locale = localeIn(request, undefined)
    let form: FormWithFile<Taken> | undefined
    let isWanted = false
    const again = async (state: FormState) => {
      const values = form ? typedIn(form.fields) : {}
      await holdRefused({ values, ...state }, route.form(params))
      return seeOther(`/${locale}${route.form(params)}?again=${newToken().slice(0, 6)}#main`)
    }
    try {
      const actor = await currentActor()
      await route.may(actor, params)
      form = await readFormWithFile(request, route.take, route.mostBytes)
      locale = localeIn(request, form.fields)
      const errors = fileErrors(form, route.field, locale)
      const parsed = route.schema.safeParse(fieldsOf(form.fields))
      if (!parsed.success || errors || !form.file || !('taken' in form.file)) {
        const issues = parsed.success ? [] : parsed.error.issues
        return await again({ errors: { ...complaintsOf(issues, locale), ...errors } })
      }
      const result = await route.operation(actor, parsed.data, form.file.taken, params)
      isWanted = true
      await forgetHeld()
      return seeOther(`/${locale}${await route.destination(result)}`)
    } catch (error) {
      if (!(error instanceof Refusal)) return await failed(error, request, locale, again)
      if (error.kind === 'signIn') {
        const values = form ? typedIn(form.fields) : {}
        return seeOther(`/${locale}${await holdSubmission(values, route.form(params))}`)
      }
      // What isn't theirs to know of is no page to come back to.
      if (error.kind !== 'invalid' && !form) return refusedResponse(error, locale, false)
      if (error.kind === 'notFound') return refusedResponse(error, locale, false)
      const text = sentenceOf(error, locale)
      const field = error.field ?? (form ? undefined : route.field)
      return await again(
        field ? { errors: { [field]: [text] } } : { message: { kind: 'danger', text } },
      )
    } finally {
      if (!isWanted && form?.file && 'taken' in form.file) await route.drop(form.file.taken)
    }
  }
}

function fileErrors<Taken>(
  { file }: FormWithFile<Taken>,
  field: string,
  locale: Locale,
): Record<string, string[]> | null {
  if (file === null) return { [field]: [translator(locale, 'errors')('chooseFile')] }
  if (!('refused' in file)) return null
  // Anything but a refusal is a bug or an outage.
  if (!(file.refused instanceof Refusal)) throw file.refused
  return { [field]: [sentenceOf(file.refused, locale)] }
}

async function failed(
  error: unknown,
  request: NextRequest,
  locale: Locale,
  again: (state: FormState) => Promise<Response>,
): Promise<Response> {
  const id = request.headers.get('x-baraza-request') ?? 'unknown'
  log.error('upload failed', error, { request: id })
  const text = translator(locale, 'errors')('unexpected', { request: id })
  return again({ message: { kind: 'danger', text } })
}

function localeIn(request: NextRequest, fields: FormData | undefined): Locale {
  const given = fields?.get(localeField)
  if (typeof given === 'string' && isLocale(given)) return given
  return bestLocale(request.headers.get('accept-language'))
}
