import 'server-only'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { codeHashOf, hashOfOwnersCode } from '@/lib/commitments/code'
import { dayThere } from '@/lib/commitments/due'
import { unknownCode } from '@/lib/commitments/tries'
import { zoneOfDialogue } from '@/lib/commitments/zone-of-dialogue'
import { dialogueFacts, lockDialogue } from '@/lib/dialogues/facts'
import { now, today } from '@/lib/platform/clock'
import { orDbNull, transaction, type Reader, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { isBlank } from '@/lib/platform/translated'
import { groupAsForm } from './as-form'
import type {
  GroupInput,
  HeardMember,
  LeftInput,
  MeetingInput,
  MemberInput,
  OptInInput,
  WhichMember,
} from './schema'

export type OfDialogue = { slug: string }

/** The mandate, and whether its page is public. One group a dialogue: made with its first save. */
export async function writeGroup(actor: Actor, input: GroupInput): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogue = await convening(tx, actor, input.slug)
    const { mandate, startsOn, endsOn } = input
    const known = await tx.leadershipGroup.findUnique({ where: { dialogueId: dialogue.id } })
    if (known) demandUnchanged(input.seen, groupAsForm(known))
    const said = {
      ...{ mandate, startsOn, endsOn },
      publishedAt: input.isPublic ? (known?.publishedAt ?? now()) : null,
    }
    const { id } = await tx.leadershipGroup.upsert({
      where: { dialogueId: dialogue.id },
      create: { dialogueId: dialogue.id, ...said },
      update: { ...said, revision: { increment: 1 } },
      select: { id: true },
    })
    await note(tx, actor, 'leadership.write', dialogue.id, id)
    return { slug: input.slug }
  })
}

const notNamed = { optedInAt: null, optedInHow: null, optedInById: null, heardOn: null }

/** A member, who isn't named anywhere public until they say so themself. */
export async function addMember(actor: Actor, input: MemberInput): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogue = await convening(tx, actor, input.slug)
    return once(tx, `${input.nonce} ${dialogue.id}`, async () => {
      const groupId = await groupOf(tx, dialogue.id)
      const personId = await memberIn(tx, dialogue.id, input.registrationId)
      const { name, role, organisation, group, isChair, joinedOn } = input
      const last = await tx.leadershipMember.aggregate({
        where: { groupId },
        _max: { order: true },
      })
      const known = personId
        ? await tx.leadershipMember.findFirst({ where: { groupId, personId } })
        : null
      if (known && (known.leftOn === null || known.leftOn > today()))
        throw new Refusal('conflict', 'leadership.alreadyMember', { field: 'registrationId' })
      const data = {
        ...{ groupId, personId, name, role, organisation, group, isChair },
        ...{ order: (last._max.order ?? -1) + 1, joinedOn: joinedOn ?? today() },
      }
      const select = { id: true }
      // Whoever comes back says anew whether they stand there by name.
      const { id } = known
        ? await tx.leadershipMember.update({
            where: { id: known.id },
            data: { ...data, ...notNamed, leftOn: null },
            select,
          })
        : await tx.leadershipMember.create({ data, select })
      await note(tx, actor, 'leadership.write', dialogue.id, id)
      return { slug: input.slug }
    })
  })
}

export function endMembership(actor: Actor, input: LeftInput): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogue = await convening(tx, actor, input.slug)
    const { id } = await memberOf(tx, dialogue.id, input.memberId)
    await tx.leadershipMember.update({
      where: { id },
      data: { leftOn: input.leftOn },
      select: { id: true },
    })
    await note(tx, actor, 'leadership.write', dialogue.id, id)
    return { slug: input.slug }
  })
}

/** Makes the member's code work; what is shown of it is derived again for the page that prints it. */
export function giveMembersCode(actor: Actor, input: WhichMember): Promise<OfDialogue> {
  return onMember(actor, input, 'leadership.giveCode', async (tx, { id, codeIssue, codeHash }) => {
    const issue = codeHash === null ? codeIssue : codeIssue + 1
    await tx.leadershipMember.update({
      where: { id },
      data: { codeIssue: issue, codeHash: codeHashOf({ id, codeIssue: issue }, 'leadership') },
      select: { id: true },
    })
  })
}

/** They said by phone that they may stand there by name. */
export function hearMember(actor: Actor, input: HeardMember): Promise<OfDialogue> {
  return onMember(actor, input, 'leadership.hear', async (tx, { id, leadership }) => {
    // Today where they were called.
    if (input.heardOn > dayThere(now(), await zoneOfDialogue(tx, leadership.dialogueId)))
      throw new Refusal('invalid', 'commitment.heardLater', { field: 'heardOn' })
    await tx.leadershipMember.update({
      where: { id },
      data: {
        ...{ optedInAt: now(), optedInHow: 'phone', optedInById: personIdOf(actor) },
        heardOn: input.heardOn,
      },
      select: { id: true },
    })
  })
}

/** A member says whether they stand there by name: at any time, in either direction. */
export async function optIn(actor: Actor, input: OptInInput): Promise<{ code: string }> {
  const { code, isNamed } = input
  return transaction(async (tx) => {
    const found = await findMember(tx, actor, input)
    await tx.$queryRaw`SELECT 1 FROM leadership_member WHERE id = ${found.id}::uuid FOR UPDATE`
    const { dialogueId } = found.leadership
    const dialogue = await dialogueFacts(tx, { id: dialogueId })
    const verb = code === '' ? 'leadership.optInOwn' : 'leadership.optInByCode'
    authorize(actor, verb, { dialogue, member: found })
    await tx.leadershipMember.update({
      where: { id: found.id },
      data: isNamed
        ? { optedInAt: now(), optedInHow: code === '' ? 'account' : 'code', optedInById: null }
        : notNamed,
      select: { id: true },
    })
    if (code === '') await note(tx, actor, verb, dialogueId, found.id)
    else await recordAnonymously(tx, verb, dialogueId)
    return { code }
  })
}

export async function findMember(
  reader: Reader,
  actor: Actor,
  { code, memberId }: Pick<OptInInput, 'code' | 'memberId'>,
) {
  const select = {
    ...{ id: true, personId: true },
    leadership: { select: { dialogueId: true } },
  } as const
  if (code !== '') {
    const codeHash = hashOfOwnersCode(code, 'leadership')
    const found = await reader.leadershipMember.findUnique({ where: { codeHash }, select })
    if (!found) throw unknownCode()
    return found
  }
  const personId = personIdOf(actor)
  const found =
    personId && memberId
      ? await reader.leadershipMember.findFirst({ where: { id: memberId, personId }, select })
      : null
  if (!found) throw notFound()
  return found
}

/** A meeting and what came of it. */
export async function addMeeting(actor: Actor, input: MeetingInput): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogue = await convening(tx, actor, input.slug)
    return once(tx, `${input.nonce} ${dialogue.id}`, async () => {
      const { on, title, outcome, isPublic } = input
      const { id } = await tx.leadershipMeeting.create({
        data: {
          ...{ groupId: await groupOf(tx, dialogue.id), on, title },
          outcome: orDbNull(isBlank(outcome) ? null : outcome),
          publishedAt: isPublic ? now() : null,
        },
        select: { id: true },
      })
      await note(tx, actor, 'leadership.write', dialogue.id, id)
      return { slug: input.slug }
    })
  })
}

async function convening(tx: Transaction, actor: Actor, slug: string) {
  const dialogue = await lockDialogue(tx, actor, { slug })
  authorize(actor, 'leadership.write', { dialogue })
  return dialogue
}

async function groupOf(tx: Transaction, dialogueId: string): Promise<string> {
  const group = await tx.leadershipGroup.findUnique({
    where: { dialogueId },
    select: { id: true },
  })
  if (!group) throw new Refusal('conflict', 'leadership.mandateFirst')
  return group.id
}

async function memberOf(tx: Transaction, dialogueId: string, id: string) {
  const member = await tx.leadershipMember.findFirst({
    where: { id, leadership: { dialogueId } },
    include: { leadership: { select: { dialogueId: true } } },
  })
  if (!member) throw notFound()
  return member
}

async function onMember(
  actor: Actor,
  { slug, memberId }: WhichMember,
  verb: 'leadership.giveCode' | 'leadership.hear',
  change: (tx: Transaction, member: Awaited<ReturnType<typeof memberOf>>) => Promise<void>,
): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { slug })
    authorize(actor, 'leadership.list', { dialogue })
    const member = await memberOf(tx, dialogue.id, memberId)
    authorize(actor, verb, { dialogue, member })
    await change(tx, member)
    await note(tx, actor, verb, dialogue.id, member.id)
    return { slug }
  })
}

async function memberIn(tx: Transaction, dialogueId: string, registrationId: string | null) {
  if (!registrationId) return null
  const found = await tx.registration.findFirst({
    where: { id: registrationId, dialogueId, state: { in: approvedStates } },
    select: { personId: true },
  })
  if (!found) throw notFound()
  return found.personId
}

const note = (tx: Transaction, actor: Actor, verb: Verb, dialogueId: string, id: string) =>
  record(tx, actor, verb, { dialogueId, object: { kind: 'leadership', id } })
