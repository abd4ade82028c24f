import 'server-only'
import { cookies } from 'next/headers'
import { after, minutes, now } from '@/lib/platform/clock'
import { seal, unseal } from '@/lib/platform/secrets'
import { cookieOptions } from './session-cookie'

/** Shows something once on the next page (a new card, a follow-up code): sealed in a cookie, for ten minutes or as long as is said. */
export async function setFlash(
  name: string,
  value: Record<string, string>,
  lasting = minutes(10),
): Promise<void> {
  const sealed = seal(`flash ${name}`, JSON.stringify(value)).toString('base64url')
  const options = cookieOptions(after(now(), lasting))
  ;(await cookies()).set(`baraza-flash-${name}`, sealed, options)
}

export async function readFlash(name: string): Promise<Record<string, string> | null> {
  const sealed = (await cookies()).get(`baraza-flash-${name}`)?.value
  const plain = sealed ? unseal(`flash ${name}`, Buffer.from(sealed, 'base64url')) : null
  return plain === null ? null : (JSON.parse(plain) as Record<string, string>)
}

export async function clearFlashes(): Promise<void> {
  const jar = await cookies()
  for (const { name } of jar.getAll()) if (name.startsWith('baraza-flash-')) jar.delete(name)
}
