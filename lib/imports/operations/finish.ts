import 'server-only'
import type { Channel, ImportKind } from '@/generated/prisma/enums'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { eraseSoundLater } from '@/lib/audio/files'
import { attachSound } from '@/lib/audio/sound-file'
import { authorOf, takeIn } from '@/lib/contributions/operations/enter'
import { openPrompt } from '@/lib/contributions/operations/post'
import { viewsPerRound } from '@/lib/contributions/round'
import { wantCallBacks } from '@/lib/facilitated/draw'
import { after, minutes, now, today } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { dayText } from '@/lib/platform/inputs'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { countsOf, type Counts } from '../counts'
import { lockImport, type ImportFacts } from '../facts'
import { storedHow } from '../how'
import type { FinishInput } from '../schema'

/** A thousand rows take a busy portal half a minute. */
const longest = minutes(2)

export type Finished = { slug: string; id: string; accepted: number }

type Row = Prisma.ViewImportRowGetPayload<object>

/**
 * What was taken in becomes views, which wait to be moderated as every view does; all else is gone, and with it who
 * sent what. Whole or not at all; pressed twice, it is done once.
 */
export async function finishImport(actor: Actor, input: FinishInput): Promise<Finished> {
  const { id } = input
  const done = await transaction(async (tx) => {
    const facts = await lockImport(tx, actor, id)
    const { about, record: found, slug } = facts
    authorize(actor, 'import.finish', about)
    const counts = await countsOf(tx, id)
    demandUnchanged(input.seen, counts)
    if (counts.waiting > 0 && !input.leaveRest)
      throw new Refusal('conflict', 'rowsWait', { field: 'leaveRest' })
    await openPrompt(tx, actor, found.promptId)
    await eraseLeft(tx, id)
    const rows = await tx.viewImportRow.findMany({
      where: { importId: id, attribution: { not: 'anonymous' } },
      orderBy: { number: 'asc' },
    })
    await demandStanding(tx, facts, rows)
    for (const row of rows) await becomeView(tx, facts, row)
    if (rows.length > 0) await wantCallBacks(tx, about.dialogue.id)
    await close(tx, actor, facts, counts)
    return { slug, id, accepted: counts.accepted }
  }, longest)
  await settleAnonymous(id)
  return done
}

async function close(tx: Transaction, actor: Actor, facts: ImportFacts, counts: Counts) {
  const { id } = facts.record
  await tx.viewImport.update({
    where: { id },
    data: {
      ...{ state: 'finished', sealedFile: null, finishedAt: now(), expiresAt: null },
      finishedById: personIdOf(actor),
      acceptedCount: counts.accepted,
      leftCount: counts.left + counts.waiting,
    },
    select: { id: true },
  })
  // In case this process ends before the anonymous ones are views.
  await addJob(tx, 'settle-import', { importId: id }, { runAt: after(now(), minutes(1)) })
  const dialogueId = facts.about.dialogue.id
  await record(tx, actor, 'import.finish', { dialogueId, object: { kind: 'viewImport', id } })
}

/** What was left out, and what nobody has looked at: words, senders and sounds go. */
async function eraseLeft(tx: Transaction, importId: string): Promise<void> {
  const left = { importId, state: { not: 'accepted' as const } }
  await eraseSoundsLater(tx, left)
  await tx.viewImportRow.deleteMany({ where: left })
}

/** The files themselves go after the transaction: a broken one would have lost them for nothing. */
export async function eraseSoundsLater(
  tx: Transaction,
  where: Prisma.ViewImportRowWhereInput,
): Promise<void> {
  const sounds = await tx.viewImportRow.findMany({
    where: { AND: [where, { audioKey: { not: null } }] },
    select: { audioKey: true },
  })
  await eraseSoundLater(
    tx,
    sounds.flatMap(({ audioKey }) => audioKey ?? []),
  )
}

const channelOf: Record<ImportKind, Channel & ImportKind> = {
  paper: 'paper',
  sms: 'sms',
  voice: 'voice',
  whatsapp: 'whatsapp',
}

/** Those whose words they are still take part: else the row is named that somebody must look at again. */
async function demandStanding(tx: Transaction, facts: ImportFacts, rows: readonly Row[]) {
  const found = await tx.registration.findMany({
    where: { dialogueId: facts.about.dialogue.id, state: { in: approvedStates } },
    select: { id: true },
  })
  const standing = new Set(found.map(({ id }) => id))
  const lost = rows.find(({ registrationId }) => !standing.has(registrationId ?? ''))
  if (lost) throw gone(lost)
}

/** Entered by whoever took it in, under the rules of every entry. Of the row no more is left than that it was. */
async function becomeView(tx: Transaction, facts: ImportFacts, row: Row): Promise<void> {
  const { about, record: found } = facts
  const { attribution, registrationId, decidedById } = row
  if (!attribution || attribution === 'anonymous' || !registrationId) throw gone(row)
  const dialogueId = about.dialogue.id
  const author = await authorOf(tx, decidedById, { dialogueId, registrationId, attribution })
  const entry = {
    ...wordsOf(row),
    ...{ dialogueId, promptId: found.promptId, attribution, author },
    ...{ channel: channelOf[found.kind], enteredById: decidedById },
    codeHash: '',
    provenance: {
      ...storedHow.parse(row.provenance),
      kind: 'import',
      saidOn: row.saidOn && dayText(row.saidOn),
    },
  }
  const { id } = await takeIn(tx, entry, full(row))
  await keepSound(tx, id, row)
  await tx.viewImportRow.update({
    where: { id: row.id },
    data: {
      ...{ contributionId: id, text: '', excerpt: null, language: null, saidOn: null },
      ...{ sealedSender: null, registrationId: null, decidedById: null, group: null },
      ...{ attribution: null, problems: [], provenance: Prisma.DbNull },
      ...{ audioKey: null, audioType: null, audioBytes: null, audioSha256: null, seconds: null },
    },
    select: { id: true },
  })
}

const gone = ({ number }: Row) => new Refusal('conflict', 'rowPersonGone', { params: { number } })

/** Since it was taken in, its author has come by another way as often as anybody may. */
const full = ({ number }: Row) =>
  new Refusal('conflict', 'rowRoundFull', { params: { number, most: viewsPerRound } })

function wordsOf(row: Pick<Row, 'text' | 'excerpt' | 'language' | 'isGloss' | 'isPublic'>) {
  return {
    text: row.excerpt ?? row.text,
    language: row.language ?? 'en',
    ...{ isGloss: row.isGloss, isPublic: row.isPublic, sessionId: null, topic: null },
  }
}

/** What was typed while listening is somebody else’s writing: a second person compares it, and then the sound goes. */
async function keepSound(tx: Transaction, contributionId: string, row: Row): Promise<void> {
  const { audioKey, audioType, audioBytes, audioSha256, seconds } = row
  if (!audioKey || !audioType || !audioSha256) return
  await attachSound(tx, contributionId, {
    ...{ storageKey: audioKey, contentType: audioType, sha256: audioSha256 },
    ...{ bytes: audioBytes ?? 0, seconds: seconds ?? 0 },
  })
  await tx.contributionAudio.update({
    where: { contributionId },
    data: { transcribedById: row.decidedById, transcribedOn: today() },
    select: { id: true },
  })
}

/**
 * The anonymous ones, in a transaction that touches nobody's row and not the import's: PostgreSQL notes the number of
 * a transaction in all that it writes. Each row goes as its view comes; again, and there is nothing to do.
 */
export async function settleAnonymous(importId: string): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.viewImport.findUnique({
      where: { id: importId },
      select: { kind: true, state: true, promptId: true, dialogueId: true },
    })
    if (found?.state !== 'finished') return
    const { dialogueId, promptId, kind } = found
    // Of two who come at once, the second finds none.
    await tx.$queryRaw`
      SELECT FROM view_import_row WHERE import_id = ${importId}::uuid AND contribution_id IS NULL
      ORDER BY number FOR UPDATE`
    const rows = await tx.viewImportRow.findMany({
      where: { importId, attribution: 'anonymous', contributionId: null },
    })
    for (const row of rows) {
      if (!row.group || !row.codeHash) continue
      const { id } = await takeIn(tx, {
        ...wordsOf(row),
        ...{ dialogueId, promptId, attribution: 'anonymous', channel: channelOf[kind] },
        author: { personId: null, group: row.group, roleTitle: null },
        enteredById: null,
        codeHash: row.codeHash,
        provenance: storedHow.parse(row.provenance),
      })
      await keepSound(tx, id, row)
      await tx.viewImportRow.delete({ where: { id: row.id }, select: { id: true } })
      await recordAnonymously(tx, 'contribution.enter', dialogueId)
    }
  }, longest)
}
