-- AlterTable
ALTER TABLE "contribution_translation" ADD COLUMN     "is_stale" BOOLEAN NOT NULL DEFAULT false;

-- What was written into the column after it was copied into rows.
INSERT INTO "contribution_translation" ("id", "contribution_id", "language", "text", "status", "changed_on")
SELECT gen_random_uuid(), c."id", t.key, t.value, 'checked', coalesce(c."edited_on", c."created_on")
FROM "contribution" c, jsonb_each_text(c."translations") t WHERE jsonb_typeof(c."translations") = 'object'
ON CONFLICT ("contribution_id", "language") DO NOTHING;

-- AlterTable
ALTER TABLE "contribution" DROP COLUMN "translations";

-- A translation is of certain words. When those change, no reader may meet it; when they are withdrawn or redacted it
-- would still hold what was taken out. In the database, so that no writer of a view can forget it.
CREATE FUNCTION outdate_translations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('withdrawn', 'redacted') THEN
    DELETE FROM contribution_translation WHERE contribution_id = NEW.id;
  ELSE
    UPDATE contribution_translation
    SET is_stale = true, status = 'draft', checked_by_id = NULL, checked_on = NULL
    WHERE contribution_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER outdate_translations AFTER UPDATE OF text, language, state ON contribution
FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.language IS DISTINCT FROM NEW.language
  OR (NEW.state IN ('withdrawn', 'redacted') AND OLD.state IS DISTINCT FROM NEW.state))
EXECUTE FUNCTION outdate_translations();
