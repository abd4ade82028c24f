import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import type { Pair } from './stays'

/** What somebody promised, what they said of promises, where they follow them, and what they did about them for others. */
export async function movePromises(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const own = { where: { ownerId: mergedId }, data: { ownerId: keptId } }
  await tx.commitment.updateMany(own)
  await moveAnswersToSteps(tx, { keptId, mergedId })
  await moveMemberships(tx, { keptId, mergedId })
  const did = <Column extends string>(column: Column) =>
    ({
      where: { [column]: mergedId } as Record<Column, string>,
      data: { [column]: keptId } as Record<Column, string>,
    }) as const
  await tx.commitment.updateMany(did('createdById'))
  await tx.commitment.updateMany(did('askedById'))
  // Who heard an owner doesn't publish: also not with their other record.
  await tx.commitment.updateMany(did('confirmedById'))
  await tx.commitmentStep.updateMany(did('byId'))
  await tx.commitmentStep.updateMany(did('checkedById'))
  // The two who looked at a file were one: somebody else looks at it anew.
  await tx.commitmentProof.updateMany({
    where: {
      OR: [
        { addedById: mergedId, checkedById: keptId },
        { addedById: keptId, checkedById: mergedId },
      ],
    },
    data: { checkedAt: null, checkedById: null },
  })
  await tx.commitmentProof.updateMany(did('addedById'))
  await tx.commitmentProof.updateMany(did('checkedById'))
  await tx.commitmentAnswer.updateMany(did('enteredById'))
  await tx.commitmentReminder.updateMany(did('calledById'))
  await tx.leadershipMember.updateMany(did('optedInById'))
}

/** One answer a step: what the person said themself stands over what was written down for them; else the later one. */
async function moveAnswersToSteps(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const theirs = await tx.commitmentAnswer.findMany({ where: { personId: mergedId } })
  const stepId = { in: theirs.map((each) => each.stepId) }
  const ours = await tx.commitmentAnswer.findMany({ where: { personId: keptId, stepId } })
  for (const one of ours) {
    const other = theirs.find((each) => each.stepId === one.stepId)
    if (!other) continue
    const isOursOwn = one.enteredById === null
    const isTheirsOwn = other.enteredById === null
    const goes =
      isOursOwn === isTheirsOwn ? (other.day > one.day ? one : other) : isOursOwn ? other : one
    await tx.commitmentAnswer.delete({
      where: { stepId_personId: { stepId: goes.stepId, personId: goes.personId } },
    })
  }
  await tx.commitmentAnswer.updateMany({
    where: { personId: mergedId },
    data: { personId: keptId },
  })
}

/** One seat a group: the kept record's, unless it is the other that said yes to be named. */
async function moveMemberships(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  for (const theirs of await tx.leadershipMember.findMany({ where: { personId: mergedId } })) {
    const ours = await tx.leadershipMember.findFirst({
      where: { groupId: theirs.groupId, personId: keptId },
    })
    if (ours) {
      const goes = ours.optedInAt === null && theirs.optedInAt !== null ? ours : theirs
      await tx.leadershipMember.delete({ where: { id: goes.id } })
    }
  }
  await tx.leadershipMember.updateMany({
    where: { personId: mergedId },
    data: { personId: keptId },
  })
}
