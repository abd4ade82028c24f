-- AlterTable
ALTER TABLE "dialogue" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- What is out already: the day of its making is the nearest that is known.
UPDATE "dialogue" SET "published_at" = "created_at" WHERE "state" <> 'draft';
UPDATE "event" SET "published_at" = "created_at" WHERE "state" <> 'draft';
