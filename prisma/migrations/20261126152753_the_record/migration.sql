-- CreateEnum
CREATE TYPE "CommitmentStatus" AS ENUM ('no_evidence', 'not_started', 'limited', 'substantial', 'complete', 'changed', 'dropped');

-- CreateEnum
CREATE TYPE "CommitmentState" AS ENUM ('draft', 'asked', 'published', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "ConfirmedHow" AS ENUM ('code', 'phone', 'account');

-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('month_before', 'week_before', 'due', 'overdue');

-- CreateEnum
CREATE TYPE "LibraryKind" AS ENUM ('concept_note', 'research_paper', 'brief', 'report', 'blog_post', 'photo_story', 'news', 'conference');

-- CreateEnum
CREATE TYPE "LibraryState" AS ENUM ('draft', 'scheduled', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "PhotoConsent" AS ENUM ('nobody_to_be_known', 'all_agreed');

-- CreateEnum
CREATE TYPE "ReferencePart" AS ENUM ('reference_group', 'expert', 'researcher');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "PartKind" ADD VALUE 'method';
ALTER TYPE "PartKind" ADD VALUE 'not_taken';

-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "item_id" UUID,
ADD COLUMN     "locator" TEXT,
ADD COLUMN     "note_id" UUID;

-- AlterTable
ALTER TABLE "dialogue" ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "summary" ADD COLUMN     "doi" TEXT,
ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "summary_part" ADD COLUMN     "key" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "summary_version" ADD COLUMN     "major" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "review_waived" JSONB;

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "session_id" UUID,
    "summary_id" UUID,
    "finding_key" UUID,
    "state" "CommitmentState" NOT NULL DEFAULT 'draft',
    "result" JSONB NOT NULL,
    "proof" JSONB NOT NULL,
    "due_on" DATE NOT NULL,
    "owner_organisation_id" UUID,
    "owner_organisation_name" TEXT,
    "owner_group" "StakeholderGroup" NOT NULL,
    "owner_name" TEXT NOT NULL,
    "owner_role" TEXT,
    "is_owner_named" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "owner_contact" BYTEA,
    "owner_language" TEXT NOT NULL DEFAULT 'en',
    "code_hash" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "asked_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_how" "ConfirmedHow",
    "confirmed_by_id" UUID,
    "declined_why" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_why" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "goals" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_step" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "CommitmentStatus" NOT NULL,
    "note" JSONB NOT NULL,
    "result" JSONB,
    "due_on" DATE,
    "is_by_owner" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_proof" (
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "text" JSONB NOT NULL,
    "url" TEXT,
    "item_id" UUID,
    "storage_key" TEXT,
    "content_type" TEXT,
    "bytes" BIGINT,
    "sha256" TEXT,

    CONSTRAINT "commitment_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_answer" (
    "step_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "value" "ResponseValue" NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "commitment_answer_pkey" PRIMARY KEY ("step_id","person_id")
);

-- CreateTable
CREATE TABLE "commitment_figure" (
    "step_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "shown" JSONB NOT NULL,
    "input" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_figure_pkey" PRIMARY KEY ("step_id","group")
);

-- CreateTable
CREATE TABLE "commitment_reminder" (
    "commitment_id" UUID NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "due_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "needs_call" BOOLEAN NOT NULL DEFAULT false,
    "called_at" TIMESTAMPTZ(3),
    "called_by_id" UUID,

    CONSTRAINT "commitment_reminder_pkey" PRIMARY KEY ("commitment_id","kind","due_on")
);

-- CreateTable
CREATE TABLE "leadership_group" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "mandate" JSONB NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "published_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "leadership_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership_member" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "person_id" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "organisation" TEXT,
    "group" "StakeholderGroup" NOT NULL,
    "is_chair" BOOLEAN NOT NULL DEFAULT false,
    "opted_in_at" TIMESTAMPTZ(3),
    "opted_in_how" "ConfirmedHow",
    "opted_in_by_id" UUID,
    "code_hash" TEXT,
    "joined_on" DATE,
    "left_on" DATE,

    CONSTRAINT "leadership_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership_meeting" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "event_id" UUID,
    "title" JSONB NOT NULL,
    "outcome" JSONB,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "leadership_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_back" (
    "event_id" UUID NOT NULL,
    "heard" JSONB NOT NULL,
    "next" JSONB NOT NULL,
    "came" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_back_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "library_item" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "LibraryKind" NOT NULL,
    "state" "LibraryState" NOT NULL DEFAULT 'draft',
    "title" JSONB NOT NULL,
    "abstract" JSONB,
    "body" JSONB,
    "language" TEXT NOT NULL,
    "dated_on" DATE,
    "release_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "goals" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "url" TEXT,
    "doi" TEXT,
    "licence" TEXT,
    "publisher" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "place" TEXT,
    "report_of_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "library_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" JSONB,
    "organisation_id" UUID,
    "contact_email" TEXT,
    "website" TEXT,
    "orcid" TEXT,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_authorship" (
    "item_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "library_authorship_pkey" PRIMARY KEY ("item_id","author_id")
);

-- CreateTable
CREATE TABLE "library_place" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "stage" "StageKind",
    "session_id" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "library_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_file" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "pages" INTEGER,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "library_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_photo" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "alt" JSONB NOT NULL,
    "caption" JSONB,
    "credit" TEXT,
    "consent" "PhotoConsent" NOT NULL,
    "added_by_id" UUID,

    CONSTRAINT "library_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "early_reader" (
    "item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "early_reader_pkey" PRIMARY KEY ("item_id","person_id")
);

-- CreateTable
CREATE TABLE "reference_member" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "part" "ReferencePart" NOT NULL,
    "author_id" UUID,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "about" JSONB,
    "order" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "reference_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_draft" (
    "version_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "based_on" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_draft_pkey" PRIMARY KEY ("version_id","target","person_id")
);

-- CreateTable
CREATE TABLE "summary_comment" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "part_key" UUID,
    "text" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "summary_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tray_item" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "contribution_id" UUID,
    "interview_id" UUID,
    "start_second" INTEGER,
    "end_second" INTEGER,
    "note_id" UUID,
    "item_id" UUID,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tray_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_translation" (
    "version_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "checked_of" TEXT NOT NULL,
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_translation_pkey" PRIMARY KEY ("version_id","target","language")
);

-- CreateTable
CREATE TABLE "summary_review" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "summary_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_reading" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "by_id" UUID,
    "on" DATE NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "language" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "summary_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "part_key" UUID,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attribution" "Attribution" NOT NULL DEFAULT 'group',
    "group" "StakeholderGroup" NOT NULL,
    "person_id" UUID,
    "code_hash" TEXT,
    "entered_by_id" UUID,
    "day" DATE NOT NULL,
    "answer" JSONB,
    "is_met" BOOLEAN NOT NULL DEFAULT false,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "commitment_public_id_key" ON "commitment"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_code_hash_key" ON "commitment"("code_hash");

-- CreateIndex
CREATE INDEX "commitment_dialogue_id_state_idx" ON "commitment"("dialogue_id", "state");

-- CreateIndex
CREATE INDEX "commitment_state_due_on_idx" ON "commitment"("state", "due_on");

-- CreateIndex
CREATE INDEX "commitment_owner_id_idx" ON "commitment"("owner_id");

-- CreateIndex
CREATE INDEX "commitment_owner_organisation_id_idx" ON "commitment"("owner_organisation_id");

-- CreateIndex
CREATE INDEX "commitment_summary_id_finding_key_idx" ON "commitment"("summary_id", "finding_key");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_step_commitment_id_number_key" ON "commitment_step"("commitment_id", "number");

-- CreateIndex
CREATE INDEX "commitment_proof_step_id_idx" ON "commitment_proof"("step_id");

-- CreateIndex
CREATE INDEX "commitment_proof_item_id_idx" ON "commitment_proof"("item_id");

-- CreateIndex
CREATE INDEX "commitment_answer_person_id_idx" ON "commitment_answer"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_group_dialogue_id_key" ON "leadership_group"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_member_code_hash_key" ON "leadership_member"("code_hash");

-- CreateIndex
CREATE INDEX "leadership_member_person_id_idx" ON "leadership_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_member_group_id_person_id_key" ON "leadership_member"("group_id", "person_id");

-- CreateIndex
CREATE INDEX "leadership_meeting_group_id_on_idx" ON "leadership_meeting"("group_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "library_item_slug_key" ON "library_item"("slug");

-- CreateIndex
CREATE INDEX "library_item_state_published_at_idx" ON "library_item"("state", "published_at");

-- CreateIndex
CREATE INDEX "library_item_report_of_id_idx" ON "library_item"("report_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "author_slug_key" ON "author"("slug");

-- CreateIndex
CREATE INDEX "author_person_id_idx" ON "author"("person_id");

-- CreateIndex
CREATE INDEX "library_authorship_author_id_idx" ON "library_authorship"("author_id");

-- CreateIndex
CREATE INDEX "library_place_dialogue_id_idx" ON "library_place"("dialogue_id");

-- CreateIndex
CREATE INDEX "library_place_session_id_idx" ON "library_place"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_place_item_id_dialogue_id_stage_session_id_key" ON "library_place"("item_id", "dialogue_id", "stage", "session_id");

-- CreateIndex
CREATE INDEX "library_file_item_id_order_idx" ON "library_file"("item_id", "order");

-- CreateIndex
CREATE INDEX "library_photo_item_id_order_idx" ON "library_photo"("item_id", "order");

-- CreateIndex
CREATE INDEX "early_reader_person_id_idx" ON "early_reader"("person_id");

-- CreateIndex
CREATE INDEX "reference_member_dialogue_id_order_idx" ON "reference_member"("dialogue_id", "order");

-- CreateIndex
CREATE INDEX "reference_member_author_id_idx" ON "reference_member"("author_id");

-- CreateIndex
CREATE INDEX "summary_draft_person_id_idx" ON "summary_draft"("person_id");

-- CreateIndex
CREATE INDEX "summary_comment_version_id_at_idx" ON "summary_comment"("version_id", "at");

-- CreateIndex
CREATE INDEX "tray_item_contribution_id_idx" ON "tray_item"("contribution_id");

-- CreateIndex
CREATE INDEX "tray_item_interview_id_idx" ON "tray_item"("interview_id");

-- CreateIndex
CREATE INDEX "tray_item_note_id_idx" ON "tray_item"("note_id");

-- CreateIndex
CREATE INDEX "tray_item_item_id_idx" ON "tray_item"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "tray_item_summary_id_contribution_id_key" ON "tray_item"("summary_id", "contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "tray_item_summary_id_interview_id_start_second_key" ON "tray_item"("summary_id", "interview_id", "start_second");

-- CreateIndex
CREATE UNIQUE INDEX "tray_item_summary_id_note_id_key" ON "tray_item"("summary_id", "note_id");

-- CreateIndex
CREATE UNIQUE INDEX "tray_item_summary_id_item_id_key" ON "tray_item"("summary_id", "item_id");

-- CreateIndex
CREATE INDEX "summary_review_version_id_idx" ON "summary_review"("version_id");

-- CreateIndex
CREATE INDEX "summary_reading_review_id_idx" ON "summary_reading"("review_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_public_id_key" ON "objection"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_code_hash_key" ON "objection"("code_hash");

-- CreateIndex
CREATE INDEX "objection_version_id_idx" ON "objection"("version_id");

-- CreateIndex
CREATE INDEX "objection_person_id_idx" ON "objection"("person_id");

-- CreateIndex
CREATE INDEX "citation_note_id_idx" ON "citation"("note_id");

-- CreateIndex
CREATE INDEX "citation_item_id_idx" ON "citation"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_part_id_note_id_key" ON "citation"("part_id", "note_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_part_id_item_id_locator_key" ON "citation"("part_id", "item_id", "locator");

-- Parts that say the same in two versions of a summary are one part: they get one key.
ALTER TABLE "summary_part" ALTER COLUMN "key" DROP DEFAULT;
UPDATE "summary_part" p SET "key" = o."key"
FROM "summary_version" v, (
  SELECT DISTINCT ON (ov."summary_id", op."kind", op."heading"::text)
    ov."summary_id", op."kind", op."heading"::text AS heading, op."key"
  FROM "summary_part" op JOIN "summary_version" ov ON ov."id" = op."version_id"
  ORDER BY ov."summary_id", op."kind", op."heading"::text, ov."number", op."order"
) o
WHERE v."id" = p."version_id" AND o."summary_id" = v."summary_id" AND o."kind" = p."kind" AND o.heading = p."heading"::text
  AND NOT EXISTS (
    SELECT 1 FROM "summary_part" twin
    WHERE twin."version_id" = p."version_id" AND twin."id" <> p."id"
      AND twin."kind" = p."kind" AND twin."heading"::text = p."heading"::text
  );
-- What was version 2, 3, … is now 1.1, 1.2, …
UPDATE "summary_version" SET "minor" = "number" - 1;

-- CreateIndex
CREATE UNIQUE INDEX "summary_part_version_id_key_key" ON "summary_part"("version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "summary_version_summary_id_major_minor_key" ON "summary_version"("summary_id", "major", "minor");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_organisation_id_fkey" FOREIGN KEY ("owner_organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_step" ADD CONSTRAINT "commitment_step_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "commitment_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_answer" ADD CONSTRAINT "commitment_answer_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "commitment_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_answer" ADD CONSTRAINT "commitment_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_figure" ADD CONSTRAINT "commitment_figure_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "commitment_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_reminder" ADD CONSTRAINT "commitment_reminder_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_group" ADD CONSTRAINT "leadership_group_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_member" ADD CONSTRAINT "leadership_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "leadership_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_member" ADD CONSTRAINT "leadership_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_meeting" ADD CONSTRAINT "leadership_meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "leadership_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_meeting" ADD CONSTRAINT "leadership_meeting_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_back" ADD CONSTRAINT "share_back_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_report_of_id_fkey" FOREIGN KEY ("report_of_id") REFERENCES "library_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_authorship" ADD CONSTRAINT "library_authorship_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_authorship" ADD CONSTRAINT "library_authorship_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_place" ADD CONSTRAINT "library_place_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_place" ADD CONSTRAINT "library_place_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_place" ADD CONSTRAINT "library_place_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_file" ADD CONSTRAINT "library_file_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_photo" ADD CONSTRAINT "library_photo_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "early_reader" ADD CONSTRAINT "early_reader_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "early_reader" ADD CONSTRAINT "early_reader_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_member" ADD CONSTRAINT "reference_member_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_member" ADD CONSTRAINT "reference_member_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "session_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_draft" ADD CONSTRAINT "summary_draft_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_comment" ADD CONSTRAINT "summary_comment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tray_item" ADD CONSTRAINT "tray_item_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tray_item" ADD CONSTRAINT "tray_item_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tray_item" ADD CONSTRAINT "tray_item_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tray_item" ADD CONSTRAINT "tray_item_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "session_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tray_item" ADD CONSTRAINT "tray_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_translation" ADD CONSTRAINT "summary_translation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_review" ADD CONSTRAINT "summary_review_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_reading" ADD CONSTRAINT "summary_reading_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "summary_review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "citation" ADD CONSTRAINT "citation_of_one"
  CHECK (num_nonnulls("contribution_id", "interview_id", "note_id", "item_id") = 1);
ALTER TABLE "tray_item" ADD CONSTRAINT "tray_item_of_one"
  CHECK (num_nonnulls("contribution_id", "interview_id", "note_id", "item_id") = 1);
ALTER TABLE "summary_review" ADD CONSTRAINT "summary_review_opens_before" CHECK ("opens_at" < "closes_at");
ALTER TABLE "summary_reading" ADD CONSTRAINT "summary_reading_people" CHECK ("people" > 0);
-- An anonymous objection is nobody's.
ALTER TABLE "objection" ADD CONSTRAINT "objection_anonymous"
  CHECK ("attribution" <> 'anonymous' OR ("person_id" IS NULL AND "entered_by_id" IS NULL));
-- A commitment is public only once its owner has confirmed it.
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_confirmed"
  CHECK ("state" <> 'published' OR ("confirmed_at" IS NOT NULL AND "confirmed_how" IS NOT NULL AND "published_at" IS NOT NULL));
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner"
  CHECK (num_nonnulls("owner_organisation_id", "owner_organisation_name") <= 1);
-- One review at a time.
CREATE UNIQUE INDEX "summary_review_open" ON "summary_review" ("version_id") WHERE "ended_at" IS NULL;
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_scheduled"
  CHECK ("state" <> 'scheduled' OR "release_at" IS NOT NULL);
-- What was once said of a commitment stays: steps are added, and go only with the commitment itself.
CREATE FUNCTION "commitment_step_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status OR NEW.note IS DISTINCT FROM OLD.note
    OR NEW.result IS DISTINCT FROM OLD.result OR NEW.due_on IS DISTINCT FROM OLD.due_on
    OR NEW.at IS DISTINCT FROM OLD.at OR NEW.commitment_id IS DISTINCT FROM OLD.commitment_id
  THEN RAISE EXCEPTION 'a step of a commitment is never edited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "commitment_step_stays" BEFORE UPDATE ON "commitment_step"
  FOR EACH ROW EXECUTE FUNCTION "commitment_step_stays"();

SELECT watch_content(
  'objection', 'summary_translation', 'summary_review', 'summary_reading',
  'commitment', 'commitment_step', 'commitment_proof', 'commitment_figure',
  'leadership_group', 'leadership_member', 'leadership_meeting', 'share_back',
  'library_item', 'author', 'library_authorship', 'library_place', 'library_file', 'library_photo', 'reference_member'
);
