import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { bothOf, type Pair } from './stays'

/**
 * What the record has done for others: the rules that keep one person from deciding on their own, or twice,
 * look here. The activity log is left as it was written; it names the kept record by way of the merged one.
 */
export async function moveDeeds(tx: Transaction, pair: Pair): Promise<void> {
  const { keptId, mergedId: byId } = pair
  await moveReleases(tx, pair)
  const entered = { where: { enteredById: byId }, data: { enteredById: keptId } }
  await tx.registration.updateMany(entered)
  await tx.contribution.updateMany(entered)
  await tx.response.updateMany(entered)
  const created = { where: { createdById: byId }, data: { createdById: keptId } }
  await tx.dialogue.updateMany(created)
  await tx.event.updateMany(created)
  await tx.interview.updateMany(created)
  await tx.interviewSeries.updateMany(created)
  await tx.summary.updateMany(created)
  await tx.summaryVersion.updateMany(created)
  await tx.$executeRaw`
    UPDATE summary_version SET writer_ids = array_replace(writer_ids, ${byId}::uuid, ${keptId}::uuid)
    WHERE ${byId}::uuid = ANY (writer_ids)`
  await tx.sessionNote.updateMany(created)
  await tx.libraryItem.updateMany(created)
  await tx.libraryItem.updateMany({ where: { writtenById: byId }, data: { writtenById: keptId } })
  await tx.libraryPhoto.updateMany({ where: { addedById: byId }, data: { addedById: keptId } })
  const uploaded = { where: { uploadedById: byId }, data: { uploadedById: keptId } }
  await tx.rendition.updateMany(uploaded)
  await tx.caption.updateMany(uploaded)
  await tx.caption.updateMany({ where: { checkedById: byId }, data: { checkedById: keptId } })
  const by = { where: { byId }, data: { byId: keptId } }
  await tx.registrationChange.updateMany(by)
  await tx.upload.updateMany(by)
  await tx.checkIn.updateMany(by)
  await tx.hold.updateMany(by)
  await tx.speakingTurn.updateMany(by)
  await tx.headCount.updateMany(by)
  await tx.agendaVersion.updateMany({
    where: { publishedById: byId },
    data: { publishedById: keptId },
  })
  await tx.shelter.updateMany(by)
  await tx.shelter.updateMany({ where: { liftedById: byId }, data: { liftedById: keptId } })
  await tx.shelter.updateMany({ where: { personId: byId }, data: { personId: keptId } })
  const ended = { where: { endedById: byId }, data: { endedById: keptId } }
  await tx.hold.updateMany(ended)
  await tx.roleGrant.updateMany(ended)
  await tx.roleGrant.updateMany({ where: { grantedById: byId }, data: { grantedById: keptId } })
  await tx.eventRole.updateMany(ended)
  await tx.eventRole.updateMany({ where: { grantedById: byId }, data: { grantedById: keptId } })
  const asked = { where: { invitedById: byId }, data: { invitedById: keptId } }
  await tx.eventRoleInvitation.updateMany(asked)
  const accepted = { where: { acceptedById: byId }, data: { acceptedById: keptId } }
  await tx.eventRoleInvitation.updateMany(accepted)
  const { roleInvitation } = tx
  await roleInvitation.updateMany({ where: { invitedById: byId }, data: { invitedById: keptId } })
  await roleInvitation.updateMany({ where: { acceptedById: byId }, data: { acceptedById: keptId } })
  await tx.affiliation.updateMany({ where: { decidedById: byId }, data: { decidedById: keptId } })
  await tx.mailing.updateMany(created)
  await tx.mailing.updateMany({ where: { sentById: byId }, data: { sentById: keptId } })
  await tx.mailingRecipient.updateMany({
    where: { calledById: byId },
    data: { calledById: keptId },
  })
  await moveInvitations(tx, pair)
  await openSpokenBriefs(tx, [byId, keptId])
  for (const by of ['recordedById', 'consentById', 'editingById'] as const)
    await tx.spokenBrief.updateMany({ where: { [by]: byId }, data: { [by]: keptId } })
  for (const by of ['changedById', 'releasedById', 'publishedById'] as const)
    await tx.shareBack.updateMany({ where: { [by]: byId }, data: { [by]: keptId } })
  await tx.aideMemoire.updateMany({ where: { changedById: byId }, data: { changedById: keptId } })
  await tx.aideMemoire.updateMany({ where: { releasedById: byId }, data: { releasedById: keptId } })
  await tx.aideMemoire.updateMany({
    where: { publishedById: byId },
    data: { publishedById: keptId },
  })
  await tx.message.updateMany({ where: { calledById: byId }, data: { calledById: keptId } })
  await tx.message.updateMany({ where: { callById: byId }, data: { callById: keptId } })
  await tx.card.updateMany({ where: { issuedById: byId }, data: { issuedById: keptId } })
  await tx.page.updateMany({ where: { changedById: byId }, data: { changedById: keptId } })
  const changed = { where: { changedById: byId }, data: { changedById: keptId } }
  await tx.formAnswer.updateMany(changed)
  await tx.needsSheet.updateMany(changed)
  await tx.account.updateMany({ where: { suspendedById: byId }, data: { suspendedById: keptId } })
}

/** Nobody gives two releases of one thing; where both records did, of something withdrawn, one stays. */
async function moveReleases(tx: Transaction, pair: Pair): Promise<void> {
  const releases = await tx.release.findMany({
    where: { byId: bothOf(pair) },
    orderBy: { at: 'asc' },
  })
  const given = new Set<string>()
  for (const { id, contributionId, interviewId, summaryVersionId } of releases) {
    const thing = [contributionId, interviewId, summaryVersionId].join()
    if (given.has(thing)) await tx.release.delete({ where: { id }, select: { id: true } })
    given.add(thing)
  }
  await tx.release.updateMany({
    where: { byId: pair.mergedId },
    data: { byId: pair.keptId },
  })
}

/** Invitations to events: who wrote them down, who noted an answer, and whose they are. */
async function moveInvitations(tx: Transaction, { keptId, mergedId }: Pair): Promise<void> {
  const { eventInvitation } = tx
  await eventInvitation.updateMany({
    where: { createdById: mergedId },
    data: { createdById: keptId },
  })
  await eventInvitation.updateMany({
    where: { answeredById: mergedId },
    data: { answeredById: keptId },
  })
  await eventInvitation.updateMany({ where: { personId: mergedId }, data: { personId: keptId } })
  await tx.invitationChange.updateMany({ where: { byId: mergedId }, data: { byId: keptId } })
  await tx.invitationImport.updateMany({
    where: { createdById: mergedId },
    data: { createdById: keptId },
  })
}

/** Who spoke and who released it turn out to be one: then it has to be released again, by somebody else. */
async function openSpokenBriefs(tx: Transaction, pair: string[]): Promise<void> {
  const both = { in: pair }
  await tx.spokenBrief.updateMany({
    where: { consentById: both, OR: [{ editingById: both }, { recordedById: both }] },
    data: { consentById: null },
  })
  await tx.spokenBrief.updateMany({
    where: { editingById: both, recordedById: both },
    data: { editingById: null },
  })
}
