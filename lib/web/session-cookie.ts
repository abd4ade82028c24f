import { env } from '@/lib/platform/env'

/** next-auth's own name for it, so that its handlers and ours read the same session. */
export function sessionCookieName(): string {
  return env.isHttps ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function cookieOptions(expires?: Date) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.isHttps,
    ...(expires ? { expires } : {}),
  } as const
}
