import 'server-only'
import { z } from 'zod'
import type { ImportKind, StakeholderGroup } from '@/generated/prisma/enums'
import type { TableFile } from '@/lib/invitations/table-file'
import { seal, unseal } from '@/lib/platform/secrets'
import { fields, guessedColumns } from './columns'
import { dayOrders } from './day-order'
import { readRow, type ReadFile, type ReadRow } from './read-row'
import { leftOutWhys } from './schema'
import { readTableRows } from './table-rows'
import { readChat } from './whatsapp'

const purpose = 'file under review'

/** Sound that came with a file, by the name under which it came; without a key where it was none that can be taken. */
const soundOf = z.object({
  name: z.string(),
  sound: z
    .object({
      storageKey: z.string(),
      contentType: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      seconds: z.number(),
    })
    .nullable(),
})
export type NamedSound = z.output<typeof soundOf>

const content = z.object({
  chat: z.string().nullable(),
  table: z
    .object({
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
      separator: z.enum([',', ';', '\t']),
      header: z.array(z.string()),
      rows: z.array(
        z.object({ number: z.number(), cells: z.array(z.string()), isBroken: z.boolean() }),
      ),
    })
    .nullable(),
  sounds: z.array(soundOf),
})
/** What came, as it was read from its bytes: a chat or a table, and the sounds beside it. */
export type Content = { chat: string | null; table: TableFile | null; sounds: NamedSound[] }

export const sealedContent = (file: Content) => new Uint8Array(seal(purpose, JSON.stringify(file)))

export function openedContent(sealed: Uint8Array | null): Content | null {
  const plain = sealed && unseal(purpose, sealed)
  return plain ? content.parse(JSON.parse(plain)) : null
}

/** How a file is read. Null: as the portal guesses. */
export const storedSetting = z.object({
  columns: z.partialRecord(z.enum(fields), z.number()).nullable().catch(null),
  dayOrder: z.enum(dayOrders).nullable().catch(null),
  language: z.string().nullable().catch(null),
  /** What was said before this day is left out: a chat holds years. */
  from: z.string().nullable().catch(null),
  leftOut: z.partialRecord(z.enum(leftOutWhys), z.number()).catch({}),
  /** Both orders of the days fit. */
  asksOrder: z.boolean().catch(false),
})
export type Setting = z.output<typeof storedSetting>

type Local = { kind: ImportKind; groups: readonly StakeholderGroup[]; today: string }

/** The rows of what came, read as the setting says. */
export function readContent(
  { chat, table, sounds }: Content,
  setting: Pick<Setting, 'columns' | 'dayOrder' | 'from'>,
  local: Local,
): ReadFile {
  const file =
    chat !== null
      ? readChat(chat, local.today, setting.dayOrder)
      : table !== null
        ? readTableRows(table, {
            ...local,
            columns: setting.columns ?? guessedColumns(local.kind, table.header),
            dayOrder: setting.dayOrder,
          })
        : { rows: [], leftOut: {}, dayOrder: 'ymd' as const }
  const rows = withLonelySounds(file.rows, sounds)
  const { from } = setting
  if (from === null) return { ...file, rows }
  // What has no day that anybody knows stays: somebody must look at it.
  const kept = rows.filter(({ saidOn }) => saidOn === null || saidOn >= from)
  const earlier = rows.length - kept.length
  return { ...file, rows: kept, leftOut: earlier ? { ...file.leftOut, earlier } : file.leftOut }
}

/** A row for each sound that no row names, after them all. */
function withLonelySounds(rows: readonly ReadRow[], sounds: readonly NamedSound[]): ReadRow[] {
  const named = new Set(rows.flatMap(({ sound }) => (sound ? [plainName(sound)] : [])))
  const last = Math.max(0, ...rows.map(({ number }) => number))
  const lonely = sounds.filter(({ name }) => !named.has(plainName(name)))
  return [
    ...rows,
    ...lonely.map(({ name }, index) =>
      readRow({ number: last + index + 1, text: '', sound: name, isGloss: true }),
    ),
  ]
}

/** Tables name files with another case, and telephones write accents in two ways. */
export const plainName = (name: string) => name.normalize('NFC').toLowerCase().trim()
