import { visitor, worker, type Member } from '@/lib/access/actor'
import { ownersCode } from '@/lib/commitments/code'
import {
  confirmCommitment,
  hearOwner,
  publishCommitment,
} from '@/lib/commitments/operations/answer'
import { askOwner } from '@/lib/commitments/operations/ask'
import { refreshFigures } from '@/lib/commitments/operations/figures'
import { enterJudgement } from '@/lib/commitments/operations/judge'
import { addStep, checkStep, reportStep } from '@/lib/commitments/operations/steps'
import { draftCommitment } from '@/lib/commitments/operations/write'
import type { ResponseValue } from '@/generated/prisma/enums'
import { groups as allGroups } from '@/lib/registrations/schema'
import { addMeeting, addMember, hearMember, writeGroup } from '@/lib/leadership/operations'
import { db } from '@/lib/platform/db'
import { promises, type ToldPromise } from '../data/commitments'
import { organisations } from '../data/organisations'
import { english } from '../data/words'
import { nonce, type Stage } from './stage'

/** What was promised in Tarkwa, what became of it, and what those say who didn't promise it. */
export async function followPromises(stage: Stage): Promise<void> {
  for (const promise of promises) await follow(stage, promise)
  await refreshFigures(worker)
  await watchOver(stage)
}

async function follow(stage: Stage, promise: ToldPromise): Promise<void> {
  const convenor = await stage.actor('st-convenor')
  const { publicId } = promise
  await stage.on(promise.draftedOn, async () => {
    await write(stage, promise)
    await askOwner(convenor, { publicId })
    await confirm(stage, promise)
    await publishCommitment(convenor, { publicId })
  })
  for (const [index, step] of promise.steps.entries())
    await stage.on(step.on, async () => {
      const said = {
        nonce: nonce('step', publicId, String(index)),
        ...{ status: step.status, note: step.note },
        ...(step.result ? { result: step.result } : {}),
        dueOn: step.dueOn ? stage.day(step.dueOn) : null,
        proofs: step.proof ? [{ ...step.proof, item: null }] : [],
      }
      if (!step.byOwner) await addStep(convenor, { ...said, publicId })
      else {
        const code = await codeOf(publicId)
        const { number } = await reportStep(visitor, { ...said, code, publicId: '' })
        await checkStep(convenor, { publicId, number })
      }
    })
  await answer(stage, promise)
}

async function write(stage: Stage, promise: ToldPromise): Promise<void> {
  const { owner, publicId } = promise
  const name = organisations.find(({ id }) => id === owner.organisation)?.name ?? null
  await draftCommitment(await stage.actor('st-rapporteur'), {
    ...{ publicId, dialogueSlug: promise.dialogue, nonce: nonce('promise', publicId) },
    ...{ result: promise.result, proof: promise.proof, dueOn: stage.day(promise.dueOn) },
    ...{ ownerName: owner.name, ownerRole: owner.role, ownerGroup: owner.group },
    ...{ ownerOrganisation: null, ownerOrganisationName: name, ownerRegistration: null },
    ...{ ownerLanguage: 'en' as const, address: null, phone: null, interview: null },
    ...{ topics: promise.topics, goals: promise.goals },
    ...{ sessionId: null, noteId: null, summary: promise.summary, findingKey: null },
  })
}

async function confirm(stage: Stage, promise: ToldPromise): Promise<void> {
  const { publicId, isNamed } = promise
  if (promise.heard === 'code') {
    await confirmCommitment(visitor, { code: await codeOf(publicId), publicId: '', isNamed })
    return
  }
  const facilitator = await stage.actor('st-facilitator')
  const heardOn = stage.day(promise.draftedOn)
  await hearOwner(facilitator, { publicId, said: 'yes', isNamed, heardOn, reason: null })
}

async function codeOf(publicId: string): Promise<string> {
  return ownersCode(
    await db().commitment.findUniqueOrThrow({
      where: { publicId },
      select: { id: true, codeIssue: true },
    }),
  )
}

/** A facilitator went round and asked; nobody of the organisation itself. */
async function answer(stage: Stage, promise: ToldPromise): Promise<void> {
  const last = promise.steps.at(-1)
  if (!last) return
  const facilitator = await stage.actor('st-facilitator')
  const own = organisations.find(({ id }) => id === promise.owner.organisation)?.name ?? ''
  for (const group of allGroups) {
    const said = promise.answers[group]
    if (!said) continue
    const values: ResponseValue[] = [
      ...Array.from({ length: said.agree }, () => 'agree' as const),
      ...Array.from({ length: said.disagree }, () => 'disagree' as const),
      ...Array.from({ length: said.unsure ?? 0 }, () => 'unsure' as const),
    ]
    const asked = await registered(promise, facilitator, group, own, values.length)
    await stage.on(last.on, async () => {
      for (const [index, registrationId] of asked.entries()) {
        const value = values[index]
        if (!value) continue
        const which = { publicId: promise.publicId, number: promise.steps.length }
        await enterJudgement(facilitator, { ...which, value, registrationId })
      }
    })
  }
}

async function registered(
  { dialogue }: ToldPromise,
  facilitator: Member,
  group: (typeof allGroups)[number],
  own: string,
  take: number,
): Promise<string[]> {
  const rows = await db().registration.findMany({
    where: {
      dialogue: { slug: dialogue },
      state: { in: ['confirmed', 'attended'] },
      personId: { not: facilitator.personId },
      affiliation: { group, state: 'approved' },
    },
    select: {
      id: true,
      person: {
        select: {
          affiliations: {
            select: { organisationName: true, organisation: { select: { name: true } } },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
  const isOwn = ({ person }: (typeof rows)[number]) =>
    person.affiliations.some(
      ({ organisationName, organisation }) =>
        organisationName === own || organisation?.name === own,
    )
  return rows
    .filter((row) => !isOwn(row))
    .slice(0, take)
    .map(({ id }) => id)
}

/** Those who look whether it is done; of two nobody knows the names, for they haven't said yes. */
async function watchOver(stage: Stage): Promise<void> {
  const convenor = await stage.actor('st-convenor')
  const slug = 'gh-2016'
  await stage.on('2016-03-01', async () => {
    await writeGroup(convenor, {
      slug,
      mandate: english(
        'Looks twice a year whether what was promised in Tarkwa is done, and tells everybody who was there (demo).',
        'Regarde deux fois par an si ce qui a été promis à Tarkwa est fait, et le dit à tous ceux qui étaient là (démo).',
        'Huangalia mara mbili kwa mwaka kama kilichoahidiwa Tarkwa kimefanyika, na kuwaambia wote waliokuwepo (onyesho).',
      ),
      ...{ startsOn: stage.day('2016-03-01'), endsOn: stage.day('2018-12-31'), isPublic: true },
    })
    const seats = [
      { name: 'Adwoa Demo-Mensima', group: 'miners', role: 'Washer', isChair: true },
      { name: 'Yaw Demo-Boateng', group: 'government', role: 'Planning officer', isChair: false },
      { name: 'Demo member one', group: 'civilSociety', role: null, isChair: false },
      { name: 'Demo member two', group: 'industry', role: null, isChair: false },
    ] as const
    for (const [index, seat] of seats.entries())
      await addMember(convenor, {
        ...{ slug, nonce: nonce('leader', String(index)), ...seat },
        ...{ organisation: null, registrationId: null, joinedOn: stage.day('2016-03-01') },
      })
    await nameTheFirst(stage)
    await addMeeting(convenor, {
      ...{ slug, nonce: nonce('leaders', 'meeting'), on: stage.day('2016-03-01') },
      title: english('First meeting', 'Première réunion', 'Mkutano wa kwanza'),
      outcome: english(
        'Two members visit the licence desk before the end of the year.',
        'Deux membres visitent le guichet des permis avant la fin de l’année.',
        'Wajumbe wawili watembelee dawati la leseni kabla ya mwisho wa mwaka.',
      ),
      isPublic: true,
    })
  })
}

async function nameTheFirst(stage: Stage): Promise<void> {
  const facilitator = await stage.actor('st-facilitator')
  const named = await db().leadershipMember.findMany({
    where: { role: { not: null } },
    select: { id: true },
  })
  for (const { id: memberId } of named)
    await hearMember(facilitator, {
      ...{ slug: 'gh-2016', memberId, heardOn: stage.day('2016-03-01') },
    })
}
