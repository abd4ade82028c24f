import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { hasOpened } from '@/lib/activity/opened'
import { hashOfOwnersCode, ownersCode } from '@/lib/commitments/code'
import { enteredForHere, personToEnterFor, toEnterFor } from '@/lib/facilitated/queries/people'
import {
  dialogueFacts,
  factsOf,
  factsSelect,
  knownDialogue,
  readableTo,
} from '@/lib/dialogues/facts'
import { personIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { banded, type Banded } from '@/lib/registrations/bands'
import { groupAsForm } from './as-form'
import { findMember } from './operations'

const words = (value: unknown) => translatedStored.parse(value)

/**
 * Who follows a dialogue after it ended. Members stand there by name only where they said so; of the others a group is
 * told as a band, and nothing below five.
 */
export async function leadershipPage(actor: Actor, slug: string) {
  const row = await db().leadershipGroup.findFirst({
    where: { publishedAt: { not: null }, dialogue: { AND: [{ slug }, readableTo(actor)] } },
    select: {
      ...{ mandate: true, startsOn: true, endsOn: true, publishedAt: true, dialogueId: true },
      dialogue: { select: { ...factsSelect, slug: true, title: true } },
      members: { where: here(), orderBy: [{ order: 'asc' }, { id: 'asc' }] },
      meetings: { where: { publishedAt: { not: null } }, orderBy: { on: 'desc' } },
    },
  })
  if (!row) throw notFound()
  const dialogue = factsOf(row.dialogue)
  authorize(actor, 'leadership.read', { dialogue, leadership: { isPublished: true } })
  const sheltered = await shelteredNow(db(), row.dialogueId)
  const inSight = row.members.filter(
    ({ personId }) => !personIsSheltered(sheltered, { dialogueId: row.dialogueId, personId }),
  )
  const isNamed = (member: (typeof inSight)[number]) =>
    member.optedInAt !== null && member.name !== ''
  return {
    dialogue: { id: row.dialogueId, slug: row.dialogue.slug, title: words(row.dialogue.title) },
    mandate: words(row.mandate),
    ...{ startsOn: row.startsOn, endsOn: row.endsOn },
    named: inSight.filter(isNamed).map(({ id, name, role, organisation, group, isChair }) => ({
      ...{ id, name, role, organisation, group, isChair },
    })),
    others: bandsOf(inSight.filter((member) => !isNamed(member)).map(({ group }) => group)),
    hasOthers: inSight.some((member) => !isNamed(member)),
    meetings: row.meetings.map(({ id, on, title, outcome }) => ({
      ...{ id, on, title: words(title) },
      outcome: outcome === null ? null : words(outcome),
    })),
    mayWork: can(actor, 'leadership.list', { dialogue }),
  }
}
export type LeadershipPage = Awaited<ReturnType<typeof leadershipPage>>

/** Whether a dialogue has a page about it that this reader may open. */
export async function hasLeadership(actor: Actor, dialogueId: string): Promise<boolean> {
  const where = { dialogueId, publishedAt: { not: null }, dialogue: readableTo(actor) }
  return (await db().leadershipGroup.count({ where })) > 0
}

const here = () => ({ OR: [{ leftOn: null }, { leftOn: { gt: today() } }] })

function bandsOf(groups: readonly StakeholderGroup[]) {
  const counts = new Map<StakeholderGroup, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts].flatMap(([group, count]): { group: StakeholderGroup; people: Banded }[] => {
    const people = banded(count)
    return people === null ? [] : [{ group, people }]
  })
}

/** The same for those who work on it. */
export async function leadershipDesk(actor: Actor, slug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'leadership.list', { dialogue })
  const row = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: {
      ...{ title: true, languages: true },
      groups: { select: { group: true } },
      leadership: {
        include: {
          members: { orderBy: [{ order: 'asc' }, { id: 'asc' }] },
          meetings: { orderBy: { on: 'desc' } },
        },
      },
    },
  })
  const mayWrite = can(actor, 'leadership.write', { dialogue })
  const people = mayWrite
    ? await db().registration.findMany({
        where: { ...enteredForHere(actor, dialogue.id), personId: {} },
        ...toEnterFor,
        take: 500,
      })
    : []
  const { leadership } = row
  const form = leadership && groupAsForm(leadership)
  const members = []
  for (const member of leadership?.members ?? []) {
    const mayGiveCode = can(actor, 'leadership.giveCode', { dialogue, member })
    const object = { kind: 'leadership', id: member.id }
    const isOpen =
      mayGiveCode &&
      member.codeHash !== null &&
      (await hasOpened(actor, 'leadership.giveCode', object))
    members.push({
      ...{ id: member.id, name: member.name, role: member.role, group: member.group },
      ...{ organisation: member.organisation, isChair: member.isChair, leftOn: member.leftOn },
      ...{
        optedInHow: member.optedInAt && member.optedInHow,
        hasAccount: member.personId !== null,
      },
      code: isOpen ? ownersCode(member, 'leadership') : null,
      mayGiveCode,
      mayHear: can(actor, 'leadership.hear', { dialogue, member }),
    })
  }
  return {
    title: words(row.title),
    languages: row.languages,
    groups: row.groups.map(({ group }) => group),
    form: form && { ...form, seen: markOf(form) },
    people: people.map(personToEnterFor),
    members,
    meetings: (leadership?.meetings ?? []).map(({ id, on, title, outcome, publishedAt }) => ({
      ...{ id, on, title: words(title), isPublic: publishedAt !== null },
      outcome: outcome === null ? null : words(outcome),
    })),
    mayWrite,
  }
}
export type LeadershipDesk = Awaited<ReturnType<typeof leadershipDesk>>

export type OwnMembership = {
  memberId: string
  dialogue: { slug: string; title: Translated }
  name: string
  isNamed: boolean
}

const membershipSelect = {
  ...{ id: true, name: true, optedInAt: true },
  leadership: { select: { dialogueId: true, dialogue: { select: { slug: true, title: true } } } },
} as const

async function membership(id: string): Promise<OwnMembership> {
  const row = await db().leadershipMember.findUniqueOrThrow({
    where: { id },
    select: membershipSelect,
  })
  const { slug, title } = row.leadership.dialogue
  return {
    memberId: row.id,
    dialogue: { slug, title: words(title) },
    name: row.name,
    isNamed: row.optedInAt !== null,
  }
}

/** By a code that a browser has kept; null where it opens none. */
export async function membershipByKeptCode(actor: Actor, code: string) {
  const codeHash = hashOfOwnersCode(code, 'leadership')
  if ((await db().leadershipMember.count({ where: { codeHash } })) === 0) return null
  const member = await findMember(db(), actor, { code, memberId: '' })
  const dialogue = await dialogueFacts(db(), { id: member.leadership.dialogueId })
  authorize(actor, 'leadership.optInByCode', { dialogue, member })
  return membership(member.id)
}

/** The groups that somebody sits in, by their account. */
export async function ownMemberships(actor: Actor): Promise<OwnMembership[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().leadershipMember.findMany({
    where: { personId, ...here() },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 50,
  })
  return Promise.all(rows.map(({ id }) => membership(id)))
}
