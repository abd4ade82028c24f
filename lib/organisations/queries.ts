import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dialoguesHostedBy, type HostedDialogues } from '@/lib/dialogues/lists'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export type OrganisationPage = {
  id: string
  slug: string
  name: string
  group: StakeholderGroup | null
  country: string | null
  about: Translated | null
  website: string | null
  contactEmail: string | null
  isArchived: boolean
  dialogues: HostedDialogues
  mayEdit: boolean
}

const columns = {
  id: true,
  slug: true,
  name: true,
  group: true,
  country: true,
  about: true,
  website: true,
  contactEmail: true,
  archivedAt: true,
} as const

/** An organisation and, of the dialogues it hosts, those that the reader may know of. */
export async function organisationPage(actor: Actor, slug: string): Promise<OrganisationPage> {
  const row = await db().organisation.findUnique({ where: { slug }, select: columns })
  if (!row) throw notFound()
  authorize(actor, 'organisation.read', null)
  const { archivedAt, about, ...rest } = row
  return {
    ...rest,
    about: translatedStored.nullable().parse(about),
    isArchived: archivedAt !== null,
    dialogues: await dialoguesHostedBy(actor, row.id),
    mayEdit: can(actor, 'organisation.edit', null),
  }
}

export type OrganisationInList = {
  slug: string
  name: string
  group: StakeholderGroup | null
  country: string | null
  isArchived: boolean
}

export type OrganisationList = {
  organisations: OrganisationInList[]
  mayEdit: boolean
}

/** For those who run dialogues: every organisation of the portal. */
export async function listOrganisations(actor: Actor): Promise<OrganisationList> {
  authorize(actor, 'organisation.list', null)
  const rows = await db().organisation.findMany({
    select: { slug: true, name: true, group: true, country: true, archivedAt: true },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { slug: 'asc' }],
  })
  return {
    organisations: rows.map(({ archivedAt, ...row }) => ({
      ...row,
      isArchived: archivedAt !== null,
    })),
    mayEdit: can(actor, 'organisation.edit', null),
  }
}

/** One organisation, to be changed. */
export async function organisationForEditing(
  actor: Actor,
  slug: string,
): Promise<Omit<OrganisationPage, 'dialogues' | 'mayEdit'>> {
  authorize(actor, 'organisation.edit', null)
  const row = await db().organisation.findUnique({ where: { slug }, select: columns })
  if (!row) throw notFound()
  const { archivedAt, about, ...rest } = row
  return {
    ...rest,
    about: translatedStored.nullable().parse(about),
    isArchived: archivedAt !== null,
  }
}

/** Who can be named as a host: what isn't archived, and `kept` however it stands. */
export async function hostOptions(kept: readonly string[] = []) {
  const rows = await db().organisation.findMany({
    where: { OR: [{ archivedAt: null }, { id: { in: [...kept] } }] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** Refuses whoever may not add an organisation. */
export async function newOrganisationForm(actor: Actor): Promise<void> {
  authorize(actor, 'organisation.add', null)
}
