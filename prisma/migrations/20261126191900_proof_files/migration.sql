-- AlterTable
ALTER TABLE "commitment_proof" ADD COLUMN     "added_at" TIMESTAMPTZ(3),
ADD COLUMN     "added_by_id" UUID,
ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "checked_by_id" UUID,
ADD COLUMN     "consent" "PhotoConsent",
ADD COLUMN     "is_by_owner" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "removed_why" TEXT;

-- A file is known whole or not at all, and nobody lets out what they sent themselves.
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_file"
  CHECK ("storage_key" IS NULL OR ("content_type" IS NOT NULL AND "bytes" IS NOT NULL AND "sha256" IS NOT NULL AND "consent" IS NOT NULL AND "added_at" IS NOT NULL));
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_two_people"
  CHECK ("added_by_id" IS NULL OR "checked_by_id" IS NULL OR "added_by_id" <> "checked_by_id");
