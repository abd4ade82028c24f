import 'server-only'
import { now } from '@/lib/platform/clock'
import { Prisma, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { LockedCallBack } from './operations/call-back'
import { forgetUnheard } from './operations/own'
import { reasonOfDenial } from './schema'

/** What this facilitator entered for this person no longer counts, and nobody reads it, until it is decided. */
export async function doubt(tx: Transaction, callBack: LockedCallBack, byId: string) {
  await holdViews(tx, callBack, byId)
  await setAside(tx, callBack)
}

/** Views that are out and views that wait: held until the safeguarding lead decides, which no clock ends. */
async function holdViews(tx: Transaction, callBack: LockedCallBack, byId: string) {
  const { personId, enteredById, dialogueId } = callBack
  // Locked before they are read: one that its author withdraws just now must not come back as held.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM contribution WHERE person_id = ${personId}::uuid AND entered_by_id = ${enteredById}::uuid
      AND dialogue_id = ${dialogueId}::uuid
    ORDER BY id FOR UPDATE`
  const views = await tx.contribution.findMany({
    where: {
      ...{ id: { in: locked.map(({ id }) => id) }, personId, enteredById, takenOverAt: null },
      state: { in: ['pending', 'published', 'redacted', 'held', 'needsTranslation'] },
    },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, stateBefore: true },
  })
  const at = now()
  for (const { id: contributionId, state, stateBefore } of views) {
    await tx.hold.updateMany({ where: { contributionId, endedAt: null }, data: { endedAt: at } })
    await tx.hold.create({
      data: { contributionId, why: 'consent', reason: reasonOfDenial, byId, at, until: null },
    })
    await tx.contribution.update({
      where: { id: contributionId },
      data: {
        state: 'held',
        heldUntil: null,
        stateBefore: state === 'held' ? (stateBefore ?? 'published') : state,
      },
      select: { id: true },
    })
  }
}

/** Out of `response` altogether: what counts answers can't forget to leave these out. */
async function setAside(tx: Transaction, callBack: LockedCallBack): Promise<void> {
  const { id, personId, enteredById, dialogueId } = callBack
  const answers = await tx.response.findMany({
    where: { personId, enteredById, takenOverAt: null, contribution: { dialogueId } },
  })
  await tx.setAsideResponse.createMany({
    data: answers.map(({ contributionId, value, provenance, createdAt, changedAt }) => ({
      ...{ callBackId: id, contributionId, personId, value, enteredById, createdAt, changedAt },
      provenance: provenance ?? Prisma.DbNull,
    })),
    skipDuplicates: true,
  })
  await tx.response.deleteMany({ where: { id: { in: answers.map((each) => each.id) } } })
  await forgetUnheard(tx, dialogueId, personId)
}

/** They count again, but for those that the person has answered themself since. */
export async function putBack(tx: Transaction, { id, dialogueId, personId }: LockedCallBack) {
  const answers = await tx.setAsideResponse.findMany({ where: { callBackId: id } })
  await tx.response.createMany({
    data: answers.map((answer) => ({
      id: newId(),
      contributionId: answer.contributionId,
      personId: answer.personId,
      value: answer.value,
      enteredById: answer.enteredById,
      provenance: answer.provenance ?? Prisma.DbNull,
      createdAt: answer.createdAt,
      changedAt: answer.changedAt,
    })),
    skipDuplicates: true,
  })
  if (answers.length > 0) {
    await tx.respondent.createMany({ data: { dialogueId, personId }, skipDuplicates: true })
  }
  await strike(tx, { id })
}

export async function strike(tx: Transaction, { id }: { id: string }): Promise<void> {
  await tx.setAsideResponse.deleteMany({ where: { callBackId: id } })
}
