-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "former_address" TEXT,
ADD COLUMN     "public_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "interview_former_address_key" ON "interview"("former_address");

-- What is public now was public. Of what was taken down meanwhile only what still carries its release was up when it
-- went; whatever went back to draft gets its day when it is published again.
UPDATE "interview" SET "public_at" = "published_at"
WHERE "published_at" IS NOT NULL AND "scope" = 'public' AND (
  "state" = 'published'
  OR ("state" = 'withdrawn' AND EXISTS (
    SELECT 1 FROM "release" WHERE "release"."interview_id" = "interview"."id" AND "release"."kind" = 'editing'
  ))
);
