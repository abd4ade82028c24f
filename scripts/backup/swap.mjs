// Media and secret change places with the restored ones around the database's commit. Files and a database can't
// commit together; a note in the data folder and a mark in the database tell afterwards which of the two happened.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readIfPresent, writeWhole } from '../project.mjs'
import { connected } from '../postgres/database.mjs'

const PLACES = ['media', 'secret']

const at = (dataDirectory) => ({
  note: path.join(dataDirectory, 'restoring.json'),
  now: (place) => path.join(dataDirectory, place),
  incoming: (place) => path.join(dataDirectory, `${place}.incoming`),
  before: (place) => path.join(dataDirectory, `${place}.before`),
})

/** Where a restore unpacks media and secret before anything is decided. */
export function incomingPlaces(dataDirectory) {
  const { incoming } = at(dataDirectory)
  for (const place of PLACES) fs.rmSync(incoming(place), { recursive: true, force: true })
  fs.mkdirSync(incoming('media'), { recursive: true })
  return { media: incoming('media'), secret: incoming('secret') }
}

export function forgetIncoming(dataDirectory) {
  const { incoming } = at(dataDirectory)
  for (const place of PLACES) fs.rmSync(incoming(place), { recursive: true, force: true })
}

/** Swaps the files and commits; whatever breaks, both are afterwards the old ones or both the new ones. */
export async function commitWithFiles(client, { databaseUrl, dataDirectory }) {
  const { note, now, incoming, before } = at(dataDirectory)
  const id = randomUUID()
  await client.query(`COMMENT ON SCHEMA public IS '${markOf(id)}'`)
  writeWhole(note, JSON.stringify({ id }), 0o600)
  try {
    for (const place of PLACES) {
      if (fs.existsSync(now(place))) fs.renameSync(now(place), before(place))
      fs.renameSync(incoming(place), now(place))
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    await settle({ databaseUrl, dataDirectory })
    throw error
  }
  await settle({ databaseUrl, dataDirectory })
}

const markOf = (id) => `restored ${id}`

/** Ends a restore that was cut off: keeps the new files if the database has the new rows, else the old ones. */
export async function settle({ databaseUrl, dataDirectory }) {
  const { note, now, before } = at(dataDirectory)
  const { id } = JSON.parse(readIfPresent(note) ?? '{}')
  if (!id) return
  const mark = await connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT obj_description('public'::regnamespace, 'pg_namespace') AS mark`,
    )
    return rows[0].mark
  })
  const committed = mark === markOf(id)
  for (const place of PLACES) {
    if (!fs.existsSync(before(place))) continue
    if (!committed) {
      fs.rmSync(now(place), { recursive: true, force: true })
      fs.renameSync(before(place), now(place))
    }
    fs.rmSync(before(place), { recursive: true, force: true })
  }
  forgetIncoming(dataDirectory)
  fs.rmSync(note, { force: true })
}
