import 'server-only'
import type { Attribution, StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { demandLivingUnnoted, record, recordAnonymously } from '@/lib/activity/record'
import { codeFrom, hashOfCode } from '@/lib/contributions/code'
import { authorOf } from '@/lib/contributions/operations/enter'
import { viewLimit } from '@/lib/contributions/schema'
import { groupsOf } from '@/lib/dialogues/groups'
import { countCharacters } from '@/lib/platform/characters'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { excerptOf } from '../excerpt'
import {
  aboutRow,
  lockImport,
  lockRow,
  rowAsSeen,
  type ImportFacts,
  type RowRecord,
} from '../facts'
import { demandRoomForRow } from '../room'
import type { AcceptInput, LeaveOutInput, RowInput } from '../schema'

export type Decided = { slug: string; id: string; number: number }
/** The code is for whom an anonymous view is of, and is told once. */
export type Accepted = Decided & { code: string | null }

/** What is taken in, and how it is shown. */
export type Choice = {
  whose: string
  group: StakeholderGroup | null
  attribution: Attribution
  isPublic: boolean
  text: string
  language: string
  isGloss: boolean
  provenance: { readBack: boolean; earshot: string | null; spokenLanguage: string | null }
}

/**
 * Takes a row in: it becomes somebody's view when the import is finished. An anonymous one loses here whatever says
 * who sent it, whose it is and who took it in.
 */
export async function acceptRow(actor: Actor, input: AcceptInput): Promise<Accepted> {
  const { id, number, nonce } = input
  const kept = await transaction((tx) =>
    once(tx, `${nonce} accept`, async () => {
      const facts = await lockImport(tx, actor, id, 'share')
      const row = await lockRow(tx, id, number)
      authorize(actor, 'import.accept', aboutRow(facts.about, row))
      demandUnchanged(input.seen, rowAsSeen(row))
      const { isReadBack: readBack, earshot, spokenLanguage } = input
      const choice = { ...input, provenance: { readBack, earshot, spokenLanguage } }
      await takeRow(tx, actor, facts, { row, choice, nonce })
      return { slug: facts.slug, isAnonymous: input.attribution === 'anonymous' }
    }),
  )
  const code = kept.isAnonymous ? codeFrom(nonceOf(nonce, number)) : null
  return { slug: kept.slug, id, number, code }
}

/** Of one row among several of a form. */
export const nonceOf = (nonce: string, number: number) => `${nonce} row ${number}`

type Taken = { row: RowRecord; choice: Choice; nonce: string }

export async function takeRow(
  tx: Transaction,
  actor: Actor,
  facts: ImportFacts,
  { row, choice, nonce }: Taken,
): Promise<void> {
  const { about, record: found } = facts
  authorize(actor, 'import.accept', aboutRow(about, row))
  const { attribution, isPublic, isGloss, language, provenance } = choice
  const isAnonymous = attribution === 'anonymous'
  const author = await whoseIs(tx, actor, facts, choice)
  const { personId } = author
  if (!isAnonymous && personId) await demandRoomForRow(tx, { promptId: found.promptId, personId })
  const words = wordsOf(row, choice)
  const whole = { ...{ attribution, isPublic, language, provenance }, ...words }
  await forgetFile(tx, found.id)
  await tx.viewImportRow.update({
    where: { id: row.id },
    data: {
      ...whole,
      ...{ state: 'accepted', reason: null, group: author.group },
      isGloss: isGloss || (row.isGloss && row.audioKey === null),
      ...(isAnonymous
        ? {
            ...{ registrationId: null, decidedById: null, sealedSender: null, sameness: null },
            codeHash: hashOfCode(codeFrom(nonceOf(nonce, row.number))),
          }
        : {
            ...{ registrationId: choice.whose, decidedById: personIdOf(actor), codeHash: null },
          }),
    },
    select: { id: true },
  })
  const dialogueId = about.dialogue.id
  if (isAnonymous) {
    await demandLivingUnnoted(tx, actor)
    await recordAnonymously(tx, 'import.accept', dialogueId)
  } else {
    const object = { kind: 'viewImport', id: found.id }
    await record(tx, actor, 'import.accept', { dialogueId, object })
  }
}

/** A participant of this dialogue; or, where it takes in words of others too, a group of it and nobody. */
async function whoseIs(
  tx: Transaction,
  actor: Actor,
  { about, record: found }: ImportFacts,
  { whose, group, attribution }: Choice,
): Promise<{ personId: string | null; group: StakeholderGroup }> {
  const dialogueId = about.dialogue.id
  if (whose !== 'nobody') {
    return authorOf(tx, personIdOf(actor), {
      ...{ dialogueId, attribution },
      registrationId: whose,
    })
  }
  if (!found.dialogue.takesUnregistered)
    throw new Refusal('forbidden', 'registerFirst', { field: 'whose', grantedBy: 'convenor' })
  if (attribution !== 'anonymous')
    throw new Refusal('invalid', 'onlyAnonymous', { field: 'attribution' })
  const groups = await groupsOf(tx, dialogueId)
  if (!group || !groups.includes(group)) throw new Refusal('invalid', 'group', { field: 'group' })
  return { personId: null, group }
}

/**
 * The words that count. Of a sound they are its gloss, which is typed here; written ones stay as they are, or are cut
 * to a part that says so.
 */
function wordsOf(row: RowRecord, { text }: Choice): { text?: string; excerpt: string | null } {
  if (row.audioKey !== null) {
    demandLength(text)
    return { text, excerpt: null }
  }
  const excerpt = excerptOf(row.text, text)
  if (excerpt === null) throw new Refusal('invalid', 'notTheirWords', { field: 'text' })
  demandLength(excerpt)
  return { excerpt: excerpt === row.text.trim() ? null : excerpt }
}

function demandLength(text: string): void {
  if (countCharacters(text) > viewLimit)
    throw new Refusal('invalid', 'longWords', { field: 'text', params: { most: viewLimit } })
}

/** From the first decision on the file can't be read in another way: it holds every sender. */
export async function forgetFile(tx: Transaction, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE view_import SET sealed_file = NULL WHERE id = ${importId}::uuid AND sealed_file IS NOT NULL`
}

/** Leaves a row out, with a reason: nothing of it stays when the import is finished. */
export async function leaveRowOut(actor: Actor, input: LeaveOutInput): Promise<Decided> {
  const { id, number, reason } = input
  return transaction(async (tx) => {
    const facts = await lockImport(tx, actor, id, 'share')
    const row = await lockRow(tx, id, number)
    authorize(actor, 'import.leaveOut', aboutRow(facts.about, row))
    demandUnchanged(input.seen, rowAsSeen(row))
    await putAside(tx, actor, facts, row, reason)
    return { slug: facts.slug, id, number }
  })
}

export async function putAside(
  tx: Transaction,
  actor: Actor,
  { about, record: found }: ImportFacts,
  row: RowRecord,
  reason: string | null,
): Promise<void> {
  authorize(actor, 'import.leaveOut', aboutRow(about, row))
  await forgetFile(tx, found.id)
  await tx.viewImportRow.update({
    where: { id: row.id },
    data: { state: 'left', reason, decidedById: personIdOf(actor) },
    select: { id: true },
  })
  const dialogueId = about.dialogue.id
  const object = { kind: 'viewImport', id: found.id }
  await record(tx, actor, 'import.leaveOut', { dialogueId, object })
}

/** Back among those that wait. What an anonymous one has lost doesn't come back. */
export async function undoRow(actor: Actor, { id, number }: RowInput): Promise<Decided> {
  return transaction(async (tx) => {
    const facts = await lockImport(tx, actor, id, 'share')
    const row = await lockRow(tx, id, number)
    authorize(actor, 'import.undo', aboutRow(facts.about, row))
    const wasAnonymous = row.attribution === 'anonymous'
    await tx.viewImportRow.update({
      where: { id: row.id },
      data: {
        ...{ state: 'waiting', reason: null, decidedById: null, codeHash: null, excerpt: null },
        ...{ attribution: null, isPublic: false },
      },
      select: { id: true },
    })
    const dialogueId = facts.about.dialogue.id
    const object = { kind: 'viewImport', id }
    if (wasAnonymous) await recordAnonymously(tx, 'import.undo', dialogueId)
    else await record(tx, actor, 'import.undo', { dialogueId, object })
    return { slug: facts.slug, id, number }
  })
}
