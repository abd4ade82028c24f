import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { isDrawnBlindly } from '@/lib/common-ground/routing'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { wordingOf, type Wording } from '@/lib/messages/wording'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { z } from 'zod'
import { countedParticipation, silentHere } from './counts'
import { figuresOf, leastHeard, type GroupFigure } from './figures'
import { invitable, lastInvited } from './inviting'
import { deskSearch } from './schema'

export type SilentPerson = {
  registrationId: string
  name: string
  group: StakeholderGroup
  /** A message reaches them by mail, or somebody calls. */
  reach: 'mail' | 'call'
  invitedOn: Date | null
}

export type ParticipationDesk = {
  title: Translated
  weeks: string[]
  groups: GroupFigure[]
  leastHeard: StakeholderGroup[]
  /** Null for who may not see who it is. */
  silent: { people: SilentPerson[]; count: number } | null
  /** The message to one group as it would go out now; null where none is being prepared. */
  invitation: { group: StakeholderGroup; mails: number; calls: number; wording: Wording } | null
  mayInvite: boolean
  /** For these groups views are drawn by weights that choose nothing: something is wrong with the portal. */
  drawnBlindly: StakeholderGroup[]
}

const listed = 200

/** Who is heard and who is silent, for those who work in a dialogue. */
export async function participationDesk(
  actor: Actor,
  slug: string,
  asked: Record<string, string | string[] | undefined>,
  locale: Locale,
): Promise<ParticipationDesk> {
  const dialogue = await dialogueFacts(db(), { slug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'participation.read', { dialogue })
  const { id } = dialogue
  const [{ title }, counted, drawnBlindly] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { slug }, select: { title: true } }),
    countedParticipation(db(), id),
    blindGroups(id),
  ])
  const least = leastHeard(counted.groups)
  const mayInvite = can(actor, 'participation.invite', { dialogue })
  const { invite } = deskSearch.parse(asked)
  const stored = translatedStored.parse(title)
  return {
    title: stored,
    weeks: counted.weeks,
    groups: figuresOf(counted.groups, counted.counts, counted.weeks),
    leastHeard: least,
    silent: can(actor, 'participation.readSilent', { dialogue }) ? await silentPeople(id) : null,
    invitation:
      invite && mayInvite && least.includes(invite)
        ? await prepared(id, invite, { title: stored, locale })
        : null,
    mayInvite,
    drawnBlindly,
  }
}

async function prepared(
  dialogueId: string,
  group: StakeholderGroup,
  { title, locale }: { title: Translated; locale: Locale },
) {
  const people = await invitable(db(), dialogueId, group)
  const mails = people.filter(({ reach }) => reach === 'mail').length
  const wording = wordingOf('leastHeard', { dialogue: title }, locale)
  return wording && { group, mails, calls: people.length - mails, wording }
}

async function silentPeople(dialogueId: string): Promise<ParticipationDesk['silent']> {
  const where = silentHere(dialogueId)
  const [count, rows] = await Promise.all([
    db().registration.count({ where }),
    db().registration.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: listed,
      select: {
        id: true,
        name: true,
        personId: true,
        affiliation: { select: { group: true } },
        person: {
          select: {
            emails: { where: { verifiedAt: { not: null } }, select: { id: true }, take: 1 },
          },
        },
      },
    }),
  ])
  const invited = await lastInvited(
    db(),
    dialogueId,
    rows.map(({ personId }) => personId),
  )
  return {
    count,
    people: rows.map(({ id, name, personId, affiliation, person }) => ({
      registrationId: id,
      name,
      group: affiliation.group,
      reach: person.emails.length > 0 ? 'mail' : 'call',
      invitedOn: invited.get(personId) ?? null,
    })),
  }
}

const storedWeights = z.array(z.tuple([z.string(), z.number()])).catch([])

/** By the last audit of each group within a day. */
async function blindGroups(dialogueId: string): Promise<StakeholderGroup[]> {
  const audits = await db().routingAudit.findMany({
    where: { dialogueId, at: { gt: after(now(), -days(1)) } },
    orderBy: [{ group: 'asc' }, { at: 'desc' }],
    distinct: ['group'],
    select: { group: true, weights: true },
  })
  return audits
    .filter(({ weights }) => isDrawnBlindly(storedWeights.parse(weights).map(([, each]) => each)))
    .map(({ group }) => group)
}
