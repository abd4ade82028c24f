import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { applicationName } from './application-name.mjs'
import { env } from './env'

export { Prisma }
export type Transaction = Prisma.TransactionClient
/** Reads take either. */
export type Reader = Transaction | PrismaClient

// Pieces of SQL are understood by the copy of Prisma's runtime that made them, and the web server and the pages inside it
// have one each: so each has clients of its own.
const kept = globalThis as { barazaClients?: Map<unknown, Clients> }
type Clients = { main?: PrismaClient; aside?: PrismaClient }

// A page asks the same questions again and again: named, the database reads and plans each once a connection.
// Lists of ids make ever new questions, which would pile up there: only so many get a name.
const namedQuestions = 400
const names = new Map<string, string>()

function nameOf({ sql }: { sql: string }): string {
  if (!names.has(sql) && names.size < namedQuestions) names.set(sql, `baraza_${names.size}`)
  return names.get(sql) ?? ''
}

const inTransaction = new AsyncLocalStorage<true>()

/** One client per process and runtime, made at the first question: a build asks none. */
export function db(): PrismaClient {
  // Whoever holds one connection and waits for a second stops the portal as soon as there are as many of them as the pool
  // is large. Tests find it; for people an answer that may come late is better than none.
  if (!env.isProduction && inTransaction.getStore()) {
    throw new Error('db() was asked inside a transaction: read and write by its tx')
  }
  return (clients().main ??= client(12))
}

/**
 * For single statements that must stand whatever becomes of the transaction around them: on a few connections of their
 * own, which nobody holds while waiting for another.
 */
export function aside(): PrismaClient {
  return (clients().aside ??= client(3))
}

function clients(): Clients {
  kept.barazaClients ??= new Map()
  const known = kept.barazaClients.get(Prisma.sql)
  if (known) return known
  const none: Clients = {}
  kept.barazaClients.set(Prisma.sql, none)
  return none
}

function client(max: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env.databaseUrl,
        application_name: applicationName,
        max,
        idleTimeoutMillis: 300_000,
      },
      { statementNameGenerator: nameOf },
    ),
  })
}

export async function closeDb(): Promise<void> {
  const { main, aside } = clients()
  kept.barazaClients?.delete(Prisma.sql)
  await Promise.all([main?.$disconnect(), aside?.$disconnect()])
}

/**
 * Runs `work` whole or not at all. Rows that a rule counts are locked inside by the operation itself. Where two
 * wait for each other's rows, the database gives one of them up: nothing of it was done, and it begins again. `longest` in
 * milliseconds, for the few that write a thousand rows.
 */
export function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  longest = 30_000,
): Promise<T> {
  return atOnce(() =>
    db().$transaction((tx) => inTransaction.run(true, () => work(tx)), {
      maxWait: 10_000,
      timeout: longest,
    }),
  )
}

/** The same for work that is one statement, and so whole by itself. */
export async function atOnce<T>(work: () => Promise<T>): Promise<T> {
  for (let again = 3; ; again -= 1) {
    try {
      return await work()
    } catch (error) {
      if (again === 0 || !isDeadlock(error)) throw error
    }
  }
}

/** Raw statements and Prisma's own say it differently. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || JSON.stringify(error.meta ?? {}).includes('40P01')
}

/** True when the database refused because a unique promise was already taken. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Writes SQL's NULL, not JSON's, into an empty JSON column. */
export function orDbNull<T>(value: T | null | undefined): T | typeof Prisma.DbNull {
  return value ?? Prisma.DbNull
}
