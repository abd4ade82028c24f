import { readdir } from 'node:fs/promises'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

export const dynamic = 'force-dynamic'

/** Ready: these pages run, the database answers, and every migration of this version is in it. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    const waiting = await migrationsThatWait()
    if (waiting > 0) {
      return Response.json({ status: 'migrating', waiting }, { status: 503, headers })
    }
    return Response.json(
      {
        ...{ status: 'ok', database: 'reachable', migrations: 'applied' },
        transcoder: env.transcoder ? 'ffmpeg' : 'none',
      },
      { headers },
    )
  } catch (error) {
    log.error('health', error)
    return Response.json({ status: 'database away' }, { status: 503, headers })
  }
}

async function migrationsThatWait(): Promise<number> {
  const entries = await readdir('prisma/migrations', { withFileTypes: true })
  const needed = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const applied = await db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const names = new Set(applied.map(({ name }) => name))
  return needed.filter((name) => !names.has(name)).length
}
