import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { lockContribution } from '../facts'
import type { RespondInput } from '../schema'

/** Agree, disagree or unsure: one a person and view, the last one counts; it replaces what was entered for them. */
export async function respond(actor: Actor, { view, value }: RespondInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, view, 'share')
    authorize(actor, 'response.give', facts)
    const personId = personIdOf(actor)
    const { id } = facts.contribution
    // One statement: two taps at once wait for each other at the unique index, and the person counts as heard.
    await tx.$executeRaw`
      WITH heard AS (
        INSERT INTO respondent (dialogue_id, person_id) VALUES (${facts.dialogue.id}::uuid, ${personId}::uuid)
        ON CONFLICT DO NOTHING)
      INSERT INTO response (id, contribution_id, person_id, value, created_at, changed_at)
      VALUES (gen_random_uuid(), ${id}::uuid, ${personId}::uuid, ${value}::"ResponseValue", ${now()}, ${now()})
      ON CONFLICT (contribution_id, person_id) DO UPDATE
        SET value = excluded.value, changed_at = excluded.changed_at,
          entered_by_id = NULL, provenance = NULL, taken_over_at = NULL`
    // Without the view: what somebody thinks of which words is nobody's business in a log.
    await record(tx, actor, 'response.give', { dialogueId: facts.dialogue.id })
    return { slug: facts.slug, publicId: view, value }
  })
}
