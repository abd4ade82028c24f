import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { visitor, type Actor } from '@/lib/access/actor'
import { memberOfSession } from '@/lib/accounts/sessions'
import { sessionCookieName } from './session-cookie'

/** Who is asking, read from the database once per request; never kept beyond it. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return (token && (await memberOfSession(token))) || visitor
})
