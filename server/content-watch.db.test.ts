import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { after, atTime, seconds } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { ContentWatch } from './content-watch'

// Nothing of these stands on a page that a visitor sees. A table that isn't here must be watched.
const shownToNoVisitor = [
  'account',
  'account_token',
  'activity',
  'appeal',
  'attendance',
  'break_glass',
  'calendar_feed',
  'call_back',
  'card',
  'check_in',
  'commitment_answer',
  'commitment_reminder',
  'consent_script',
  'content_version',
  'contribution_flag',
  'cut_request',
  'daily_count',
  'decision_voice',
  'early_reader',
  'email_address',
  'event_invitation',
  'event_registration_change',
  'event_role',
  'event_role_invitation',
  'form_answer',
  'form_question',
  'handled_form',
  'head_count',
  'held_submission',
  'impression',
  'invitation_change',
  'invitation_import',
  'linked_identity',
  'mail',
  'mailing',
  'mailing_recipient',
  'manifest_seat',
  'message',
  'moderation_claim',
  'moved_response',
  'needs_sheet',
  'open_data_agreement',
  'phone_number',
  'redaction',
  'registration_change',
  'report',
  'response',
  'role_invitation',
  'routing_audit',
  'search_document',
  'search_stale',
  'seat_block',
  'set_aside_response',
  'sign_in_session',
  'skipped_view',
  'speaking_turn',
  'summary_comment',
  'summary_draft',
  'throttle',
  'transcode',
  'transcription',
  'tray_item',
  'upload',
  'vehicle',
  'view_import',
  'view_import_row',
  'watch_word',
]

let watch: ContentWatch
beforeAll(async () => {
  watch = new ContentWatch(env.databaseUrl)
  await db().portal.create({ data: {} })
})
afterAll(() => watch.stop())

const rename = (name: string) => db().portal.update({ where: { id: 1 }, data: { name } })

// The word must not change between two looks because a minute ends just then.
const standing = <T>(work: () => Promise<T>) => atTime(new Date('2026-01-01T10:00:00Z'), work)

describe('the state of the content', () => {
  it('is the same word as long as nothing happens', async () => {
    const [one, other] = await standing(async () => [await watch.look(), await watch.look()])
    expect(one).toBe(other)
    expect(one).toBeTruthy()
  })

  it('is another as soon as a change is committed, and not before', async () => {
    await standing(async () => {
      const before = await watch.look()
      await transaction(async (tx) => {
        await tx.portal.update({ where: { id: 1 }, data: { name: 'Soon' } })
        expect(await watch.look()).toBe(before)
      })
      expect(await watch.look()).not.toBe(before)
    })
  })

  it('stays when a change is taken back', async () => {
    await standing(async () => {
      const before = await watch.look()
      const undone = transaction(async (tx) => {
        await tx.portal.update({ where: { id: 1 }, data: { name: 'Never' } })
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      expect(await watch.look()).toBe(before)
    })
  })

  it('is asked anew for whoever comes after a question has begun', async () => {
    await standing(async () => {
      const early = watch.look()
      await rename('Between')
      const late = watch.look()
      await early
      expect(await late).toBe(await watch.look())
    })
  })

  it('changes with every minute', async () => {
    const start = new Date('2026-01-01T10:00:30Z')
    const [one, same, next] = [
      await atTime(start, () => watch.look()),
      await atTime(after(start, seconds(29)), () => watch.look()),
      await atTime(after(start, seconds(30)), () => watch.look()),
    ]
    expect(same).toBe(one)
    expect(next).not.toBe(one)
  })

  it('is unknown while the database is away, and known again afterwards', async () => {
    const other = new ContentWatch(env.databaseUrl)
    await other.look()
    await db().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE '%content_version%' AND pid <> pg_backend_pid()`
    expect(await other.look()).toBeUndefined()
    expect(await other.look()).toBeTruthy()
    await other.stop()
  })
})

describe('watching', () => {
  it('leaves no table out but those that no visitor sees', async () => {
    const tables = await db().$queryRaw<{ name: string; isWatched: boolean }[]>`
      SELECT c.relname::text AS name, count(t.oid) > 0 AS "isWatched"
      FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'content_changed'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      GROUP BY c.relname ORDER BY c.relname`
    const left = tables.filter(({ isWatched }) => !isWatched).map(({ name }) => name)
    expect(left).toEqual(shownToNoVisitor)
  })

  it('sees a table emptied at once', async () => {
    await standing(async () => {
      const before = await watch.look()
      await db().$executeRaw`TRUNCATE page`
      expect(await watch.look()).not.toBe(before)
    })
  })

  it('sees the count itself begin anew', async () => {
    await standing(async () => {
      const before = await watch.look()
      await db().$executeRaw`TRUNCATE content_version`
      await rename('Anew')
      expect(await watch.look()).not.toBe(before)
    })
  })

  it('lets nobody who writes wait for anybody else', async () => {
    const slow = new pg.Client({ connectionString: env.databaseUrl })
    await slow.connect()
    try {
      await slow.query(`BEGIN; INSERT INTO page (id, kind, title, body)
        VALUES (gen_random_uuid(), 'about', '{}', '{}')`)
      // Whoever had to wait for the open change above would wait for ever.
      const writers = Array.from({ length: 10 }, (_, i) => `o-${i}`)
      await Promise.all(
        writers.map((slug) => db().organisation.create({ data: { slug, name: slug } })),
      )
      const before = await standing(() => watch.look())
      await slow.query('COMMIT')
      expect(await standing(() => watch.look())).not.toBe(before)
    } finally {
      await slow.end()
    }
  })
})
