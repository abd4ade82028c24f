import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { applicationName } from './application-name.mjs'
import { env } from './env'

export { Prisma }
export type Transaction = Prisma.TransactionClient
/** Reads take either. */
export type Reader = Transaction | PrismaClient

// Pieces of SQL are understood by the copy of Prisma's runtime that made them, and the web server and the pages inside it
// have one each: so each has a client of its own.
const kept = globalThis as { barazaClients?: Map<unknown, PrismaClient> }

// A page asks the same questions again and again: named, the database reads and plans each once a connection.
// Lists of ids make ever new questions, which would pile up there: only so many get a name.
const namedQuestions = 400
const names = new Map<string, string>()

function nameOf({ sql }: { sql: string }): string {
  if (!names.has(sql) && names.size < namedQuestions) names.set(sql, `baraza_${names.size}`)
  return names.get(sql) ?? ''
}

/** One client per process and runtime, made at the first question: a build asks none. */
export function db(): PrismaClient {
  kept.barazaClients ??= new Map()
  const known = kept.barazaClients.get(Prisma.sql)
  if (known) return known
  const made = new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env.databaseUrl,
        application_name: applicationName,
        max: 12,
        idleTimeoutMillis: 300_000,
      },
      { statementNameGenerator: nameOf },
    ),
  })
  kept.barazaClients.set(Prisma.sql, made)
  return made
}

export async function closeDb(): Promise<void> {
  await kept.barazaClients?.get(Prisma.sql)?.$disconnect()
  kept.barazaClients?.delete(Prisma.sql)
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
  return atOnce(() => db().$transaction(work, { maxWait: 10_000, timeout: longest }))
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
