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
      TRUNCATE account, account_token, activity, affiliation, agenda_version, aide_memoire, appeal, attendance,
        author, balance_snapshot, break_glass, calendar_feed, call_back, caption, card, check_in, citation,
        commitment, commitment_answer, commitment_figure, commitment_proof, commitment_reminder,
        commitment_step, common_ground_result, common_ground_snapshot, consent, consent_grant, consent_script,
        contribution, contribution_audio, contribution_flag, contribution_translation, cut_request,
        daily_count, decision, decision_voice, dialogue, dialogue_group, dialogue_host, early_reader,
        email_address, event, event_invitation, event_place, event_registration, event_registration_change,
        event_role, event_role_invitation, form_answer, form_question, group_seats, handled_form, head_count,
        held_submission, hold, impression, interview, interview_series, interview_speaker, invitation_change,
        invitation_import, leadership_group, leadership_meeting, leadership_member, library_authorship,
        library_file, library_item, library_photo, library_place, linked_identity, mail, mailing,
        mailing_recipient, manifest_seat, message, moderation_claim, moderation_setting, moved_response,
        needs_sheet, objection, open_data_agreement, organisation, page, person, phone_number, portal, prompt,
        redaction, reference_member, registration, registration_change, release, rendition, report, respondent,
        response, role_grant, role_invitation, routing_audit, search_document, search_stale, seat_block, seat_criterion, seat_plan, session,
        session_note, session_speaker, set_aside_response, share_back, shelter, sign_in_session, skipped_view,
        speaking_turn, spoken_brief, stage, summary, summary_comment, summary_draft, summary_part, summary_reading,
        summary_review, summary_translation, summary_version, throttle, transcode, transcription, tray_item,
        upload, vehicle, view_import, view_import_row, watch_word`
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
      UNION ALL SELECT 'invitation', is_demo FROM event_invitation
      UNION ALL SELECT 'interview', is_demo FROM interview
      UNION ALL SELECT 'summary', is_demo FROM summary
      UNION ALL SELECT 'commitment', is_demo FROM commitment
      UNION ALL SELECT 'library item', is_demo FROM library_item
      UNION ALL SELECT 'author', is_demo FROM author
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
