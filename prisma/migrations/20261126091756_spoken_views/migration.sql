-- AlterTable
ALTER TABLE "contribution_audio" ADD COLUMN     "checked_by_id" UUID,
ADD COLUMN     "checked_on" DATE,
ADD COLUMN     "heard_since" DATE,
ADD COLUMN     "transcript_is_gloss" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "storage_key" DROP NOT NULL;

-- A voice note that comes with an import may last ten minutes; what is posted as a view, one (lib/audio/schema.ts).
ALTER TABLE "contribution_audio" DROP CONSTRAINT "contribution_audio_length";
ALTER TABLE "contribution_audio" ADD CONSTRAINT "contribution_audio_length" CHECK ("seconds" BETWEEN 1 AND 600);

-- Nothing is heard that nobody has compared with the words.
ALTER TABLE "contribution_audio" ADD CONSTRAINT "contribution_audio_draft"
  CHECK ("transcript" IS NULL OR "checked_on" IS NULL);
