import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import type { ChangedOrganisation, NewOrganisation, OrganisationChosen } from './schema'

export type OrganisationMade = { id: string; slug: string }

export async function addOrganisation(
  actor: Actor,
  input: NewOrganisation,
): Promise<OrganisationMade> {
  return transaction(async (tx) => {
    authorize(actor, 'organisation.add', null)
    return once(tx, input.nonce, async () => {
      const name = { language: 'en', texts: { en: input.slug ?? input.name } }
      const made = await tx.organisation.create({
        data: {
          slug: await freeSlug(name, async (slug) => {
            return (await tx.organisation.count({ where: { slug } })) > 0
          }),
          ...columnsOf(input),
          createdAt: now(),
        },
        select: { id: true, slug: true },
      })
      await record(tx, actor, 'organisation.add', {
        object: { kind: 'organisation', id: made.id },
      })
      return made
    })
  })
}

export async function changeOrganisation(
  actor: Actor,
  input: ChangedOrganisation,
): Promise<OrganisationMade> {
  return changing(actor, input.organisationId, (tx, id) =>
    tx.organisation.update({ where: { id }, data: columnsOf(input) }),
  )
}

/** No longer offered as a host; its page and what it hosted stay. */
export async function archiveOrganisation(
  actor: Actor,
  { organisationId }: OrganisationChosen,
): Promise<OrganisationMade> {
  return changing(actor, organisationId, (tx, id) =>
    tx.organisation.update({ where: { id }, data: { archivedAt: now() } }),
  )
}

export async function restoreOrganisation(
  actor: Actor,
  { organisationId }: OrganisationChosen,
): Promise<OrganisationMade> {
  return changing(actor, organisationId, (tx, id) =>
    tx.organisation.update({ where: { id }, data: { archivedAt: null } }),
  )
}

async function changing(
  actor: Actor,
  id: string,
  change: (tx: Transaction, id: string) => Promise<OrganisationMade>,
): Promise<OrganisationMade> {
  return transaction(async (tx) => {
    authorize(actor, 'organisation.edit', null)
    if ((await tx.organisation.count({ where: { id } })) === 0) throw notFound()
    const { slug } = await change(tx, id)
    await record(tx, actor, 'organisation.edit', { object: { kind: 'organisation', id } })
    return { id, slug }
  })
}

function columnsOf(input: Omit<ChangedOrganisation, 'organisationId'>) {
  const { name, group, country, about, website, contactEmail } = input
  return { name, group, country, about: orDbNull(about), website, contactEmail }
}
