import 'server-only'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { bestLocale, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { fieldsAgain } from '@/lib/platform/fields-again'
import { log } from '@/lib/platform/log'
import { Overtaken } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { complaintsOf, said, sentenceOf } from './complaints'
import { currentActor } from './current-actor'
import { forgetHeld, holdSubmission } from './held-submission'
import { honeyPotField, localeField, pathField, type FormState } from './form-state'
import { fieldsOf, typedIn } from './typed'

/** A path without locale ("/dialogues/x"); or a state, for a form that stays where it is. */
export type Destination = string | FormState

/**
 * Makes a server action of an operation: parse -> operation -> go on. Works without script.
 * What was typed comes back with every error; when the sign-in has ended it is held until it is back.
 * `destination` may set cookies on the way. `keepsHeld`: for the forms of signing in, which stand between
 * what is held and the form it came from.
 */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  operation: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  destination: (
    result: Result,
    input: z.output<Schema>,
    locale: Locale,
  ) => Destination | Promise<Destination>,
  { keepsHeld = false }: { keepsHeld?: boolean } = {},
) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const locale = await localeOf(data)
    const values = typedIn(data)
    // Filled in by machines only; they hear what a person hears, and nothing happens.
    if (data.get(honeyPotField)) return { values, message: trouble(locale, 'refused') }

    const parsed = schema.safeParse(fieldsOf(data))
    if (!parsed.success) return { values, errors: complaintsOf(parsed.error.issues, locale) }

    let next: Destination
    try {
      const result = await operation(await currentActor(), parsed.data)
      next = await destination(result, parsed.data, locale)
    } catch (error) {
      if (!(error instanceof Refusal)) return { values, message: await unexpected(error, locale) }
      if (error instanceof Overtaken) return overtakenState(error, values, locale)
      if (error.kind !== 'signIn') return refusedState(error, values, locale)
      const signIn = await holdSubmission(values, await pathOf(data, locale))
      redirect(`/${locale}${signIn}`)
    }
    // A preview goes on with what was typed; anything else that stays begins anew.
    if (typeof next !== 'string') return next.preview ? { values, ...next } : next
    if (!keepsHeld) await forgetHeld()
    // Where script runs, the same address with another mark (#agenda) would else show the page as it was.
    revalidatePath('/', 'layout')
    redirect(`/${locale}${next}`)
  }
}

function refusedState(refusal: Refusal, values: FormState['values'], locale: Locale): FormState {
  const text = sentenceOf(refusal, locale)
  const kept = values ? { values: { ...values, ...refusal.shows } } : {}
  if (refusal.field) return { ...kept, errors: { [refusal.field]: [text] } }
  const links = refusal.toMend.map((each) => ({
    text: said(each.code, each.params, locale),
    href: `/${locale}${each.path}`,
  }))
  const kind = refusal.shows ? ('warning' as const) : ('danger' as const)
  return { ...kept, message: { kind, text, ...(links.length > 0 && { links }) } }
}

/** What was typed stays in the fields; what somebody else saved comes beside it (components/form/seen.tsx). */
function overtakenState(overtaken: Overtaken, values: FormState['values'], locale: Locale) {
  const theirs = fieldsAgain(overtaken.theirs, 'theirs.')
  const text = sentenceOf(overtaken, locale)
  return {
    values: { ...values, seen: overtaken.seen, ...theirs },
    message: { kind: 'warning' as const, text },
  }
}

/** A bug or an outage: logged with the request's id, said plainly, nothing typed is lost. */
async function unexpected(error: unknown, locale: Locale) {
  const request = (await headers()).get('x-baraza-request') ?? 'unknown'
  log.error('action failed', error, { request })
  return trouble(locale, 'unexpected', request)
}

function trouble(locale: Locale, key: 'unexpected' | 'refused', request = '') {
  return { kind: 'danger' as const, text: translator(locale, 'errors')(key, { request }) }
}

async function localeOf(data: FormData): Promise<Locale> {
  const given = data.get(localeField)
  if (typeof given === 'string' && isLocale(given)) return given
  return bestLocale((await headers()).get('accept-language'))
}

/** Where the form stood, without locale: its own field, else the page that sent it. */
async function pathOf(data: FormData, locale: Locale): Promise<string> {
  const given = data.get(pathField)
  const referer = (await headers()).get('referer')
  const path = typeof given === 'string' ? given : referer ? new URL(referer).pathname : '/'
  const bare = path.startsWith(`/${locale}/`) ? path.slice(locale.length + 1) : path
  return bare.startsWith('/') && !bare.startsWith('//') ? bare : '/'
}
