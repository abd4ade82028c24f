-- AlterTable
ALTER TABLE "common_ground_snapshot" ADD COLUMN     "opinion_basis" JSONB,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID,
ADD COLUMN     "withdrawn_why" TEXT;

-- AlterTable
ALTER TABLE "moved_response" ADD COLUMN     "is_important" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "is_important" BOOLEAN NOT NULL DEFAULT false;
