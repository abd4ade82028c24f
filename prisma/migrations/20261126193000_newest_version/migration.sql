-- The day of the newest published version, at the summary itself: lists are ordered by it, however many there are.
ALTER TABLE "summary" ADD COLUMN "newest_at" TIMESTAMPTZ(3);

UPDATE "summary" s SET "newest_at" = (
  SELECT v."published_at" FROM "summary_version" v WHERE v."summary_id" = s."id" AND v."published_at" IS NOT NULL
  ORDER BY v."number" DESC LIMIT 1);

CREATE INDEX "summary_state_newest_at_idx" ON "summary"("state", "newest_at");

CREATE FUNCTION "summary_newest"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "summary" SET "newest_at" = (
    SELECT v."published_at" FROM "summary_version" v
    WHERE v."summary_id" = NEW."summary_id" AND v."published_at" IS NOT NULL ORDER BY v."number" DESC LIMIT 1)
  WHERE "id" = NEW."summary_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "summary_newest" AFTER INSERT OR UPDATE OF "published_at" ON "summary_version"
  FOR EACH ROW EXECUTE FUNCTION "summary_newest"();
