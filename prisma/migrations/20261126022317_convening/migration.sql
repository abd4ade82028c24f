-- CreateEnum
CREATE TYPE "EventPlaceKind" AS ENUM ('room', 'site');

-- CreateEnum
CREATE TYPE "SpeakerPart" AS ENUM ('chair', 'speaker', 'facilitator', 'rapporteur', 'interpreter');

-- CreateEnum
CREATE TYPE "CountMoment" AS ENUM ('leaving', 'arriving', 'returning', 'back');

-- CreateEnum
CREATE TYPE "CheckInWay" AS ENUM ('badge', 'code', 'name', 'walk_in');

-- CreateEnum
CREATE TYPE "CheckInResult" AS ENUM ('came', 'again', 'refused', 'unknown', 'undone');

-- CreateEnum
CREATE TYPE "EventRoleKind" AS ENUM ('co_convenor', 'facilitator', 'rapporteur', 'registration_desk');

-- CreateEnum
CREATE TYPE "FormKind" AS ENUM ('registration', 'logistics');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('text', 'long_text', 'yes_no', 'choice', 'choices', 'number', 'date', 'languages');

-- CreateEnum
CREATE TYPE "NeedTopic" AS ENUM ('travel', 'diet', 'access', 'childcare', 'interpretation', 'emergency_contact', 'other');

-- CreateEnum
CREATE TYPE "InvitationChannel" AS ENUM ('email', 'letter', 'phone');

-- CreateEnum
CREATE TYPE "EventInvitationState" AS ENUM ('draft', 'invited', 'accepted', 'declined', 'delegated', 'revoked');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('note', 'table_sheet', 'agreed');

-- CreateEnum
CREATE TYPE "Admission" AS ENUM ('open', 'by_approval', 'by_invitation');

-- CreateEnum
CREATE TYPE "CriterionKind" AS ENUM ('women', 'under_30', 'region', 'language');

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "session_id" UUID;

-- AlterTable
ALTER TABLE "event_registration" ADD COLUMN     "badge_hash" TEXT,
ADD COLUMN     "badge_issue" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "block_id" UUID,
ADD COLUMN     "entered_by_id" UUID,
ADD COLUMN     "group" "StakeholderGroup",
ADD COLUMN     "is_listed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_walk_in" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "meets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "offer_ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "offered_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason" JSONB,
ADD COLUMN     "turn" INTEGER;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "place_id" UUID;

-- CreateTable
CREATE TABLE "event_place" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "EventPlaceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "event_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_speaker" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "says" TEXT,
    "part" "SpeakerPart" NOT NULL DEFAULT 'speaker',
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "session_speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_version" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sessions" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "note" JSONB,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,

    CONSTRAINT "agenda_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vehicle" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "driver" TEXT,
    "driver_phone" TEXT,
    "seats" INTEGER NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vehicle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manifest_seat" (
    "vehicle_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "out_at" TIMESTAMPTZ(3),
    "back_at" TIMESTAMPTZ(3),

    CONSTRAINT "manifest_seat_pkey" PRIMARY KEY ("vehicle_id","registration_id")
);

-- CreateTable
CREATE TABLE "head_count" (
    "id" UUID NOT NULL,
    "vehicle_id" UUID NOT NULL,
    "moment" "CountMoment" NOT NULL,
    "counted" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "note" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "head_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "session_id" UUID,
    "occasion" TEXT NOT NULL,
    "came_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "attendance_id" UUID,
    "nonce" TEXT NOT NULL,
    "way" "CheckInWay" NOT NULL,
    "result" "CheckInResult" NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clock_off_by" INTEGER NOT NULL DEFAULT 0,
    "was_offline" BOOLEAN NOT NULL DEFAULT false,
    "device" TEXT,
    "by_id" UUID,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_role" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "EventRoleKind" NOT NULL,
    "groups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "event_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_registration_change" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "from" "RegistrationState",
    "to" "RegistrationState" NOT NULL,
    "by_id" UUID,
    "cause" TEXT,
    "reason" TEXT,
    "why" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_registration_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_question" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "form" "FormKind" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "kind" "QuestionKind" NOT NULL,
    "topic" "NeedTopic",
    "label" JSONB NOT NULL,
    "hint" JSONB,
    "options" JSONB NOT NULL DEFAULT '[]',
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "groups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "is_for_convenors" BOOLEAN NOT NULL DEFAULT false,
    "only_if_id" UUID,
    "only_if_answer" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "form_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_answer" (
    "registration_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,

    CONSTRAINT "form_answer_pkey" PRIMARY KEY ("registration_id","question_id")
);

-- CreateTable
CREATE TABLE "needs_sheet" (
    "registration_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,

    CONSTRAINT "needs_sheet_pkey" PRIMARY KEY ("registration_id")
);

-- CreateTable
CREATE TABLE "event_invitation" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "organisation_name" TEXT,
    "role_title" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "channel" "InvitationChannel" NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "is_delegable" BOOLEAN NOT NULL DEFAULT false,
    "state" "EventInvitationState" NOT NULL DEFAULT 'draft',
    "code_issue" INTEGER NOT NULL DEFAULT 1,
    "code_hash" TEXT NOT NULL,
    "answer_by" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answer" TEXT,
    "person_id" UUID,
    "registration_id" UUID,
    "delegated_from_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "event_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_change" (
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "from" "EventInvitationState",
    "to" "EventInvitationState" NOT NULL,
    "by_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_import" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "rows" BYTEA NOT NULL,
    "mapping" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "subject" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "short" JSONB,
    "filter" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing_recipient" (
    "id" UUID NOT NULL,
    "mailing_id" UUID NOT NULL,
    "person_id" UUID,
    "invitation_id" UUID,
    "language" TEXT NOT NULL,
    "needs_call" BOOLEAN NOT NULL DEFAULT false,
    "called_at" TIMESTAMPTZ(3),
    "called_by_id" UUID,

    CONSTRAINT "mailing_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aide_memoire" (
    "event_id" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "aide_memoire_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "session_note" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL DEFAULT 'note',
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sheet" JSONB,
    "nonce" TEXT NOT NULL,
    "was_offline" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaking_turn" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "seconds" INTEGER NOT NULL,
    "nonce" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speaking_turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_plan" (
    "event_id" UUID NOT NULL,
    "admission" "Admission" NOT NULL DEFAULT 'open',
    "offer_hours" INTEGER NOT NULL DEFAULT 72,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,

    CONSTRAINT "seat_plan_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "group_seats" (
    "event_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "target" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 0,
    "maximum" INTEGER NOT NULL,

    CONSTRAINT "group_seats_pkey" PRIMARY KEY ("event_id","group")
);

-- CreateTable
CREATE TABLE "seat_criterion" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "CriterionKind" NOT NULL,
    "value" TEXT,
    "minimum" INTEGER NOT NULL,

    CONSTRAINT "seat_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_block" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "returns_to" "StakeholderGroup",
    "returns_on" DATE,
    "returned_at" TIMESTAMPTZ(3),
    "returned_by_id" UUID,
    "returned" INTEGER,

    CONSTRAINT "seat_block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "balance_snapshot" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "balance_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_place_event_id_name_key" ON "event_place"("event_id", "name");

-- CreateIndex
CREATE INDEX "session_speaker_session_id_order_idx" ON "session_speaker"("session_id", "order");

-- CreateIndex
CREATE INDEX "session_speaker_person_id_idx" ON "session_speaker"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_version_event_id_number_key" ON "agenda_version"("event_id", "number");

-- CreateIndex
CREATE INDEX "vehicle_session_id_idx" ON "vehicle"("session_id");

-- CreateIndex
CREATE INDEX "manifest_seat_registration_id_idx" ON "manifest_seat"("registration_id");

-- CreateIndex
CREATE INDEX "head_count_vehicle_id_at_idx" ON "head_count"("vehicle_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_person_id_idx" ON "calendar_feed"("person_id");

-- CreateIndex
CREATE INDEX "attendance_event_id_occasion_idx" ON "attendance"("event_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_registration_id_occasion_key" ON "attendance"("registration_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_nonce_key" ON "check_in"("nonce");

-- CreateIndex
CREATE INDEX "check_in_event_id_received_at_idx" ON "check_in"("event_id", "received_at");

-- CreateIndex
CREATE INDEX "check_in_attendance_id_idx" ON "check_in"("attendance_id");

-- CreateIndex
CREATE INDEX "event_role_person_id_idx" ON "event_role"("person_id");

-- CreateIndex
CREATE INDEX "event_role_event_id_idx" ON "event_role"("event_id");

-- CreateIndex
CREATE INDEX "event_registration_change_registration_id_at_idx" ON "event_registration_change"("registration_id", "at");

-- CreateIndex
CREATE INDEX "form_question_event_id_form_order_idx" ON "form_question"("event_id", "form", "order");

-- CreateIndex
CREATE UNIQUE INDEX "event_invitation_code_hash_key" ON "event_invitation"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "event_invitation_registration_id_key" ON "event_invitation"("registration_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_invitation_delegated_from_id_key" ON "event_invitation"("delegated_from_id");

-- CreateIndex
CREATE INDEX "event_invitation_event_id_state_idx" ON "event_invitation"("event_id", "state");

-- CreateIndex
CREATE INDEX "event_invitation_person_id_idx" ON "event_invitation"("person_id");

-- CreateIndex
CREATE INDEX "invitation_change_invitation_id_idx" ON "invitation_change"("invitation_id");

-- CreateIndex
CREATE INDEX "invitation_import_event_id_idx" ON "invitation_import"("event_id");

-- CreateIndex
CREATE INDEX "invitation_import_expires_at_idx" ON "invitation_import"("expires_at");

-- CreateIndex
CREATE INDEX "mailing_event_id_idx" ON "mailing"("event_id");

-- CreateIndex
CREATE INDEX "mailing_recipient_person_id_idx" ON "mailing_recipient"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_recipient_mailing_id_person_id_key" ON "mailing_recipient"("mailing_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_recipient_mailing_id_invitation_id_key" ON "mailing_recipient"("mailing_id", "invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_note_nonce_key" ON "session_note"("nonce");

-- CreateIndex
CREATE INDEX "session_note_session_id_created_at_idx" ON "session_note"("session_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "speaking_turn_nonce_key" ON "speaking_turn"("nonce");

-- CreateIndex
CREATE INDEX "speaking_turn_session_id_idx" ON "speaking_turn"("session_id");

-- CreateIndex
CREATE INDEX "seat_criterion_event_id_idx" ON "seat_criterion"("event_id");

-- CreateIndex
CREATE INDEX "seat_block_event_id_idx" ON "seat_block"("event_id");

-- CreateIndex
CREATE INDEX "balance_snapshot_event_id_taken_at_idx" ON "balance_snapshot"("event_id", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_badge_hash_key" ON "event_registration"("badge_hash");

-- CreateIndex
CREATE INDEX "event_registration_event_id_state_idx" ON "event_registration"("event_id", "state");

-- CreateIndex
CREATE INDEX "event_registration_offer_ends_at_idx" ON "event_registration"("offer_ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_event_id_turn_key" ON "event_registration"("event_id", "turn");

-- AddForeignKey
ALTER TABLE "event_place" ADD CONSTRAINT "event_place_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_speaker" ADD CONSTRAINT "session_speaker_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_speaker" ADD CONSTRAINT "session_speaker_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_version" ADD CONSTRAINT "agenda_version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vehicle" ADD CONSTRAINT "vehicle_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_seat" ADD CONSTRAINT "manifest_seat_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_seat" ADD CONSTRAINT "manifest_seat_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "event_registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_count" ADD CONSTRAINT "head_count_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "event_registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_attendance_id_fkey" FOREIGN KEY ("attendance_id") REFERENCES "attendance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_role" ADD CONSTRAINT "event_role_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_role" ADD CONSTRAINT "event_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "event_place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seat_block"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_registration_change" ADD CONSTRAINT "event_registration_change_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "event_registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_question" ADD CONSTRAINT "form_question_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_question" ADD CONSTRAINT "form_question_only_if_id_fkey" FOREIGN KEY ("only_if_id") REFERENCES "form_question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answer" ADD CONSTRAINT "form_answer_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "event_registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answer" ADD CONSTRAINT "form_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "form_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needs_sheet" ADD CONSTRAINT "needs_sheet_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "event_registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "event_registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_delegated_from_id_fkey" FOREIGN KEY ("delegated_from_id") REFERENCES "event_invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_change" ADD CONSTRAINT "invitation_change_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "event_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_import" ADD CONSTRAINT "invitation_import_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_recipient" ADD CONSTRAINT "mailing_recipient_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_recipient" ADD CONSTRAINT "mailing_recipient_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_recipient" ADD CONSTRAINT "mailing_recipient_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "event_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aide_memoire" ADD CONSTRAINT "aide_memoire_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaking_turn" ADD CONSTRAINT "speaking_turn_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_plan" ADD CONSTRAINT "seat_plan_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_seats" ADD CONSTRAINT "group_seats_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "seat_plan"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_criterion" ADD CONSTRAINT "seat_criterion_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "seat_plan"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_block" ADD CONSTRAINT "seat_block_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "seat_plan"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "balance_snapshot" ADD CONSTRAINT "balance_snapshot_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Figures of a seat plan never contradict each other, whoever writes them.
ALTER TABLE "group_seats" ADD CONSTRAINT "group_seats_in_order"
  CHECK (0 <= "minimum" AND "minimum" <= "target" AND "target" <= "maximum");
ALTER TABLE "seat_block" ADD CONSTRAINT "seat_block_some" CHECK ("seats" > 0);
-- An offer always says until when, and whoever waits has a number in the line.
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_offer_ends"
  CHECK ("state" <> 'offered' OR "offer_ends_at" IS NOT NULL);
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_in_line"
  CHECK ("state" <> 'waitlisted' OR "turn" IS NOT NULL);
-- Only whoever holds a seat, or has been offered one, has a number.
ALTER TABLE "event_registration" DROP CONSTRAINT "event_registration_place_is_held";
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_place_is_held"
  CHECK ("place" IS NULL OR ("place" > 0 AND "state" IN ('offered', 'confirmed', 'attended', 'no_show')));

-- Those who have registered so far: the group that counts in the dialogue, and how they came to their state.
UPDATE "event_registration" r SET "group" = a."group"
  FROM "event" e, "registration" d, "affiliation" a
  WHERE e."id" = r."event_id" AND d."dialogue_id" = e."dialogue_id" AND d."person_id" = r."person_id"
    AND a."id" = d."affiliation_id";
INSERT INTO "event_registration_change" ("id", "registration_id", "to", "by_id", "at")
  SELECT gen_random_uuid(), "id", "state", "person_id", "changed_at" FROM "event_registration";

-- What visitors' pages show of an event from now on.
SELECT watch_content(
  'agenda_version', 'aide_memoire', 'balance_snapshot', 'event_place', 'group_seats', 'seat_criterion', 'seat_plan',
  'session_speaker');
