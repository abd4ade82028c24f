-- What proves a consent is never replaced by something else: it comes once, and goes with its interview.
CREATE TRIGGER "evidence_stays" BEFORE UPDATE ON "consent" FOR EACH ROW
WHEN (OLD."evidence_key" IS NOT NULL AND NEW."evidence_key" IS NOT NULL
  AND (OLD."evidence_key" IS DISTINCT FROM NEW."evidence_key"
    OR OLD."evidence_sha256" IS DISTINCT FROM NEW."evidence_sha256"))
EXECUTE FUNCTION "consent_stays"();
