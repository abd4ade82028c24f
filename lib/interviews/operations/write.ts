import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { reachesFurther, showsMore } from '@/lib/contributions/attribution'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { visibleTo as eventsVisibleTo } from '@/lib/events/visibility'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import { isBlank } from '@/lib/platform/translated'
import { isTaken } from '../address'
import { interviewAsForm } from '../as-form'
import { lockInterview } from '../lock'
import type { EditedInterview, InterviewFields, LowerInput, NewInterview } from '../schema'
import { sameSpeaker } from './same-speaker'
import { backToDraft, publishIfReleased } from './state'

/** Begins an interview as a draft without a file; nobody but staff and its speaker sees it. */
export async function createInterview(
  actor: Actor,
  input: NewInterview,
): Promise<{ id: string; slug: string }> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  return transaction(async (tx) => {
    const dialogue = await dialogueFacts(tx, { slug: input.dialogueSlug })
    authorize(actor, 'dialogue.read', { dialogue })
    authorize(actor, 'interview.create', { dialogue })
    // The address isn't kept with the form: a title that is taken back must not live on there.
    const { id } = await once(tx, input.nonce, async () => {
      const made = await tx.interview.create({
        data: {
          ...(await columnsOf(tx, actor, dialogue.id, input)),
          speakers: { create: firstSpeaker(input) },
          slug: input.slug ?? (await freeSlug(input.title, isTaken(tx))),
          dialogueId: dialogue.id,
          createdById: personIdOf(actor),
          createdAt: now(),
        },
        select: { id: true },
      })
      await record(tx, actor, 'interview.create', {
        dialogueId: dialogue.id,
        object: { kind: 'interview', id: made.id },
      })
      return made
    })
    return tx.interview.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true } })
  })
}

/**
 * Changes what is said about an interview. What was released was another text: it goes back to draft. Only
 * showing less of the speaker, or to fewer people, needs nobody's leave. Refused where somebody else has changed it
 * since the writer began.
 */
export async function editInterview(
  actor: Actor,
  input: EditedInterview,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug: input.slug })
    authorize(actor, 'interview.edit', about)
    demandUnchanged(input.seen, await interviewAsForm(tx, row.slug))
    const columns = await columnsOf(tx, actor, row.dialogueId, input)
    await tx.interview.update({ where: { id: row.id }, data: columns })
    const first = { interviewId: row.id, order: 0 }
    const speaker = sameSpeaker(row.speakers[0], firstSpeaker(input), speakerFields)
    await tx.interviewSpeaker.upsert({
      where: { interviewId_order: first },
      create: { ...first, ...speaker },
      update: speaker,
    })
    await backToDraft(tx, row)
    await record(tx, actor, 'interview.edit', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

/** Shows less of the speaker, or to fewer people; at once, and without a new release. */
export async function lowerInterview(actor: Actor, input: LowerInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug: input.slug })
    authorize(actor, 'interview.lower', about)
    const { attribution, scope } = input
    const isMore = row.speakers.every((each) => showsMore(attribution, each.attribution))
    if (isMore || reachesFurther(scope, row.scope)) {
      throw new Refusal('invalid', 'onlyLower', { field: 'attribution' })
    }
    await tx.interview.update({
      where: { id: row.id },
      data: { scope },
    })
    for (const each of row.speakers.filter((one) => showsMore(one.attribution, attribution))) {
      await tx.interviewSpeaker.update({
        where: { id: each.id },
        data: { attribution, ...whatMayBeKept(attribution) },
        select: { id: true },
      })
    }
    // Fewer people watch it now, so one release may be enough.
    await publishIfReleased(tx, { ...row, scope })
    await record(tx, actor, 'interview.lower', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug: row.slug }
  })
}

/** What an attribution doesn't show isn't kept either. */
export function whatMayBeKept(attribution: InterviewFields['attribution']) {
  return {
    ...(attribution === 'named' ? {} : { name: null }),
    ...(attribution === 'named' || attribution === 'role' ? {} : { role: null }),
    ...(attribution === 'anonymous' ? { personId: null } : {}),
  }
}

async function columnsOf(
  tx: Transaction,
  actor: Actor,
  dialogueId: string,
  input: InterviewFields,
) {
  const { speakerId } = input
  if (speakerId) await mustBeRegistered(tx, dialogueId, speakerId)
  return {
    title: input.title,
    abstract: orDbNull(isBlank(input.abstract) ? null : input.abstract),
    scope: input.scope,
    spokenLanguage: input.spokenLanguage,
    topics: [...new Set(input.topics)],
    goals: input.goals,
    recordedOn: input.recordedOn,
    eventId: input.eventSlug ? await eventOf(tx, actor, dialogueId, input.eventSlug) : null,
  }
}

const speakerFields = { person: 'speakerId', name: 'speakerName', group: 'speakerGroup' }

function firstSpeaker(input: InterviewFields) {
  const { attribution, speakerName, speakerRole, speakerId, speakerGroup } = input
  return {
    name: speakerName,
    role: speakerRole,
    personId: speakerId,
    group: speakerGroup,
    attribution,
    ...whatMayBeKept(attribution),
  }
}

/** The interview's own dialogue is the only place to look: an id from elsewhere says nothing. */
async function mustBeRegistered(tx: Transaction, dialogueId: string, personId: string) {
  const found = await tx.registration.count({
    where: { dialogueId, personId, state: { notIn: ['declined', 'withdrawn'] } },
  })
  if (found === 0) throw new Refusal('invalid', 'notRegisteredHere', { field: 'speakerId' })
}

async function eventOf(tx: Transaction, actor: Actor, dialogueId: string, slug: string) {
  const event = await tx.event.findFirst({
    where: { AND: [{ slug, dialogueId }, await eventsVisibleTo(actor, tx)] },
    select: { id: true },
  })
  if (!event) throw new Refusal('invalid', 'notFound', { field: 'eventSlug' })
  return event.id
}
