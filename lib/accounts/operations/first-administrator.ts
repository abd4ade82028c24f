import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { isDuplicate, transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { firstAdministratorIsMissing } from '../queries'
import type { FirstAdministratorInput } from '../schema'
import type { StartedSession } from '../sessions'
import { consumeToken, issueToken, revokeTokens } from '../tokens'
import type { Visit } from '../visit'
import { createAccount, setPassword } from './account'
import { demandGoodPassword } from './password'
import { open } from './sign-in'

/** The secret of the one-time link that makes the first administrator; null once there is one. */
export async function offerFirstAdministrator(actor: Actor): Promise<string | null> {
  return transaction(async (tx) => {
    authorize(actor, 'portal.firstAdministrator', {})
    if (!(await firstAdministratorIsMissing(tx))) return null
    // Each start prints a new link; the ones before it are useless then.
    await revokeTokens(tx, { purpose: 'firstAdministrator' })
    return issueToken(tx, { purpose: 'firstAdministrator' })
  })
}

/** Whoever holds the link from the server's own screen becomes administrator, while there is none. */
export async function becomeFirstAdministrator(
  actor: Actor,
  input: FirstAdministratorInput,
  visit: Visit,
): Promise<StartedSession> {
  authorize(actor, 'account.signIn', {})
  try {
    return await transaction(async (tx) => {
      await consumeToken(tx, 'firstAdministrator', input.token)
      if (!(await firstAdministratorIsMissing(tx))) throw new Refusal('invalid', 'linkEnded')
      demandGoodPassword(input.password, [input.name, input.email])
      const personId = await makeAdministrator(tx, input)
      return open(tx, { personId, method: 'firstAdministrator', isShared: false }, visit)
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('conflict', 'emailTaken', { field: 'email' })
    throw error
  }
}

async function makeAdministrator(tx: Transaction, input: FirstAdministratorInput): Promise<string> {
  const at = now()
  const person = await tx.person.create({
    data: {
      name: input.name,
      language: input.language,
      adultConfirmedAt: at,
      createdAt: at,
      // The word of whoever runs the server is proof enough: there may be no mail server yet.
      emails: { create: { address: input.email, verifiedAt: at, createdAt: at } },
      roleGrants: { create: { role: 'administrator', grantedAt: at } },
    },
    select: { id: true },
  })
  const accountId = await createAccount(tx, person.id)
  await setPassword(tx, accountId, input.password)
  await record(tx, { kind: 'system', name: 'command line' }, 'portal.firstAdministrator', {
    object: { kind: 'person', id: person.id },
  })
  return person.id
}
