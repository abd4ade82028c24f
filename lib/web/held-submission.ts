import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { randomBytes } from 'node:crypto'
import { after, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { seal, unseal } from '@/lib/platform/secrets'
import type { FormState } from './form-state'
import { cookieOptions } from './session-cookie'

const cookieName = 'baraza-held'
const purpose = 'held submission'

type Held = { values: NonNullable<FormState['values']>; path: string } & Pick<
  FormState,
  'errors' | 'message'
>

/**
 * Keeps what was typed into a form whose sender's sign-in has ended, and says where to go on: the sign-in
 * page. The key lies only in the sender's browser; the row is unreadable without it and goes in half an hour.
 */
export async function holdSubmission(values: FormState['values'], path: string): Promise<string> {
  await hold({ values: values ?? {}, path })
  return `/sign-in?again=${newToken().slice(0, 6)}`
}

/** The same for a form that a route has answered: with what is wrong. Its page shows it once more. */
export async function holdRefused(state: FormState, path: string): Promise<void> {
  const { values = {}, errors, message } = state
  await hold({ values, path, ...(errors && { errors }), ...(message && { message }) })
}

async function hold(held: Held): Promise<void> {
  const key = randomBytes(32)
  const expiresAt = after(now(), minutes(30))
  const sealed = seal(purpose, JSON.stringify(held), key)
  const { id } = await db().heldSubmission.create({
    data: { sealed: new Uint8Array(sealed), expiresAt },
    select: { id: true },
  })
  const jar = await cookies()
  jar.set(cookieName, `${id}.${key.toString('base64url')}`, cookieOptions(expiresAt))
}

/** What this browser has held, or null. */
export const heldSubmission = cache(async (): Promise<Held | null> => {
  const [id, key] = (await cookies()).get(cookieName)?.value.split('.') ?? []
  if (!id || !key || !/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db().heldSubmission.findUnique({ where: { id } })
  if (!row || row.expiresAt < now()) return null
  const plain = unseal(purpose, row.sealed, Buffer.from(key, 'base64url'))
  return plain === null ? null : (JSON.parse(plain) as Held)
})

/** The first state of a form at `path`: what was typed before the sign-in ended, if it was typed here. */
export async function heldState(path: string): Promise<FormState> {
  const held = await heldSubmission()
  if (held?.path !== path) return {}
  const { path: _path, ...state } = held
  return state
}

/** Once a form has gone through, nothing is held any longer. */
export async function forgetHeld(): Promise<void> {
  const jar = await cookies()
  const id = jar.get(cookieName)?.value.split('.')[0]
  if (!id) return
  jar.delete(cookieName)
  if (/^[0-9a-f-]{36}$/.test(id)) await db().heldSubmission.deleteMany({ where: { id } })
}
