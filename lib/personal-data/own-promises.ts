import 'server-only'
import { openedContact } from '@/lib/commitments/contact'
import { db, type Transaction } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, translatedStored } from '@/lib/platform/translated'

/** What somebody promised and reported, what they said of promises of others, and where they follow them. */
export async function promisesOfPerson(personId: string, locale: Locale) {
  const text = (content: unknown) => inLanguage(translatedStored.parse(content), locale).text
  const [owned, answers, seats] = await Promise.all([
    db().commitment.findMany({
      where: { ownerId: personId },
      orderBy: { createdAt: 'asc' },
      select: {
        ...{ publicId: true, state: true, result: true, dueNow: true, ownerName: true },
        ...{ ownerRole: true, isOwnerNamed: true, confirmedAt: true, ownerContact: true },
        steps: {
          where: { isByOwner: true },
          orderBy: { number: 'asc' },
          select: {
            ...{ status: true, note: true, at: true },
            proofs: {
              where: { isByOwner: true, addedAt: { not: null } },
              select: { text: true, contentType: true, sha256: true },
            },
          },
        },
      },
    }),
    db().commitmentAnswer.findMany({
      where: { personId },
      orderBy: { day: 'asc' },
      select: {
        ...{ value: true, day: true, enteredById: true },
        step: { select: { number: true, commitment: { select: { publicId: true } } } },
      },
    }),
    db().leadershipMember.findMany({
      where: { personId },
      select: {
        ...{ name: true, role: true, organisation: true, group: true, optedInAt: true },
        ...{ joinedOn: true, leftOn: true },
        leadership: { select: { dialogue: { select: { slug: true } } } },
      },
    }),
  ])
  return {
    promises: owned.map(({ result, dueNow, ownerContact, steps, ...each }) => ({
      ...each,
      result: text(result),
      dueOn: dayText(dueNow),
      contact: openedContact(ownerContact),
      reports: steps.map(({ status, note, at, proofs }) => ({
        ...{ status, note: text(note), at },
        files: proofs.map((file) => ({ ...file, text: text(file.text) })),
      })),
    })),
    promisesAnswered: answers.map(({ value, day, enteredById, step }) => ({
      promise: step.commitment.publicId,
      report: step.number,
      value,
      day: dayText(day),
      enteredByFacilitator: enteredById !== null,
    })),
    leadershipGroups: seats.map(({ leadership, optedInAt, ...each }) => ({
      dialogue: leadership.dialogue.slug,
      ...each,
      isNamed: optedInAt !== null,
    })),
  }
}

/** The promise stays that of its organisation: without a name, an account and any way to reach somebody. */
export async function forgetPromises(tx: Transaction, personId: string): Promise<void> {
  await tx.commitmentAnswer.deleteMany({ where: { personId } })
  await tx.commitment.updateMany({
    where: { ownerId: personId },
    data: {
      ...{ ownerName: '', isOwnerNamed: false, ownerId: null, ownerContact: null },
      ...{ codeHash: null },
    },
  })
  await tx.commitmentStep.updateMany({ where: { byId: personId }, data: { byId: null } })
  await tx.commitmentProof.updateMany({ where: { addedById: personId }, data: { addedById: null } })
  await tx.leadershipMember.deleteMany({ where: { personId } })
}
