-- CreateTable
CREATE TABLE "spoken_brief" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "of_text" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consent_by_id" UUID,
    "editing_by_id" UUID,

    CONSTRAINT "spoken_brief_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "spoken_brief_version_id_language_key" ON "spoken_brief"("version_id", "language");

-- AddForeignKey
ALTER TABLE "spoken_brief" ADD CONSTRAINT "spoken_brief_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "spoken_brief" ADD CONSTRAINT "spoken_brief_seconds" CHECK ("seconds" BETWEEN 1 AND 121);
-- Two people, and neither of them is who speaks.
ALTER TABLE "spoken_brief" ADD CONSTRAINT "spoken_brief_two_people" CHECK (
  ("consent_by_id" IS NULL OR "consent_by_id" IS DISTINCT FROM "editing_by_id")
  AND ("recorded_by_id" IS NULL OR ("consent_by_id" IS DISTINCT FROM "recorded_by_id" AND "editing_by_id" IS DISTINCT FROM "recorded_by_id"))
);

SELECT watch_content('spoken_brief');
