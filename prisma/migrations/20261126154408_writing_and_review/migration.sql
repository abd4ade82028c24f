-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "channel" "Channel" NOT NULL DEFAULT 'web',
ADD COLUMN     "provenance" JSONB,
ADD COLUMN     "role_title" TEXT,
ADD COLUMN     "withheld_at" TIMESTAMPTZ(3),
ADD COLUMN     "withheld_by_id" UUID;

-- AlterTable
ALTER TABLE "summary_review" ADD COLUMN     "given" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "summary_translation" ADD COLUMN     "by_id" UUID,
ADD COLUMN     "is_machine" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "checked_of" DROP NOT NULL,
ALTER COLUMN "checked_at" DROP NOT NULL,
ALTER COLUMN "checked_at" DROP DEFAULT;

-- Taken back, nothing of it stays.
ALTER TABLE "objection" ADD CONSTRAINT "objection_taken_back"
  CHECK ("withdrawn_at" IS NULL OR ("text" = '' AND "answer" IS NULL AND "role_title" IS NULL));
ALTER TABLE "objection" ADD CONSTRAINT "objection_anonymous_role"
  CHECK ("attribution" = 'role' OR "role_title" IS NULL);
