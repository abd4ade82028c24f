import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockContribution } from '@/lib/contributions/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { wantCallBacks } from '../draw'
import { demandNotDenied, participantHere } from '../registered'
import type { EnterAnswerInput } from '../schema'
import { demandNotTakenBack, passOver } from '../taken-back'

/** A facilitator answers a view for somebody, with how the person was asked. Sent twice, it is entered once. */
export async function enterAnswer(
  actor: Actor,
  input: EnterAnswerInput,
): Promise<{ slug: string }> {
  // What is kept of the form says neither who answered nor what.
  return transaction((tx) => once(tx, input.nonce, () => enter(tx, actor, input, now())))
}

/** `saidAt`: when the person said it, where that was before it reached the portal. */
export async function enter(
  tx: Transaction,
  actor: Actor,
  input: EnterAnswerInput,
  saidAt: Date,
): Promise<{ slug: string }> {
  const facts = await lockContribution(tx, actor, input.view, 'share')
  const { dialogue, contribution, slug } = facts
  const { personId } = await participantHere(tx, dialogue.id, input.registrationId)
  authorize(actor, 'response.enter', { ...facts, entry: { personId } })
  await demandNotDenied(tx, personIdOf(actor), input.registrationId)
  // Refused, it would tell the facilitator whose view it is. It counts for nothing and isn't laid before them again.
  if (contribution.personId === personId) await passOver(tx, contribution.id, personId)
  else {
    const said = { personId, contributionId: contribution.id, saidAt, dialogueId: dialogue.id }
    await demandNotTakenBack(tx, said)
    await write(tx, actor, { ...input, ...said })
  }
  await record(tx, actor, 'response.enter', {
    dialogueId: dialogue.id,
    object: { kind: 'registration', id: input.registrationId },
  })
  await wantCallBacks(tx, dialogue.id)
  return { slug }
}

type Given = EnterAnswerInput & {
  personId: string
  contributionId: string
  dialogueId: string
  saidAt: Date
}

/**
 * One statement, so that an answer of the person's own that comes in at the same moment is never overwritten: the
 * unique index makes one of the two wait, and the condition is asked of the row as it is then. Of two entered ones
 * the later said one counts, whichever arrives first.
 */
async function write(tx: Transaction, actor: Actor, given: Given): Promise<void> {
  const { personId, contributionId, value, saidAt, dialogueId } = given
  const provenance = JSON.stringify({
    channel: given.channel,
    readBack: given.isReadBack,
    earshot: given.earshot,
    spokenLanguage: given.spokenLanguage || null,
  })
  const written = await tx.$executeRaw`
    WITH heard AS (
      INSERT INTO respondent (dialogue_id, person_id) VALUES (${dialogueId}::uuid, ${personId}::uuid)
      ON CONFLICT DO NOTHING)
    INSERT INTO response (id, contribution_id, person_id, value, entered_by_id, provenance, created_at, changed_at)
    VALUES (${newId()}::uuid, ${contributionId}::uuid, ${personId}::uuid, ${value}::"ResponseValue",
      ${personIdOf(actor)}::uuid, ${provenance}::jsonb, ${saidAt}, ${saidAt})
    ON CONFLICT (contribution_id, person_id) DO UPDATE
      SET value = CASE WHEN response.changed_at <= excluded.changed_at THEN excluded.value ELSE response.value END,
        entered_by_id = CASE WHEN response.changed_at <= excluded.changed_at
          THEN excluded.entered_by_id ELSE response.entered_by_id END,
        provenance = CASE WHEN response.changed_at <= excluded.changed_at
          THEN excluded.provenance ELSE response.provenance END,
        changed_at = greatest(response.changed_at, excluded.changed_at)
      WHERE response.entered_by_id IS NOT NULL AND response.taken_over_at IS NULL`
  if (written === 0) throw new Refusal('conflict', 'answeredThemself')
}
