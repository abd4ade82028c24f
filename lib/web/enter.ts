import 'server-only'
import type { Member } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import type { SignedIn } from '@/lib/accounts/operations/sign-in'
import type { StartedSession } from '@/lib/accounts/sessions'
import { heldSubmission } from './held-submission'
import { localPath } from './local-path'
import { keepSession } from './visit'

/** Gives the browser its session, and says where the person goes on: an address without locale. */
export async function enter(
  session: StartedSession & Partial<SignedIn>,
  to?: string,
): Promise<string> {
  await keepSession(session)
  const asked = await whereTo(to)
  return asked ?? homeOf(await loadMember(session.personId))
}

/** Where somebody begins who asked for nothing: those who work here at what waits for them, the others at home. */
export function homeOf(person: Pick<Member, 'roles' | 'eventRoles'> | null): string {
  return person && person.roles.length + person.eventRoles.length > 0 ? '/manage' : '/me'
}

/** The address that was asked for, else the form that what is held was typed into. */
export async function whereTo(to?: string): Promise<string | undefined> {
  return localPath(to) ?? localPath((await heldSubmission())?.path) ?? undefined
}
