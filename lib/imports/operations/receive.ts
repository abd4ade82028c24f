import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { openPrompt } from '@/lib/contributions/operations/post'
import { knownDialogue, lockDialogue } from '@/lib/dialogues/facts'
import { groupsOf } from '@/lib/dialogues/groups'
import { after, days, now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { dayText } from '@/lib/platform/inputs'
import { addJob } from '@/lib/platform/jobs'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { readContent, sealedContent, type Content, type Setting } from '../content'
import { eraseSounds, takeFiles, type Received, type SentFile } from '../files'
import { preparedRows } from '../prepare'
import { mostRows, receiveInput, type ReceiveInput } from '../schema'

/** How long words and numbers of people wait for somebody to look at them. */
export const waits = days(30)

export type Upload = {
  slug: string
  nonce: string
  /** As they stood before the files. */
  fields: Record<string, string>
  files: AsyncIterable<SentFile>
}

/**
 * Takes in what came on paper, by SMS, as voice notes or in a chat. It waits for somebody to look at each row; nothing
 * of it counts, and nobody but facilitators sees it. Rights are asked before the first byte and after the last.
 */
export async function receiveViews(actor: Actor, upload: Upload): Promise<{ id: string }> {
  await transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, { slug: upload.slug })
    authorize(actor, 'import.receive', { dialogue })
  })
  const parsed = receiveInput.safeParse({ ...upload.fields, nonce: upload.nonce })
  if (!parsed.success) throw refused('chooseFirst')
  const id = newId()
  const received = await takeFiles(upload.files)
  try {
    const kept = await keep(actor, upload.slug, parsed.data, { id, ...received })
    // The form sent twice: the first one’s sounds are those that stay.
    if (kept.id !== id) await eraseSounds(received.content.sounds)
    return kept
  } catch (error) {
    await eraseSounds(received.content.sounds)
    throw error
  }
}

type Kept = Received & { id: string }

function keep(actor: Actor, slug: string, input: ReceiveInput, received: Kept) {
  const { kind, language, from, dayOrder, nonce } = input
  return transaction(async (tx) => {
    // Locked: of two who send one file at once, the second hears of the first.
    const dialogue = await lockDialogue(tx, actor, { slug })
    authorize(actor, 'import.receive', { dialogue })
    return once(tx, `${nonce} import`, async () => {
      const { id, content, sha256 } = received
      const prompt = await openPrompt(tx, actor, input.promptId)
      if (prompt.dialogue.id !== dialogue.id) throw refused('chooseFirst')
      if (sha256 !== '' && !input.again) await demandNew(tx, dialogue.id, sha256)
      const setting = { columns: null, dayOrder, language, from: from && dayText(from) }
      const about = { id, dialogueId: dialogue.id, kind, hasFile: sha256 !== '' }
      const { rows, read } = await rowsFor(tx, about, content, setting)
      await tx.viewImport.create({
        data: {
          ...{ id, dialogueId: dialogue.id, promptId: prompt.promptId, kind, sha256 },
          sealedFile: sha256 === '' ? null : sealedContent(content),
          setting: { ...setting, ...read },
          createdById: personIdOf(actor) ?? '',
          createdAt: now(),
          expiresAt: after(now(), waits),
        },
        select: { id: true },
      })
      await tx.viewImportRow.createMany({ data: rows })
      await addJob(tx, 'discard-import', { importId: id }, { runAt: after(now(), waits) })
      const object = { kind: 'viewImport', id }
      await record(tx, actor, 'import.receive', { dialogueId: dialogue.id, object })
      return { id }
    })
  })
}

/** The same bytes, under review or taken in: told before anything of them is doubled. */
async function demandNew(tx: Transaction, dialogueId: string, sha256: string): Promise<void> {
  const before = await tx.viewImport.count({
    where: { dialogueId, sha256, state: { not: 'discarded' } },
  })
  if (before > 0) throw refused('takenBefore')
}

type About = {
  id: string
  dialogueId: string
  kind: ReceiveInput['kind']
  hasFile: boolean
}

/** What the portal reads in a file, ready to be kept, and what it noticed on the way. */
export async function rowsFor(
  tx: Transaction,
  { id, dialogueId, kind, hasFile }: About,
  content: Content,
  setting: Pick<Setting, 'columns' | 'dayOrder' | 'language' | 'from'>,
) {
  const read = readContent(content, setting, {
    kind,
    groups: await groupsOf(tx, dialogueId),
    today: dayText(today()),
  })
  if (read.rows.length > mostRows) throw refused('manyRows')
  // Paper may be typed in by hand, so no file at all is no mistake there.
  const isEmpty = read.rows.length === 0
  if (isEmpty && (hasFile || kind !== 'paper')) {
    const asksColumns = content.table !== null && content.table.rows.length > 0
    if (!asksColumns) throw refused(hasFile ? 'noWords' : 'empty')
  }
  const { country } = await tx.dialogue.findUniqueOrThrow({
    where: { id: dialogueId },
    select: { country: true },
  })
  const rows = await preparedRows(tx, read.rows, {
    ...{ importId: id, dialogueId, country },
    ...{ language: setting.language, sounds: content.sounds },
  })
  return { rows, read: { leftOut: read.leftOut, asksOrder: read.dayOrder === null } }
}

const refused = (code: string) => new Refusal('invalid', `upload.${code}`)
