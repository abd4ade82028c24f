import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from './env'

export { Prisma }
export type Transaction = Prisma.TransactionClient
/** Reads take either. */
export type Reader = Transaction | PrismaClient

const kept = globalThis as { barazaDb?: PrismaClient }

/** One client per process, made at the first question: a build asks none. */
export function db(): PrismaClient {
  kept.barazaDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 12 }),
  })
  return kept.barazaDb
}

export async function closeDb(): Promise<void> {
  await kept.barazaDb?.$disconnect()
  delete kept.barazaDb
}

/** Runs `work` whole or not at all. Rows that a rule counts are locked inside by the operation itself. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 10_000, timeout: 30_000 })
}

/** True when the database refused because a unique promise was already taken. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Writes SQL's NULL, not JSON's, into an empty JSON column. */
export function orDbNull<T>(value: T | null | undefined): T | typeof Prisma.DbNull {
  return value ?? Prisma.DbNull
}
