-- CreateEnum
CREATE TYPE "ModerationTiming" AS ENUM ('before', 'after');

-- CreateEnum
CREATE TYPE "WatchedKind" AS ENUM ('phone_number', 'email_address', 'personal_name', 'site_name');

-- CreateEnum
CREATE TYPE "ModerationReason" AS ENUM ('personal_data', 'accusation', 'threat', 'hate', 'off_topic', 'advertising', 'duplicate', 'consent', 'unclear', 'other');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('decline', 'hide', 'redact', 'merge');

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('proposed', 'in_force', 'rejected', 'overturned');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('open', 'upheld', 'rejected');

-- CreateEnum
CREATE TYPE "TranslationStatus" AS ENUM ('draft', 'checked');

-- CreateEnum
CREATE TYPE "CallBackOutcome" AS ENUM ('confirmed', 'corrected', 'denied', 'not_reached');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('paper', 'sms', 'voice', 'whatsapp');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('review', 'finished', 'discarded');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('waiting', 'accepted', 'left');

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "state_before" "ContributionState",
ADD COLUMN     "taken_over_at" TIMESTAMPTZ(3),
ADD COLUMN     "under_pseudonym" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "pseudonym" TEXT;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "entered_by_id" UUID,
ADD COLUMN     "provenance" JSONB;

-- CreateTable
CREATE TABLE "common_ground_snapshot" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "parameters" JSONB NOT NULL,
    "input_hash" TEXT NOT NULL,
    "opinion" JSONB,
    "opinion_input" BYTEA,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "common_ground_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "common_ground_result" (
    "snapshot_id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "shown" JSONB,
    "input" JSONB,
    "input_hash" TEXT NOT NULL,

    CONSTRAINT "common_ground_result_pkey" PRIMARY KEY ("snapshot_id","contribution_id")
);

-- CreateTable
CREATE TABLE "impression" (
    "contribution_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "impression_pkey" PRIMARY KEY ("contribution_id","group")
);

-- CreateTable
CREATE TABLE "skipped_view" (
    "contribution_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "skipped_view_pkey" PRIMARY KEY ("contribution_id","person_id")
);

-- CreateTable
CREATE TABLE "routing_audit" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "views" INTEGER NOT NULL,
    "evenness" DOUBLE PRECISION NOT NULL,
    "weights" JSONB NOT NULL,

    CONSTRAINT "routing_audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_setting" (
    "dialogue_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "timing" "ModerationTiming" NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_setting_pkey" PRIMARY KEY ("dialogue_id","group")
);

-- CreateTable
CREATE TABLE "watch_word" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" "WatchedKind" NOT NULL,
    "text" TEXT NOT NULL,
    "added_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_flag" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "kind" "WatchedKind" NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by_id" UUID,

    CONSTRAINT "contribution_flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_claim" (
    "contribution_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_claim_pkey" PRIMARY KEY ("contribution_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "person_id" UUID,
    "reason" "ModerationReason" NOT NULL,
    "words" TEXT,
    "created_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "state" "DecisionState" NOT NULL DEFAULT 'proposed',
    "reason" "ModerationReason" NOT NULL,
    "words" TEXT,
    "kept_id" UUID,
    "state_before" "ContributionState" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_voice" (
    "decision_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "group" "StakeholderGroup",
    "is_for" BOOLEAN NOT NULL DEFAULT true,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_voice_pkey" PRIMARY KEY ("decision_id","by_id")
);

-- CreateTable
CREATE TABLE "redaction" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "kind" "WatchedKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'open',
    "created_on" DATE NOT NULL,
    "answer" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "break_glass" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_translation" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TranslationStatus" NOT NULL DEFAULT 'draft',
    "is_machine" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID,
    "checked_by_id" UUID,
    "checked_on" DATE,
    "changed_on" DATE NOT NULL,

    CONSTRAINT "contribution_translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_audio" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "transcript" TEXT,
    "transcript_language" TEXT,
    "transcribed_by_id" UUID,
    "transcribed_on" DATE,
    "created_on" DATE NOT NULL,

    CONSTRAINT "contribution_audio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_back" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "CallBackOutcome",
    "words" TEXT,
    "called_by_id" UUID,
    "called_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_import" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "prompt_id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'review',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "view_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_import_row" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "said_on" DATE,
    "is_gloss" BOOLEAN NOT NULL DEFAULT false,
    "sealed_sender" BYTEA,
    "audio_key" TEXT,
    "audio_type" TEXT,
    "seconds" INTEGER,
    "problems" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" "ImportRowState" NOT NULL DEFAULT 'waiting',
    "registration_id" UUID,
    "contribution_id" UUID,

    CONSTRAINT "view_import_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open_data_agreement" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "open_data_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "common_ground_snapshot_public_id_key" ON "common_ground_snapshot"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "common_ground_snapshot_dialogue_id_number_key" ON "common_ground_snapshot"("dialogue_id", "number");

-- CreateIndex
CREATE INDEX "common_ground_result_contribution_id_idx" ON "common_ground_result"("contribution_id");

-- CreateIndex
CREATE INDEX "skipped_view_person_id_idx" ON "skipped_view"("person_id");

-- CreateIndex
CREATE INDEX "routing_audit_dialogue_id_at_idx" ON "routing_audit"("dialogue_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "watch_word_dialogue_id_kind_text_key" ON "watch_word"("dialogue_id", "kind", "text");

-- CreateIndex
CREATE INDEX "contribution_flag_contribution_id_idx" ON "contribution_flag"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_contribution_id_person_id_key" ON "report"("contribution_id", "person_id");

-- CreateIndex
CREATE INDEX "decision_contribution_id_idx" ON "decision"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "redaction_decision_id_order_key" ON "redaction"("decision_id", "order");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_decision_id_key" ON "appeal"("decision_id");

-- CreateIndex
CREATE INDEX "break_glass_contribution_id_idx" ON "break_glass"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_translation_contribution_id_language_key" ON "contribution_translation"("contribution_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_audio_contribution_id_key" ON "contribution_audio"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_audio_storage_key_key" ON "contribution_audio"("storage_key");

-- CreateIndex
CREATE INDEX "call_back_dialogue_id_idx" ON "call_back"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "call_back_registration_id_entered_by_id_key" ON "call_back"("registration_id", "entered_by_id");

-- CreateIndex
CREATE INDEX "view_import_dialogue_id_idx" ON "view_import"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "view_import_row_contribution_id_key" ON "view_import_row"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "view_import_row_import_id_number_key" ON "view_import_row"("import_id", "number");

-- CreateIndex
CREATE INDEX "open_data_agreement_dialogue_id_person_id_idx" ON "open_data_agreement"("dialogue_id", "person_id");

-- CreateIndex
CREATE INDEX "contribution_merged_into_id_idx" ON "contribution"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_dialogue_id_pseudonym_key" ON "registration"("dialogue_id", "pseudonym");

-- AddForeignKey
ALTER TABLE "common_ground_snapshot" ADD CONSTRAINT "common_ground_snapshot_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_ground_result" ADD CONSTRAINT "common_ground_result_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "common_ground_snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_ground_result" ADD CONSTRAINT "common_ground_result_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "impression" ADD CONSTRAINT "impression_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skipped_view" ADD CONSTRAINT "skipped_view_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skipped_view" ADD CONSTRAINT "skipped_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_audit" ADD CONSTRAINT "routing_audit_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_setting" ADD CONSTRAINT "moderation_setting_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch_word" ADD CONSTRAINT "watch_word_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_flag" ADD CONSTRAINT "contribution_flag_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_claim" ADD CONSTRAINT "moderation_claim_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_voice" ADD CONSTRAINT "decision_voice_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_translation" ADD CONSTRAINT "contribution_translation_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_audio" ADD CONSTRAINT "contribution_audio_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_import" ADD CONSTRAINT "view_import_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_import" ADD CONSTRAINT "view_import_prompt_id_fkey" FOREIGN KEY ("prompt_id") REFERENCES "prompt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_import_row" ADD CONSTRAINT "view_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "view_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_import_row" ADD CONSTRAINT "view_import_row_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_import_row" ADD CONSTRAINT "view_import_row_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_data_agreement" ADD CONSTRAINT "open_data_agreement_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_data_agreement" ADD CONSTRAINT "open_data_agreement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One decision about a view waits at a time; one agreement of a person stands in a dialogue.
CREATE UNIQUE INDEX "decision_one_proposed" ON "decision"("contribution_id") WHERE "state" = 'proposed';
CREATE UNIQUE INDEX "open_data_agreement_standing" ON "open_data_agreement"("dialogue_id", "person_id") WHERE "ended_at" IS NULL;
ALTER TABLE "contribution_audio" ADD CONSTRAINT "contribution_audio_length" CHECK ("seconds" BETWEEN 1 AND 60);

-- What stood beside a view in other languages was made and checked by people.
INSERT INTO "contribution_translation" ("id", "contribution_id", "language", "text", "status", "changed_on")
SELECT gen_random_uuid(), c."id", t.key, t.value, 'checked', coalesce(c."edited_on", c."created_on")
FROM "contribution" c, jsonb_each_text(c."translations") t WHERE jsonb_typeof(c."translations") = 'object';

SELECT watch_content('common_ground_result', 'common_ground_snapshot', 'contribution_audio',
  'contribution_translation', 'decision', 'moderation_setting');
