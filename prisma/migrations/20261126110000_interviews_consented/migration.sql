-- CreateEnum
CREATE TYPE "InterviewForm" AS ENUM ('full', 'voice_only', 'altered_voice', 'blurred', 'outline');

-- CreateEnum
CREATE TYPE "ExternalSite" AS ENUM ('youtube', 'vimeo', 'peertube');

-- CreateEnum
CREATE TYPE "ConsentUse" AS ENUM ('dialogue', 'partners', 'public_web', 'radio', 'social_media', 'print');

-- CreateEnum
CREATE TYPE "ConsentFacet" AS ENUM ('words', 'name', 'face', 'voice');

-- CreateEnum
CREATE TYPE "ConsentStep" AS ENUM ('given', 'renewed', 'narrowed', 'withdrawn');

-- CreateEnum
CREATE TYPE "ConsentManner" AS ENUM ('spoken_recording', 'signature', 'facilitator_statement', 'oneself');

-- CreateEnum
CREATE TYPE "CutState" AS ENUM ('open', 'made', 'declined', 'taken_back');

-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('receiving', 'checking', 'taken', 'refused');

-- CreateEnum
CREATE TYPE "TranscodeState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "CaptionStatus" AS ENUM ('draft', 'checked');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RenditionKind" ADD VALUE 'audio';
ALTER TYPE "RenditionKind" ADD VALUE 'low';
ALTER TYPE "RenditionKind" ADD VALUE 'hls_audio';
ALTER TYPE "RenditionKind" ADD VALUE 'hls240';
ALTER TYPE "RenditionKind" ADD VALUE 'hls360';
ALTER TYPE "RenditionKind" ADD VALUE 'hls480';
ALTER TYPE "RenditionKind" ADD VALUE 'hls720';
ALTER TYPE "RenditionKind" ADD VALUE 'waveform';

-- DropForeignKey
ALTER TABLE "interview" DROP CONSTRAINT "interview_speaker_id_fkey";

-- DropIndex
DROP INDEX "citation_part_id_interview_id_key";

-- AlterTable
ALTER TABLE "caption" ADD COLUMN     "checked_by_id" UUID,
ADD COLUMN     "checked_on" DATE,
ADD COLUMN     "is_machine" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "status" "CaptionStatus" NOT NULL DEFAULT 'draft',
ADD COLUMN     "translated_from" TEXT;

-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "end_second" INTEGER,
ADD COLUMN     "start_second" INTEGER;

-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "earlier_id" UUID,
ADD COLUMN     "external_host" TEXT,
ADD COLUMN     "external_id" TEXT,
ADD COLUMN     "external_site" "ExternalSite",
ADD COLUMN     "form" "InterviewForm" NOT NULL DEFAULT 'full',
ADD COLUMN     "original_until" DATE,
ADD COLUMN     "series_id" UUID,
ADD COLUMN     "series_order" INTEGER;

-- AlterTable
ALTER TABLE "rendition" ADD COLUMN     "form" "InterviewForm" NOT NULL DEFAULT 'full',
ADD COLUMN     "height" INTEGER,
ADD COLUMN     "made_from_id" UUID,
ADD COLUMN     "playlist" TEXT,
ADD COLUMN     "seconds" INTEGER,
ADD COLUMN     "width" INTEGER;

-- CreateTable
CREATE TABLE "interview_series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "abstract" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "interview_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_speaker" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "person_id" UUID,
    "name" TEXT,
    "role" TEXT,
    "group" "StakeholderGroup" NOT NULL,
    "attribution" "Attribution" NOT NULL,
    "code_hash" TEXT,
    "consent_id" UUID,

    CONSTRAINT "interview_speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_script" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_script_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "step" "ConsentStep" NOT NULL,
    "script_id" UUID,
    "language" TEXT NOT NULL,
    "manner" "ConsentManner" NOT NULL,
    "witness" TEXT,
    "given_on" DATE NOT NULL,
    "review_on" DATE NOT NULL,
    "evidence_key" TEXT,
    "evidence_type" TEXT,
    "evidence_bytes" INTEGER,
    "evidence_sha256" TEXT,
    "taken_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_grant" (
    "consent_id" UUID NOT NULL,
    "use" "ConsentUse" NOT NULL,
    "facet" "ConsentFacet" NOT NULL,

    CONSTRAINT "consent_grant_pkey" PRIMARY KEY ("consent_id","use","facet")
);

-- CreateTable
CREATE TABLE "cut_request" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "start_second" INTEGER NOT NULL,
    "end_second" INTEGER NOT NULL,
    "words" TEXT,
    "state" "CutState" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "asked_on" DATE NOT NULL,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "cut_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "kind" "RenditionKind" NOT NULL,
    "by_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL,
    "received_bytes" BIGINT NOT NULL DEFAULT 0,
    "storage_key" TEXT NOT NULL,
    "state" "UploadState" NOT NULL DEFAULT 'receiving',
    "problem" TEXT,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transcode" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "original_id" UUID NOT NULL,
    "kind" "RenditionKind" NOT NULL,
    "form" "InterviewForm" NOT NULL,
    "state" "TranscodeState" NOT NULL DEFAULT 'waiting',
    "percent" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "detail" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "alive_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "transcode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "interview_series_slug_key" ON "interview_series"("slug");

-- CreateIndex
CREATE INDEX "interview_series_dialogue_id_idx" ON "interview_series"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_speaker_code_hash_key" ON "interview_speaker"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "interview_speaker_consent_id_key" ON "interview_speaker"("consent_id");

-- CreateIndex
CREATE INDEX "interview_speaker_person_id_idx" ON "interview_speaker"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_speaker_interview_id_order_key" ON "interview_speaker"("interview_id", "order");

-- CreateIndex
CREATE UNIQUE INDEX "consent_script_dialogue_id_version_key" ON "consent_script"("dialogue_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "consent_evidence_key_key" ON "consent"("evidence_key");

-- CreateIndex
CREATE INDEX "consent_speaker_id_recorded_at_idx" ON "consent"("speaker_id", "recorded_at");

-- CreateIndex
CREATE INDEX "consent_review_on_idx" ON "consent"("review_on");

-- CreateIndex
CREATE INDEX "cut_request_interview_id_state_idx" ON "cut_request"("interview_id", "state");

-- CreateIndex
CREATE INDEX "cut_request_speaker_id_idx" ON "cut_request"("speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "upload_storage_key_key" ON "upload"("storage_key");

-- CreateIndex
CREATE INDEX "upload_interview_id_state_idx" ON "upload"("interview_id", "state");

-- CreateIndex
CREATE INDEX "upload_by_id_idx" ON "upload"("by_id");

-- CreateIndex
CREATE INDEX "transcode_interview_id_idx" ON "transcode"("interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "transcode_original_id_kind_form_key" ON "transcode"("original_id", "kind", "form");

-- CreateIndex
CREATE UNIQUE INDEX "citation_part_id_interview_id_start_second_key" ON "citation"("part_id", "interview_id", "start_second");

-- CreateIndex
CREATE INDEX "interview_series_id_series_order_idx" ON "interview"("series_id", "series_order");

-- CreateIndex
CREATE INDEX "interview_earlier_id_idx" ON "interview"("earlier_id");

-- CreateIndex
CREATE INDEX "rendition_made_from_id_idx" ON "rendition"("made_from_id");

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "interview"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "interview_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_series" ADD CONSTRAINT "interview_series_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_speaker" ADD CONSTRAINT "interview_speaker_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_speaker" ADD CONSTRAINT "interview_speaker_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_speaker" ADD CONSTRAINT "interview_speaker_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_script" ADD CONSTRAINT "consent_script_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "interview_speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_script_id_fkey" FOREIGN KEY ("script_id") REFERENCES "consent_script"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_grant" ADD CONSTRAINT "consent_grant_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cut_request" ADD CONSTRAINT "cut_request_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cut_request" ADD CONSTRAINT "cut_request_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "interview_speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcode" ADD CONSTRAINT "transcode_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcode" ADD CONSTRAINT "transcode_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "rendition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_made_from_id_fkey" FOREIGN KEY ("made_from_id") REFERENCES "rendition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who speaks moves into a row of their own.
INSERT INTO "interview_speaker" ("id", "interview_id", "order", "person_id", "name", "role", "group", "attribution")
SELECT gen_random_uuid(), "id", 0, "speaker_id", "speaker_name", "speaker_role", "speaker_group", "attribution"
FROM "interview";

-- Whoever released an interview for consent had asked its speaker: the ledger says so, as their statement, for what it
-- was shown for. All others are out of sight until somebody writes down what was agreed to.
WITH "asked" AS (
  SELECT gen_random_uuid() AS "id", "s"."id" AS "speaker_id", "s"."attribution", "i"."scope",
    "i"."spoken_language", "r"."by_id", "r"."at"
  FROM "interview_speaker" "s"
  JOIN "interview" "i" ON "i"."id" = "s"."interview_id" AND "i"."state" <> 'withdrawn'
  JOIN "release" "r" ON "r"."interview_id" = "i"."id" AND "r"."kind" = 'consent'
), "written" AS (
  INSERT INTO "consent" ("id", "speaker_id", "step", "language", "manner", "given_on", "review_on", "taken_by_id")
  SELECT "id", "speaker_id", 'given', "spoken_language", 'facilitator_statement',
    "at"::date, ("at" + interval '24 months')::date, "by_id"
  FROM "asked"
), "granted" AS (
  INSERT INTO "consent_grant" ("consent_id", "use", "facet")
  SELECT "asked"."id", "use", "facet"
  FROM "asked",
    unnest(ARRAY['dialogue', 'public_web']::"ConsentUse"[]) AS "use",
    unnest(ARRAY['words', 'name', 'face', 'voice']::"ConsentFacet"[]) AS "facet"
  WHERE ("use" = 'dialogue' OR "asked"."scope" = 'public')
    AND ("facet" <> 'name' OR "asked"."attribution" = 'named')
)
SELECT count(*) FROM "asked";

UPDATE "interview_speaker" "s" SET "consent_id" = "c"."id" FROM "consent" "c" WHERE "c"."speaker_id" = "s"."id";

ALTER TABLE "interview" DROP COLUMN "attribution",
DROP COLUMN "speaker_group",
DROP COLUMN "speaker_id",
DROP COLUMN "speaker_name",
DROP COLUMN "speaker_role";

-- The ledger is added to, never changed; rows go only with their interview.
CREATE FUNCTION "consent_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a step in the ledger of consent is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "consent_stays" BEFORE UPDATE ON "consent" FOR EACH ROW
WHEN (OLD."step" IS DISTINCT FROM NEW."step" OR OLD."speaker_id" IS DISTINCT FROM NEW."speaker_id"
  OR OLD."given_on" IS DISTINCT FROM NEW."given_on" OR OLD."review_on" IS DISTINCT FROM NEW."review_on"
  OR OLD."manner" IS DISTINCT FROM NEW."manner" OR OLD."recorded_at" IS DISTINCT FROM NEW."recorded_at")
EXECUTE FUNCTION "consent_stays"();
CREATE TRIGGER "consent_grant_stays" BEFORE UPDATE ON "consent_grant" FOR EACH ROW
EXECUTE FUNCTION "consent_stays"();

-- The latest step is the one that stands, whoever writes it.
CREATE FUNCTION "consent_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "interview_speaker" SET "consent_id" = NEW."id" WHERE "id" = NEW."speaker_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_stands" AFTER INSERT ON "consent" FOR EACH ROW EXECUTE FUNCTION "consent_stands"();

-- The whole of an interview is cited once a part, each moment of it too.
CREATE UNIQUE INDEX "citation_moment" ON "citation" ("part_id", "interview_id", coalesce("start_second", -1));
