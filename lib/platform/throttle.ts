import 'server-only'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { aside, Prisma } from './db'
import { Refusal } from './refusal'
import { keyedHash } from './secrets'

/** So many turns in so many seconds. */
export type Limit = { name: string; turns: number; seconds: number }

/**
 * How tries at a secret slow down: `free` of them at once, then a wait that doubles from two seconds to
 * `longestWait`. After `seconds` without a try all is forgotten; a right secret forgets at once.
 */
export type Patience = {
  name: string
  free: number
  longestWait: number
  seconds: number
  /** Counted for many people at once: a right secret takes back only its own try. */
  isShared?: boolean
}

/** One thing that tries are counted for: a card, an account, a device, an address. */
export type Tried = { patience: Patience; key: string }

/**
 * The library speaks to PostgreSQL through this: its own statements beside any transaction, so that a try stays counted when what it was part of is undone.
 */
const connection = {
  async query({ text, values = [] }: { text: string; values?: unknown[] }) {
    const places = [...text.matchAll(/\$(\d+)/g)].map((match) => Number(match[1]) - 1)
    const statement = new Prisma.Sql(
      text.split(/\$\d+/),
      // Milliseconds since 1970 don't fit into 32 bits.
      places.map((place) => wide(values[place])),
    )
    const found = await aside().$queryRaw<{ points: number; expire: bigint | null }[]>(statement)
    const rows = found.map((row) => ({ ...row, expire: row.expire && Number(row.expire) }))
    return { rows, rowCount: rows.length }
  },
}

const wide = (value: unknown) =>
  typeof value === 'number' && Math.abs(value) > 2 ** 31 ? BigInt(value) : value

const limiters = new Map<string, RateLimiterPostgres>()

function limiter(name: string, points: number, duration: number): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: connection,
    storeType: 'client',
    tableName: 'throttle',
    // The migration makes it, and the worker clears it.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration,
  })
  limiters.set(name, made)
  return made
}

/** Takes a turn; false when none is left. Keys are hashed: the table holds no address. */
export async function takeTurn({ name, turns, seconds }: Limit, key: string): Promise<boolean> {
  return (await consume(limiter(name, turns, seconds), hashed(key))) === null
}

/** As takeTurn, but refuses with the seconds to wait. */
export async function demandTurn({ name, turns, seconds }: Limit, key: string): Promise<void> {
  const wait = await consume(limiter(name, turns, seconds), hashed(key))
  if (wait !== null) throw tooMany(wait)
}

const unwritten = new Map<string, RateLimiterMemory>()

/**
 * As demandTurn, for what must leave no trace of who did it: counted in this process alone, forgotten when it ends,
 * written nowhere.
 */
export async function demandTurnUnwritten(
  { name, turns, seconds }: Limit,
  key: string,
): Promise<void> {
  const wait = await consume(memory({ name, turns, seconds }), hashed(key))
  if (wait !== null) throw tooMany(wait)
}

/** As takeTurn, for where a transaction is open: it waits for no other connection, of which there may be none left. */
export async function takeTurnUnwritten(limit: Limit, key: string): Promise<boolean> {
  return (await consume(memory(limit), hashed(key))) === null
}

function memory({ name, turns, seconds }: Limit): RateLimiterMemory {
  const known = unwritten.get(name)
  if (known) return known
  const made = new RateLimiterMemory({ keyPrefix: name, points: turns, duration: seconds })
  unwritten.set(name, made)
  return made
}

/**
 * Counts a try at a secret before the secret is looked at, so that many at once are counted too; refuses
 * while any of the waits runs. The result forgets the try: call it when the secret was right.
 */
export async function takeTry(all: readonly Tried[]): Promise<() => Promise<void>> {
  const tries = all.map(({ patience, key }) => ({ patience, key: hashed(key) }))
  const waits = await Promise.all(
    tries.map(({ patience, key }) => gateOf(patience).get(key).then(secondsLeft)),
  )
  const longest = Math.max(...waits)
  if (longest > 0) throw tooMany(longest)

  for (const { patience, key } of tries) {
    const { consumedPoints: count } = await countOf(patience).penalty(key)
    if (count <= patience.free) continue
    // Of many at once only the first takes the gate; it shuts behind every try for longer.
    const seconds = Math.min(2 ** Math.min(count - patience.free, 20), patience.longestWait)
    const wait = await consume(gateOf(patience), key, seconds)
    if (wait !== null) throw tooMany(wait)
  }
  return async () => {
    for (const { patience, key } of tries) {
      if (patience.isShared) await countOf(patience).reward(key)
      else await Promise.all([countOf(patience).delete(key), gateOf(patience).delete(key)])
    }
  }
}

const countOf = ({ name, free, seconds }: Patience) => limiter(`${name}-tries`, free, seconds)
const gateOf = ({ name, seconds }: Patience) => limiter(`${name}-gate`, 1, seconds)
const hashed = (key: string) => keyedHash('throttle', key).slice(0, 32)

/** Null when the turn was had, else the seconds until the next one. */
async function consume(
  from: RateLimiterPostgres | RateLimiterMemory,
  key: string,
  lasting?: number,
) {
  try {
    await from.consume(key, 1, lasting ? { customDuration: lasting } : {})
    return null
  } catch (refused) {
    // The library throws its result where no turn is left; anything else is the database's.
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

function secondsLeft(found: RateLimiterRes | null): number {
  return found && found.consumedPoints > 0 ? Math.ceil(found.msBeforeNext / 1000) : 0
}

function tooMany(seconds: number): Refusal {
  return new Refusal('tooMany', 'wait', { params: { seconds: Math.max(1, seconds) } })
}
