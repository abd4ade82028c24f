-- What is spelled nearly so is found among words, each once, not among the beginnings of all texts: ten times as many texts
-- hold hardly more words. Titles and beginnings of what is out; who may see a text is asked when it is found by a word.
CREATE MATERIALIZED VIEW "search_word" AS
  SELECT DISTINCT w.word
  FROM search_document d, string_to_table(lower(d.near), ' ') AS w(word)
  WHERE d.audience <> 'staff' AND length(w.word) >= 4;

-- It is made anew while others read it.
CREATE UNIQUE INDEX "search_word_word" ON "search_word" ("word");

DROP FUNCTION "search_alike"(text[], uuid[], uuid[], uuid[], boolean, uuid[], int);
DROP INDEX IF EXISTS "search_document_near";

CREATE OR REPLACE FUNCTION "search_prepare"() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  "home" text;
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR invalid_schema_name THEN
    RETURN false;
  END;
  SELECT quote_ident(n.nspname) INTO "home" FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
  EXECUTE format('CREATE INDEX IF NOT EXISTS search_word_near ON search_word USING gin (word %s.gin_trgm_ops)', "home");
  RETURN true;
END $$;

-- Words that are spelled like one of these, the most alike first: at most so many for each. Nothing without pg_trgm.
CREATE FUNCTION "search_spelled"("wanted" text[], "most" int) RETURNS TABLE("word" text) LANGUAGE plpgsql AS $$
DECLARE
  "home" text;
BEGIN
  SELECT quote_ident(n.nspname) INTO "home" FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
  IF "home" IS NULL THEN RETURN; END IF;
  PERFORM set_config('pg_trgm.similarity_threshold', '0.4', true);
  RETURN QUERY EXECUTE format(
    'SELECT DISTINCT near.word FROM unnest($1) AS asked,
       LATERAL (SELECT s.word FROM search_word s WHERE s.word OPERATOR(%1$s.%%) asked
         ORDER BY %1$s.similarity(s.word, asked) DESC, s.word LIMIT $2) AS near', "home")
    USING "wanted", "most";
END $$;

SELECT "search_prepare"();
