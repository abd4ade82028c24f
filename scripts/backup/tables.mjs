// The portal's tables, out of a database and into one.
import { pipeline } from 'node:stream/promises'
import copyStreams from 'pg-copy-streams'
import { migrationsIn } from '../migrations/apply.mjs'

const PART_BYTES = 4_000_000

/** Every table that a migration of ours has ever made: a shared database may hold other people's too. */
export const ourTables = (migrations = migrationsIn()) =>
  new Set(
    migrations.flatMap(({ sql }) =>
      [...sql.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/gi)].map(([, name]) => name),
    ),
  )

/** @returns {Promise<{ name: string, columns: string[] }[]>} the tables that are there now, without computed columns */
export async function tablesIn(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname ORDER BY c.relname`)
  return rows
}

const listed = (client, columns) =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ')

// In PostgreSQL's text form a line end is always the end of a row: one inside a value is written as two letters.
const endOfRows = (piece) => piece.lastIndexOf(0x0a) + 1

/**
 * A table's rows in PostgreSQL's own text form, in parts that fit into memory. The connection cuts its pieces
 * anywhere; a part ends with a whole row, because each is filled in by a statement of its own.
 */
export async function* partsOf(client, { name, columns }) {
  const statement = `COPY ${client.escapeIdentifier(name)} (${listed(client, columns)}) TO STDOUT`
  let pieces = []
  let size = 0
  for await (const piece of client.query(copyStreams.to(statement))) {
    const end = endOfRows(piece)
    if (end === 0 || size + end < PART_BYTES) {
      pieces.push(piece)
      size += piece.length
      continue
    }
    yield Buffer.concat([...pieces, piece.subarray(0, end)])
    pieces = [piece.subarray(end)]
    size = piece.length - end
  }
  if (size > 0) yield Buffer.concat(pieces)
}

/** Puts parts back, one after the other. Backups of earlier versions hold parts that end within a row. */
export function filling(client) {
  const cut = new Map()
  return ({ name, columns }, body) =>
    pipeline(
      wholeRows(body, name, cut),
      client.query(
        copyStreams.from(
          `COPY ${client.escapeIdentifier(name)} (${listed(client, columns)}) FROM STDIN`,
        ),
      ),
    )
}

/** The rows that end in this part; what it begins of another one waits in `cut` for the table's next part. */
async function* wholeRows(body, table, cut) {
  let begun = cut.get(table) ?? []
  for await (const piece of body) {
    const end = endOfRows(piece)
    // Copied, because the reader may use the piece's memory again.
    const rest = Buffer.from(piece.subarray(end))
    if (end === 0) begun.push(rest)
    else {
      yield Buffer.concat([...begun, piece.subarray(0, end)])
      begun = [rest]
    }
  }
  cut.set(table, begun)
}

/**
 * Takes away what would stand between rows and tables while they are filled in any order: references, triggers,
 * and rows that migrations made. The returned function puts references and triggers back, which checks every row.
 */
export async function openForFilling(client) {
  const { rows: references } = await client.query(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`)
  const tables = (await tablesIn(client)).map(({ name }) => client.escapeIdentifier(name))
  for (const { table, name } of references) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  }
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.join(', ')}`)
  return async () => {
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    for (const { table, name, definition } of references) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
    }
    await moveSequencesOn(client)
  }
}

// Numbers that were given out stay given out.
async function moveSequencesOn(client) {
  const { rows } = await client.query(`
    SELECT quote_ident(c.relname) AS "table", quote_ident(a.attname) AS "column",
      pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`)
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1, (SELECT coalesce(max(${column}), 0) + 1 FROM ${table}), false)`,
      [sequence],
    )
  }
}
