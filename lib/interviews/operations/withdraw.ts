import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, now, today } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { translatedStored } from '@/lib/platform/translated'
import { withoutAddress } from '../address'
import { lockInterview } from '../lock'
import { grace } from '../grace'
import type { WhichInterview } from '../schema'

/**
 * Takes an interview down for good. From the commit on every page, caption and byte is refused, because each
 * asks anew; the words go with it, the files once the days of grace are over, by a job. Old links lead to the
 * tombstone, which has an address that says nothing.
 */
export async function withdrawInterview(
  actor: Actor,
  { slug: before }: WhichInterview,
): Promise<{ slug: string; dialogueId: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockInterview(tx, actor, { slug: before })
    authorize(actor, 'interview.withdraw', about)
    // Whoever speaks and takes it down themselves has taken back their consent: the ledger says so.
    for (const speaker of row.speakers) {
      if (speaker.personId === null || speaker.personId !== personIdOf(actor)) continue
      await noteWithdrawal(tx, speaker.id, 'oneself', null)
    }
    const slug = await takeDown(tx, row.id)
    await record(tx, actor, 'interview.withdraw', {
      dialogueId: row.dialogueId,
      object: { kind: 'interview', id: row.id },
    })
    return { slug, dialogueId: row.dialogueId }
  })
}

/** The last step in the life of a speaker's consent. */
export async function noteWithdrawal(
  tx: Transaction,
  speakerId: string,
  manner: 'oneself' | 'facilitatorStatement',
  takenById: string | null,
): Promise<void> {
  const standing = await tx.consent.findFirst({
    where: { standsFor: { id: speakerId } },
    select: { language: true, reviewOn: true },
  })
  await tx.consent.create({
    data: {
      ...{ speakerId, step: 'withdrawn', manner, takenById },
      language: standing?.language ?? 'en',
      givenOn: today(),
      reviewOn: standing?.reviewOn ?? today(),
      recordedAt: now(),
    },
    select: { id: true },
  })
}

/** The taking down itself, for whoever may decide on it: its speaker erasing their account, too. Gives the new address. */
export async function takeDown(tx: Transaction, id: string): Promise<string> {
  const { title, slug, formerAddress } = await tx.interview.findUniqueOrThrow({
    where: { id },
    select: { title: true, slug: true, formerAddress: true },
  })
  const address = formerAddress === null ? withoutAddress(slug) : { slug }
  await tx.interview.update({
    where: { id },
    data: {
      state: 'withdrawn',
      withdrawnAt: now(),
      ...address,
      title: { language: translatedStored.parse(title).language, texts: {} },
      abstract: Prisma.DbNull,
      // What lies elsewhere we can't take down; where it lies is told by nobody here any more.
      ...{ externalSite: null, externalHost: null, externalId: null },
      speakers: { updateMany: { where: {}, data: { name: null, role: null } } },
    },
  })
  await tx.caption.updateMany({ where: { interviewId: id }, data: { vtt: '' } })
  // What somebody was asked to do about it has nothing to lead to, and some of it led to the old address.
  await tx.message.deleteMany({
    where: {
      OR: [
        { path: { startsWith: `/manage/interviews/${slug}/` } },
        { path: { endsWith: `#interview-${id}` } },
      ],
    },
  })
  await tx.transcode.deleteMany({ where: { interviewId: id } })
  await tx.transcription.deleteMany({ where: { interviewId: id } })
  // What is still arriving for it has nowhere to go.
  await tx.upload.updateMany({
    where: { interviewId: id, state: { in: ['receiving', 'checking'] } },
    data: { state: 'refused', problem: 'alreadyWithdrawn', changedAt: now() },
  })
  await addJob(tx, 'erase-interview-files', { interviewId: id })
  await tx.cutRequest.updateMany({
    where: { interviewId: id },
    data: { words: null, answer: null },
  })
  // No byte leaves from now on; the files themselves go once a mistake could have been noticed.
  await addJob(
    tx,
    'erase-interview-files',
    { interviewId: id },
    { runAt: after(now(), grace), key: `erase-withdrawn-${id}` },
  )
  return address.slug
}
