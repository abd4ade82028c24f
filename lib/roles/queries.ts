import 'server-only'
import { can, authorize } from '@/lib/access/table'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { knownTo } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { maskedAddress } from '@/lib/mail/queries'
import { hashToken } from '@/lib/platform/secrets'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { able } from './able'
import { teamDialogue } from './grants'
import { teamRoles } from './schema'

/** Who works in a dialogue, who was invited, and what the asker may change of it. */
export async function teamOf(actor: Actor, slug: string) {
  const dialogue = await teamDialogue(db(), actor, { slug })
  authorize(actor, 'role.see', { dialogue })
  const [row, grants, invitations] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { slug }, select: { title: true } }),
    db().roleGrant.findMany({
      where: { dialogueId: dialogue.id, endedAt: null },
      orderBy: [{ role: 'asc' }, { grantedAt: 'asc' }],
      select: {
        id: true,
        personId: true,
        role: true,
        speaksFor: true,
        grantedAt: true,
        person: { select: { name: true } },
      },
    }),
    db().roleInvitation.findMany({
      where: { dialogueId: dialogue.id, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true, role: true, address: true, speaksFor: true, expiresAt: true },
    }),
  ])
  const self = personIdOf(actor)
  return {
    title: translatedStored.parse(row.title),
    members: grants.map(({ person, ...grant }) => ({
      ...grant,
      name: person.name,
      isSelf: grant.personId === self,
      mayEnd: can(actor, 'role.end', { dialogue, role: grant.role, grant }),
    })),
    invitations: invitations.map(({ address, ...invitation }) => ({
      ...invitation,
      address: maskedAddress(address),
      hasLapsed: invitation.expiresAt <= now(),
      mayRevoke: can(actor, 'invitation.revoke', { dialogue, role: invitation.role }),
    })),
    mayOpenDesk: can(actor, 'dialogue.desk', { dialogue }),
    mayInvite: teamRoles.filter((role) => can(actor, 'invitation.send', { dialogue, role })),
    safeguarding: {
      isAppointed: grants.some(({ role }) => role === 'safeguardingLead'),
      mayAppoint: can(actor, 'invitation.send', { dialogue, role: 'safeguardingLead' }),
    },
    mayHandOver: can(actor, 'role.handOver', { dialogue }),
  }
}

/** Editors and administrators. */
export async function portalTeam(actor: Actor) {
  authorize(actor, 'portal.role', null)
  const grants = await db().roleGrant.findMany({
    where: { dialogueId: null, endedAt: null },
    orderBy: [{ role: 'asc' }, { grantedAt: 'asc' }],
    select: {
      id: true,
      personId: true,
      role: true,
      grantedAt: true,
      person: { select: { name: true } },
    },
  })
  const self = personIdOf(actor)
  return grants.map(({ person, personId, ...grant }) => ({
    ...grant,
    name: person.name,
    isSelf: personId === self,
  }))
}

export type DialogueLeads = { slug: string; title: Translated; leads: string[] }

/** Who watches over each dialogue, for those who appoint them; a dialogue that they don't know of isn't named. */
export async function leadsOfDialogues(actor: Actor): Promise<DialogueLeads[]> {
  authorize(actor, 'portal.role', null)
  const rows = await db().dialogue.findMany({
    where: { AND: [knownTo(actor), { state: { not: 'archived' } }] },
    orderBy: [{ state: 'asc' }, { slug: 'asc' }],
    select: {
      slug: true,
      title: true,
      roleGrants: {
        where: { role: 'safeguardingLead', endedAt: null, person: able },
        orderBy: { grantedAt: 'asc' },
        select: { person: { select: { name: true } } },
      },
    },
  })
  return rows.map(({ slug, title, roleGrants }) => ({
    slug,
    title: translatedStored.parse(title),
    leads: roleGrants.map(({ person }) => person.name),
  }))
}

/** What an invitation's link offers; looking at it uses nothing up. */
export async function invitationOf(actor: Actor, token: string) {
  authorize(actor, 'invitation.read', null)
  const invitation = await db().roleInvitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
    },
    select: {
      role: true,
      address: true,
      speaksFor: true,
      expiresAt: true,
      dialogue: { select: { title: true } },
    },
  })
  if (!invitation) return null
  const owner = await db().emailAddress.findFirst({
    where: { address: invitation.address, verifiedAt: { not: null } },
    select: { personId: true },
  })
  const self = personIdOf(actor)
  return {
    role: invitation.role,
    speaksFor: invitation.speaksFor,
    expiresAt: invitation.expiresAt,
    dialogue: invitation.dialogue && translatedStored.parse(invitation.dialogue.title),
    /** What the person has to do: press the button, sign in first, make an account, or nothing at all. */
    next:
      owner === null
        ? self === null
          ? ('introduce' as const)
          : ('wrongPerson' as const)
        : self === null
          ? ('signIn' as const)
          : owner.personId === self
            ? ('accept' as const)
            : ('wrongPerson' as const),
  }
}
