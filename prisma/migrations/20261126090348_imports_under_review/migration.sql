-- AlterTable
ALTER TABLE "dialogue" ADD COLUMN     "takes_unregistered" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "view_import" ADD COLUMN     "accepted_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "finished_by_id" UUID,
ADD COLUMN     "left_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sealed_file" BYTEA,
ADD COLUMN     "setting" JSONB NOT NULL DEFAULT '{}',
ALTER COLUMN "file_name" SET DEFAULT '';

-- AlterTable
ALTER TABLE "view_import_row" ADD COLUMN     "attribution" "Attribution",
ADD COLUMN     "audio_bytes" INTEGER,
ADD COLUMN     "audio_sha256" TEXT,
ADD COLUMN     "code_hash" TEXT,
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "excerpt" TEXT,
ADD COLUMN     "group" "StakeholderGroup",
ADD COLUMN     "is_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "provenance" JSONB,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "sameness" TEXT;

-- CreateIndex
CREATE INDEX "view_import_row_sameness_idx" ON "view_import_row"("sameness");

-- CreateIndex
CREATE INDEX "view_import_row_registration_id_idx" ON "view_import_row"("registration_id");
