import { createAccount, setPassword } from '@/lib/accounts/operations/account'
import { addOrganisation } from '@/lib/organisations/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { grantRole } from '@/lib/roles/grants'
import { commandLine, type Role } from '@/lib/access/actor'
import { organisations } from '../data/organisations'
import { staff } from '../data/staff'
import { found, nonce, type Stage } from './stage'

type Somebody = { id: string; name: string; language: string; email: string | null }

/** A person with an account; with an address also with the password that `npm start` prints. */
export async function makePerson(tx: Transaction, somebody: Somebody): Promise<string> {
  const at = now()
  const { id: personId } = await tx.person.create({
    data: {
      name: somebody.name,
      language: somebody.language,
      adultConfirmedAt: at,
      createdAt: at,
      ...(somebody.email && {
        emails: { create: { address: somebody.email, verifiedAt: at, createdAt: at } },
      }),
    },
    select: { id: true },
  })
  const accountId = await createAccount(tx, personId)
  if (somebody.email) await setPassword(tx, accountId, env.demoPassword)
  return personId
}

export const interfaceLanguage = (speaks: readonly string[]) =>
  speaks.find((language) => ['en', 'fr', 'sw'].includes(language)) ?? 'en'

const portalRoles: readonly Role[] = ['editor', 'administrator']

/** The portal itself, the invented people who run it, and the invented organisations. */
export async function openHouse(stage: Stage): Promise<void> {
  await stage.on('2015-09-01', () =>
    transaction(async (tx) => {
      for (const one of staff) {
        const language = interfaceLanguage(one.speaks)
        stage.people.set(one.id, await makePerson(tx, { ...one, language }))
      }
      for (const { id, role } of staff)
        if (role && portalRoles.includes(role)) {
          const personId = found(stage.people, id)
          await grantRole(tx, commandLine, { personId, role, dialogueId: null, speaksFor: null })
        }
    }),
  )
  const administrator = await stage.actor('st-admin')
  await stage.on('2015-09-02', async () => {
    for (const { id, name, group, country, description } of organisations) {
      const made = await addOrganisation(administrator, {
        nonce: nonce(id),
        slug: null,
        name,
        group,
        country,
        about: description,
        website: null,
        contactEmail: `${id}@demo.example`,
      })
      stage.organisations.set(id, made.id)
    }
  })
}
