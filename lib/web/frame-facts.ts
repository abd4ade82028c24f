import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isTheme, themeCookie, type Theme } from '@/components/frame/theme'
import { isPlayChoice, savesData, watchCookie, type PlayChoice } from '@/lib/interviews/choices'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { currentActor } from './current-actor'

/** What the host calls the portal, and whether its people and words are invented. */
export const portal = cache(async () => {
  const row = await db().portal.findUnique({
    where: { id: 1 },
    select: { name: true, isDemo: true },
  })
  return row ?? { name: 'Baraza', isDemo: false }
})

/** The address that was asked for, path and query; the web server writes the header and nobody else can. */
export async function currentPath(locale: Locale): Promise<string> {
  const path = (await headers()).get('x-baraza-path')
  return path?.startsWith(`/${locale}`) ? path : `/${locale}`
}

export async function currentTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value
  return isTheme(chosen) ? chosen : 'system'
}

/** How much of a recording this browser said it wants; null where it said nothing. */
export async function rememberedChoice(): Promise<PlayChoice | null> {
  const chosen = (await cookies()).get(watchCookie)?.value
  return isPlayChoice(chosen) ? chosen : null
}

/** The device asks every site to spare its data (the header Save-Data). */
export const asksToSaveData = async () => savesData((await headers()).get('save-data'))

/** The signed-in person as the frame shows them. */
export async function currentPerson(): Promise<FramedPerson | null> {
  const actor = await currentActor()
  if (actor.kind !== 'member') return null
  const { name, roles, eventRoles, onSharedDevice } = actor
  return { name, hasDesk: roles.length + eventRoles.length > 0, onSharedDevice }
}

export type FramedPerson = {
  name: string
  hasDesk: boolean
  /** Whoever shares a phone signs out with one tap from every page. */
  onSharedDevice: boolean
}

/** The one-time mark that lets a script run in the working zone; Next reads it from the same header. */
export async function scriptNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
