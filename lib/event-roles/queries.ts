import 'server-only'
import { can, authorize } from '@/lib/access/table'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { EventRoleKind, StakeholderGroup } from '@/generated/prisma/enums'
import { groupsOf } from '@/lib/dialogues/groups'
import { findEvent } from '@/lib/events/queries'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import { maskedAddress } from '@/lib/mail/queries'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { candidatesFor } from './candidates'
import { eventRoleKinds } from './schema'

/** Who works at an event, who was asked, and what the asker may change of it. */
export async function eventTeam(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'eventRole.see', about)
  const dialogueId = about.dialogue?.id ?? null
  const mayGive = eventRoleKinds.filter((role) =>
    can(actor, 'eventRole.give', { ...about, eventRole: { role, personId: null } }),
  )
  const [held, asked, groups, candidates] = await Promise.all([
    db().eventRole.findMany({
      where: { eventId: row.id, endedAt: null },
      orderBy: [{ role: 'asc' }, { grantedAt: 'asc' }],
      select: {
        id: true,
        role: true,
        groups: true,
        grantedAt: true,
        personId: true,
        person: { select: nameSelect(dialogueId) },
      },
    }),
    mayGive.length > 0
      ? db().eventRoleInvitation.findMany({
          where: { eventId: row.id, acceptedAt: null, revokedAt: null },
          orderBy: { createdAt: 'desc' },
          select: { id: true, role: true, address: true, expiresAt: true },
        })
      : [],
    dialogueId ? groupsOf(db(), dialogueId) : [],
    mayGive.length > 0 ? candidatesFor(db(), actor, { id: row.id, dialogue: about.dialogue }) : [],
  ])
  const self = personIdOf(actor)
  return {
    slug,
    title: translatedStored.parse(row.title),
    members: held.map(({ person, ...each }) => ({
      ...each,
      name: shownName(person).name,
      isSelf: each.personId === self,
      mayEnd: can(actor, 'eventRole.end', { ...about, eventRole: each }),
    })),
    invitations: asked.map(({ address, ...each }) => ({
      ...each,
      address: maskedAddress(address),
      hasLapsed: each.expiresAt <= now(),
      mayTakeBack: mayGive.includes(each.role),
    })),
    groups,
    mayGive,
    candidates,
  }
}

export type EventTeam = Awaited<ReturnType<typeof eventTeam>>

export type WorkedEvent = {
  slug: string
  title: Translated
  startsOn: Date
  endsOn: Date
  held: { id: string; role: EventRoleKind; groups: StakeholderGroup[] }[]
  /** Where the work is: whoever keeps only the desk is led to it. */
  path: string
}

/** The events at which the actor holds a role of their own, the latest first. */
export async function eventsWorkedAt(actor: Actor): Promise<WorkedEvent[]> {
  if (actor.kind !== 'member' || actor.isSuspended) return []
  const rows = await db().event.findMany({
    where: { roles: { some: { personId: actor.personId, endedAt: null } } },
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    take: 50,
    select: {
      slug: true,
      title: true,
      startsOn: true,
      endsOn: true,
      roles: {
        where: { personId: actor.personId, endedAt: null },
        orderBy: { role: 'asc' },
        select: { id: true, role: true, groups: true },
      },
    },
  })
  return rows.map(({ roles, title, ...row }) => ({
    ...row,
    title: translatedStored.parse(title),
    held: roles,
    path: roles.every(({ role }) => role === 'registrationDesk')
      ? `/manage/events/${row.slug}/check-in`
      : `/manage/events/${row.slug}`,
  }))
}

/** What the link of a letter offers; looking at it uses nothing up. */
export async function eventRoleAsked(actor: Actor, token: string) {
  authorize(actor, 'eventRole.readInvitation', null)
  const asked = await db().eventRoleInvitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
    },
    select: { role: true, groups: true, address: true, event: { select: { title: true } } },
  })
  if (!asked) return null
  const owner = await db().emailAddress.findFirst({
    where: { address: asked.address, verifiedAt: { not: null } },
    select: { personId: true },
  })
  const self = personIdOf(actor)
  return {
    role: asked.role,
    groups: asked.groups,
    title: translatedStored.parse(asked.event.title),
    next:
      self === null
        ? ('signIn' as const)
        : owner?.personId === self
          ? ('accept' as const)
          : ('wrongPerson' as const),
  }
}
