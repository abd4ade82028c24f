import { rm } from 'node:fs/promises'
import path from 'node:path'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** A database holds a record that nobody marked as a demonstration: it is somebody's, and stays. */
export class NotADemonstration extends Error {
  override name = 'NotADemonstration'
}

/**
 * Empties a demonstration portal, files included. Refuses a database that holds a single record without the
 * demonstration mark.
 */
export async function wipe(): Promise<void> {
  await transaction(async (tx) => {
    // Nothing may come in between the look and the deed.
    await tx.$executeRaw`LOCK TABLE portal, person, dialogue, contribution IN ACCESS EXCLUSIVE MODE`
    await refuseRealRecords(tx)
    await tx.$executeRaw`
      TRUNCATE account, account_token, activity, affiliation, caption, card, citation, contribution,
        daily_count, dialogue, dialogue_group, dialogue_host, email_address, event, event_registration,
        handled_form, held_submission, hold, interview, linked_identity, mail, message, organisation, page,
        person, phone_number, portal, prompt, registration, registration_change, release, rendition,
        respondent, response, role_grant, role_invitation, session, shelter, sign_in_session, stage, summary,
        summary_part, summary_version, throttle`
  })
  await rm(path.join(env.dataDir, 'media'), { recursive: true, force: true })
}

async function refuseRealRecords(tx: Transaction): Promise<void> {
  const real = await tx.$queryRaw<{ noun: string }[]>`
    SELECT noun FROM (
      SELECT 'portal' AS noun, is_demo FROM portal
      UNION ALL SELECT 'person', is_demo FROM person
      UNION ALL SELECT 'organisation', is_demo FROM organisation
      UNION ALL SELECT 'dialogue', is_demo FROM dialogue
      UNION ALL SELECT 'prompt', is_demo FROM prompt
      UNION ALL SELECT 'registration', is_demo FROM registration
      UNION ALL SELECT 'contribution', is_demo FROM contribution
      UNION ALL SELECT 'event', is_demo FROM event
      UNION ALL SELECT 'interview', is_demo FROM interview
      UNION ALL SELECT 'summary', is_demo FROM summary
      UNION ALL SELECT 'page', is_demo FROM page
      UNION ALL SELECT 'activity', is_demo FROM activity
      UNION ALL SELECT 'mail', is_demo FROM mail
    ) AS marked WHERE NOT is_demo LIMIT 1`
  if (real[0])
    throw new NotADemonstration(
      `This database holds a ${real[0].noun} that is no demonstration. Nothing was changed.`,
    )
}

/** True when there is nothing to keep: no portal and nobody in it. */
export async function isEmpty(): Promise<boolean> {
  return (await db().portal.count()) === 0 && (await db().person.count()) === 0
}
