-- AlterTable
ALTER TABLE "library_item" ADD COLUMN     "dialogue_id" UUID,
ADD COLUMN     "is_announced" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "release_zone" TEXT,
ADD COLUMN     "written_by_id" UUID;

-- AlterTable
ALTER TABLE "library_photo" ADD COLUMN     "sha256" TEXT NOT NULL,
ADD COLUMN     "sizes" JSONB NOT NULL;

-- CreateIndex
CREATE INDEX "library_item_dialogue_id_idx" ON "library_item"("dialogue_id");

-- AddForeignKey
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;
