import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { recordAnonymously } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { now } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { answerAsForm } from './as-form'
import { hashOfCode } from './code'
import { lockObjection } from './lock'
import { note, readAnew } from './operations'
import type { AnswerInput } from './schema'

type Of = { publicId: string }

/** What those who write say to an objection; it is printed with it. */
export async function answerObjection(actor: Actor, input: AnswerInput) {
  const { publicId, answer, isMet } = input
  return transaction(async (tx) => {
    const { id, versionId, slug, about } = await lockObjection(tx, { publicId })
    if (!can(actor, 'objection.list', about)) throw notFound()
    authorize(actor, 'objection.answer', about)
    const stands = await tx.objection.findUniqueOrThrow({
      where: { id },
      select: { answer: true, isMet: true, answeredAt: true },
    })
    demandUnchanged(input.seen, answerAsForm(stands))
    await tx.objection.update({
      where: { id },
      data: { answer, isMet, answeredById: personIdOf(actor), answeredAt: now() },
      select: { id: true },
    })
    await readAnew(tx, versionId)
    if (stands.answeredAt === null)
      await tellObjector(tx, about.objection.personId, about.dialogue.id, versionId)
    await note(tx, actor, 'objection.answer', about.dialogue.id, id)
    return { slug }
  })
}

async function tellObjector(
  tx: Transaction,
  personId: string | null,
  dialogueId: string,
  versionId: string,
): Promise<void> {
  if (!personId) return
  const { title } = await tx.summaryVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { title: true },
  })
  await notify(tx, {
    ...{ personId, dialogueId, kind: 'objectionAnswered', path: '/me/objections' },
    params: { title: translatedStored.parse(title) },
    // A call would tell a facilitator whose objection it is.
    callById: null,
  })
}

/** Kept from print, or let into it again; the objection and its answer stay, and how many were kept back is told. */
export async function withholdObjection(actor: Actor, { publicId }: Of) {
  return transaction(async (tx) => {
    const { id, versionId, slug, about } = await lockObjection(tx, { publicId })
    if (!can(actor, 'objection.list', about)) throw notFound()
    authorize(actor, 'objection.withhold', about)
    const isWithheld = about.objection.isWithheld
    await tx.objection.update({
      where: { id },
      data: isWithheld
        ? { withheldAt: null, withheldById: null }
        : { withheldAt: now(), withheldById: personIdOf(actor) },
      select: { id: true },
    })
    await readAnew(tx, versionId)
    await note(tx, actor, 'objection.withhold', about.dialogue.id, id)
    return { slug }
  })
}

export async function withdrawObjection(actor: Actor, { publicId }: Of) {
  return transaction(async (tx) => {
    const { id, versionId, slug, about } = await lockObjection(tx, { publicId })
    authorize(actor, 'objection.withdraw', about)
    await takeBack(tx, { id })
    await readAnew(tx, versionId)
    await note(tx, actor, 'objection.withdraw', about.dialogue.id, id)
    return { slug }
  })
}

/** Whether there is an anonymous objection behind the code. */
export async function openByCode(actor: Actor, { code }: { code: string }) {
  await transaction(async (tx) => {
    const { about } = await byCode(tx, code)
    authorize(actor, 'objection.readByCode', about)
  })
  return { code }
}

export async function withdrawByCode(actor: Actor, { code }: { code: string }) {
  return transaction(async (tx) => {
    const { id, versionId, about } = await byCode(tx, code)
    authorize(actor, 'objection.withdrawByCode', about)
    await takeBack(tx, { id })
    await readAnew(tx, versionId)
    await recordAnonymously(tx, 'objection.withdrawByCode', about.dialogue.id)
    return { code }
  })
}

async function byCode(tx: Transaction, code: string) {
  const codeHash = hashOfCode(code)
  if ((await tx.objection.count({ where: { codeHash } })) === 0)
    throw new Refusal('notFound', 'unknownCode', { field: 'code' })
  return lockObjection(tx, { codeHash })
}

/** The words go, and what was said to them: an answer repeats what it answers. */
export async function takeBack(tx: Transaction, where: Prisma.ObjectionWhereInput): Promise<void> {
  await tx.objection.updateMany({
    where: { AND: [where, { withdrawnAt: null }] },
    data: {
      ...{ text: '', roleTitle: null, isMet: false, answeredAt: null, withdrawnAt: now() },
      answer: Prisma.DbNull,
      provenance: Prisma.DbNull,
    },
  })
}
