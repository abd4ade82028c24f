import 'server-only'
import { forbidden, notFound, redirect, unauthorized } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/platform/i18n'
import { Refusal } from '@/lib/platform/refusal'
import { currentActor } from './current-actor'
import { noteRefusal } from './noted-refusal'
import type { Actor } from '@/lib/access/actor'

// As the address has it or decoded: no name of ours holds a control character, and the database takes no zero.
const control = /\p{Cc}|%[01][0-9a-f]|%7f/iu

/** The locale of an address, or "not found", also for one that can't be anything's. */
export function localeOf(params: { locale: string }): Locale {
  const odd = Object.values(params)
    .flat()
    .some((value) => control.test(String(value)))
  return isLocale(params.locale) && !odd ? params.locale : notFound()
}

/**
 * What a page asks: one query for whoever is asking. A refusal becomes the page that says so
 * (sign in, refused, not found); the web server renders it with that status.
 */
export async function ask<T>(query: (actor: Actor) => Promise<T>): Promise<T> {
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
