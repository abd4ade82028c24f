// What Prisma's WebAssembly schema engine (7.10) needs from the PostgreSQL adapter and doesn't get:
// the type "char" (OID 18, in the system catalogues) is unknown to the adapter, its shadow database is the
// real one, and functions in a migration break its scripts. All three are mended here, for writing and checking migrations only.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { databaseAt } from '../postgres/database.mjs'

const CHAR_OID = 18
const TEXT_OID = 25

// Which columns of the last answer are of type "char". One connection, so one answer at a time.
let charColumns = []

function asText(result) {
  if (!result?.fields) return result
  charColumns = []
  result.fields.forEach((field, index) => {
    if (field.dataTypeID !== CHAR_OID) return
    field.dataTypeID = TEXT_OID
    charColumns.push(index)
  })
  return result
}

class CatalogueClient extends pg.Client {
  query(...parameters) {
    const callback = parameters.at(-1)
    if (typeof callback === 'function') {
      parameters[parameters.length - 1] = (error, result) => callback(error, asText(result))
      return super.query(...parameters)
    }
    const answer = super.query(...parameters)
    return typeof answer?.then === 'function' ? answer.then(asText) : answer
  }
}

const pool = (url) => new pg.Pool({ connectionString: url, max: 1, Client: CatalogueClient })

// The engine tells a "char" column by its type and an empty one by a zero byte.
function mend(queryable) {
  const queryRaw = queryable.queryRaw.bind(queryable)
  queryable.queryRaw = async (query) => {
    charColumns = []
    const result = await queryRaw(query)
    for (const index of charColumns) {
      result.columnTypes[index] = ColumnTypeEnum.Character
      for (const row of result.rows) if (row[index] === '') row[index] = '\u0000'
    }
    return result
  }
  // The adapter's own cuts a script at every semicolon, also inside a function's body.
  if (queryable.executeScript) {
    queryable.executeScript = async (script) => {
      await queryable.client.query(script)
    }
  }
  const startTransaction = queryable.startTransaction?.bind(queryable)
  if (startTransaction) {
    queryable.startTransaction = async (...parameters) =>
      mend(await startTransaction(...parameters))
  }
  return queryable
}

async function connect(url, afterwards = async () => {}) {
  const adapter = await new PrismaPg(pool(url), { disposeExternalPool: true }).connect()
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await afterwards()
  }
  return mend(adapter)
}

/** An adapter factory for the schema engine; its shadow database is made and dropped on the same server. */
export function catalogueAdapter(url) {
  const factory = new PrismaPg(pool(url))
  factory.connect = () => connect(url)
  factory.connectToShadowDb = async () => {
    const name = `baraza_shadow_${randomUUID().slice(0, 8)}`
    const keeper = new pg.Client({ connectionString: url })
    await keeper.connect()
    await keeper.query(`CREATE DATABASE ${keeper.escapeIdentifier(name)}`)
    return connect(databaseAt(url, name), async () => {
      await keeper.query(`DROP DATABASE ${keeper.escapeIdentifier(name)} WITH (FORCE)`)
      await keeper.end()
    })
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}
