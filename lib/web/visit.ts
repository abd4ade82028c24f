import 'server-only'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import type { SignedIn } from '@/lib/accounts/operations/sign-in'
import type { StartedSession } from '@/lib/accounts/sessions'
import type { Visit } from '@/lib/accounts/visit'
import { after, days, now } from '@/lib/platform/clock'
import { newToken } from '@/lib/platform/ids'
import { seal, unseal } from '@/lib/platform/secrets'
import { cookieOptions, sessionCookieName } from './session-cookie'

const cookieName = 'baraza-device'
const purpose = 'device'
const remembered = 5

const stored = z.object({ id: z.string(), knows: z.array(z.string()).max(remembered) })
type Device = z.output<typeof stored>

/**
 * The browser that a form came from, for counting its wrong tries. It gets a mark of its own the first time:
 * only in actions and route handlers, where cookies can be set.
 */
export async function currentVisit(): Promise<Visit> {
  const device = (await readDevice()) ?? (await keepDevice({ id: newToken(), knows: [] }))
  return {
    deviceId: device.id,
    knows: device.knows,
    address: await currentAddress(),
    sessionToken: await currentSessionToken(),
  }
}

/** Written by the web server from the connection and the trusted proxies; a client can't set it. For pages too. */
export const currentAddress = async () => (await headers()).get('x-baraza-client')

export async function currentSessionToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null
}

/** Gives the browser its session, and lets it remember whom it belongs to. */
export async function keepSession(session: StartedSession & Partial<SignedIn>): Promise<void> {
  const jar = await cookies()
  const options = cookieOptions(session.cookieExpiresAt ?? undefined)
  jar.set(sessionCookieName(), session.token, options)
  const device = session.mark ? await readDevice() : null
  if (!device || !session.mark) return
  const others = device.knows.filter((mark) => mark !== session.mark)
  await keepDevice({ id: device.id, knows: [session.mark, ...others].slice(0, remembered) })
}

export async function dropSession(): Promise<void> {
  const jar = await cookies()
  // Overwritten rather than deleted: a __Secure- cookie only goes with the attributes it came with.
  jar.set(sessionCookieName(), '', cookieOptions(new Date(0)))
}

async function readDevice(): Promise<Device | null> {
  const sealed = (await cookies()).get(cookieName)?.value
  const plain = sealed ? unseal(purpose, Buffer.from(sealed, 'base64url')) : null
  return plain === null ? null : stored.parse(JSON.parse(plain))
}

async function keepDevice(device: Device): Promise<Device> {
  const sealed = seal(purpose, JSON.stringify(device)).toString('base64url')
  ;(await cookies()).set(cookieName, sealed, cookieOptions(after(now(), days(365))))
  return device
}
