import 'server-only'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect, unauthorized } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/platform/i18n'
import { Refusal } from '@/lib/platform/refusal'
import { currentActor } from './current-actor'
import { noteRefusal } from './noted-refusal'
import { isOddAddress } from './odd-address'
import type { Actor } from '@/lib/access/actor'

/** The locale of an address, or "not found". */
export function localeOf(params: { locale: string }): Locale {
  return isLocale(params.locale) ? params.locale : notFound()
}

/**
 * What a page asks: one query for whoever is asking. A refusal becomes the page that says so
 * (sign in, refused, not found); the web server renders it with that status.
 */
export async function ask<T>(query: (actor: Actor) => Promise<T>): Promise<T> {
  if (isOddAddress((await headers()).get('x-baraza-path') ?? '')) notFound()
  try {
    return await query(await currentActor())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await noteRefusal(error)
    if (error.kind === 'signIn') unauthorized()
    if (error.kind === 'forbidden') forbidden()
    notFound()
  }
}

/** For pages that only signed-in people have; sends others to sign in and back again. */
export async function signedInActor(locale: Locale, path: string) {
  const actor = await currentActor()
  if (actor.kind !== 'member') redirect(`/${locale}/sign-in?to=${encodeURIComponent(path)}`)
  return actor
}
