import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { Refusal } from '@/lib/platform/refusal'
import { fields, fieldsOf, type Columns } from '../columns'
import { openedContent, storedSetting } from '../content'
import { lockImport } from '../facts'
import type { ReadAgainInput } from '../schema'
import { rowsFor } from './receive'

/** Reads the file in another way, as long as nobody has decided about anything in it. */
export async function readAgain(
  actor: Actor,
  { id, ...input }: ReadAgainInput,
): Promise<{ slug: string; id: string }> {
  return transaction(async (tx) => {
    const { record: found, about, slug } = await lockImport(tx, actor, id)
    authorize(actor, 'import.review', about)
    const content = openedContent(found.sealedFile)
    if (!content) throw new Refusal('conflict', 'fileGone')
    const { kind } = found
    const columns: Columns = {}
    for (const field of fields) {
      const column = input.columns[field]
      const isThere = fieldsOf[kind].includes(field) && column !== null && column !== undefined
      if (isThere && column < (content.table?.header.length ?? 0)) columns[field] = column
    }
    const setting = {
      columns: content.table ? columns : null,
      ...{ dayOrder: input.dayOrder, language: input.language },
      from: input.from && dayText(input.from),
    }
    const of = { id, dialogueId: about.dialogue.id, kind, hasFile: true }
    const { rows, read } = await rowsFor(tx, of, content, setting)
    await tx.viewImportRow.deleteMany({ where: { importId: id } })
    await tx.viewImportRow.createMany({ data: rows })
    await tx.viewImport.update({
      where: { id },
      data: { setting: storedSetting.parse({ ...setting, ...read }) },
      select: { id: true },
    })
    const object = { kind: 'viewImport', id }
    await record(tx, actor, 'import.review', { dialogueId: about.dialogue.id, object })
    return { slug, id }
  })
}
