// What the database says of itself before anything is started.
import path from 'node:path'
import fs from 'node:fs'
import { connected } from './postgres/database.mjs'
import { writeWhole } from './project.mjs'

/**
 * @returns {Promise<{ fresh: boolean, demonstration: boolean, real: boolean }>}
 *   `fresh`: nobody has decided yet what it is to hold
 */
export const portalState = (url) =>
  connected(url, async (client) => {
    const { rows } = await client.query(
      'SELECT (SELECT is_demo FROM portal WHERE id = 1) AS demonstration, EXISTS (SELECT FROM person) AS peopled',
    )
    const { demonstration, peopled } = rows[0]
    const fresh = demonstration === null && !peopled
    return { fresh, demonstration: demonstration === true, real: !fresh && !demonstration }
  })

/** Remembers that this portal is a real one, so that a later start doesn't fill it with demonstrations. */
export const decideEmpty = (url) =>
  connected(url, (client) =>
    client.query('INSERT INTO portal (id, is_demo) VALUES (1, false) ON CONFLICT (id) DO NOTHING'),
  )

// Loading takes many transactions: while this file lies there, what was loaded is not whole.
const seedingFile = (dataDirectory) => path.join(dataDirectory, 'loading-demonstration')

export const seedingWasCut = (dataDirectory) => fs.existsSync(seedingFile(dataDirectory))
export const seedingBegins = (dataDirectory) => writeWhole(seedingFile(dataDirectory), '')
export const seedingEnds = (dataDirectory) => fs.rmSync(seedingFile(dataDirectory), { force: true })
