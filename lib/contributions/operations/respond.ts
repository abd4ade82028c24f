import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record, recordLine } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { atOnce, db, Prisma, transaction, type Reader } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { contributionFacts, lockContribution, type ContributionFacts } from '../facts'
import type { RespondInput } from '../schema'

export type Responded = {
  slug: string
  publicId: string
  dialogueId: string
  contributionId: string
  /** Not yet answered by this person before. */
  isFirst: boolean
}

/**
 * Agree, disagree or unsure: one a person and view, the last one counts; it replaces what was entered for them. Hundreds answer at the same moment, so this
 * takes two questions to the database instead of a transaction's six: a look, and one statement that writes only if the
 * view is still the row that was looked at. If it isn't, or the person is gone, all is decided anew under a lock.
 */
export async function respond(actor: Actor, input: RespondInput): Promise<Responded> {
  const facts = await contributionFacts(db(), { publicId: input.view })
  if (!facts || !can(actor, 'contribution.read', facts)) throw notFound()
  authorize(actor, 'response.give', facts)
  const written = await atOnce(() => write(db(), actor, facts, input))
  return written ?? respondUnderLock(actor, input)
}

async function respondUnderLock(actor: Actor, input: RespondInput): Promise<Responded> {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, input.view, 'share')
    authorize(actor, 'response.give', facts)
    const written = await write(tx, actor, facts, input)
    if (written) return written
    // Only who is gone comes here: this says so.
    await record(tx, actor, 'response.give', { dialogueId: facts.dialogue.id })
    throw notFound()
  })
}

/** Null where the view has changed since it was looked at, or whoever answers is gone: then nothing was written. */
async function write(
  reader: Reader,
  actor: Actor,
  facts: ContributionFacts,
  { value, matters = null }: { value: RespondInput['value']; matters?: boolean | null | undefined },
): Promise<Responded | null> {
  const contributionId = facts.contribution.id
  const dialogueId = facts.dialogue.id
  const personId = personIdOf(actor)
  // The view is locked against whoever would change it, the person against a merge and an erasure, as `record` does.
  // Two taps at once wait for each other at the unique index of the answer.
  const [written] = await reader.$queryRaw<{ isFirst: boolean }[]>`
    WITH standing AS (
      SELECT FROM contribution WHERE id = ${contributionId}::uuid AND xmin::text = ${facts.version} FOR SHARE),
    living AS (
      SELECT FROM person
      WHERE id = ${personId}::uuid AND merged_into_id IS NULL AND erased_at IS NULL FOR KEY SHARE),
    heard AS (
      INSERT INTO respondent (dialogue_id, person_id)
      SELECT ${dialogueId}::uuid, ${personId}::uuid FROM standing, living
      ON CONFLICT DO NOTHING),
    answer AS (
      INSERT INTO response (id, contribution_id, person_id, value, is_important, created_at, changed_at)
      SELECT gen_random_uuid(), ${contributionId}::uuid, ${personId}::uuid, ${value}::"ResponseValue",
        coalesce(${matters}::boolean, false), ${now()}, ${now()}
      FROM standing, living
      ON CONFLICT (contribution_id, person_id) DO UPDATE
        SET value = excluded.value, changed_at = excluded.changed_at,
          is_important = coalesce(${matters}::boolean, response.is_important),
          entered_by_id = NULL, provenance = NULL, taken_over_at = NULL
      RETURNING xmax = 0 AS first),
    line AS (${recordLine(actor, 'response.give', { dialogueId }, Prisma.sql`answer`)})
    SELECT first AS "isFirst" FROM answer`
  if (!written) return null
  return { slug: facts.slug, publicId: facts.publicId, dialogueId, contributionId, ...written }
}
