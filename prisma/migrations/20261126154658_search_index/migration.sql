-- CreateTable
CREATE TABLE "search_document" (
    "kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "dialogue_id" UUID,
    "day" DATE,
    "country" CHAR(2),
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "groups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stemmed" TEXT NOT NULL,
    "near" TEXT NOT NULL,
    "head" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "edition" INTEGER NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","object_id","part","language","audience")
);

-- CreateTable
CREATE TABLE "search_stale" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,

    CONSTRAINT "search_stale_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_document_words_idx" ON "search_document" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_stale_kind_object_id_idx" ON "search_stale"("kind", "object_id");

-- A question as the index holds words. One that names nothing to look for, only what not to find, finds nothing: it would
-- have to read every row.
CREATE FUNCTION "search_query"("stemming" regconfig, "asked" text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE WHEN querytree("q") IN ('', 'T') THEN ''::tsquery ELSE "q" END
  FROM to_tsquery("stemming", "asked") AS "q"
$$;

-- Somebody changed what an index row was made of. TG_ARGV: pairs of a kind and how its id follows from the changed row.
CREATE FUNCTION "search_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "at" int := 0;
BEGIN
  WHILE "at" < TG_NARGS LOOP
    -- The expressions stand in the migrations; nothing that anybody typed comes in here.
    IF TG_OP <> 'INSERT' THEN
      EXECUTE format('INSERT INTO search_stale (kind, object_id) SELECT %L, o FROM (SELECT %s) AS q(o) WHERE o IS NOT NULL',
        TG_ARGV["at"], TG_ARGV["at" + 1]) USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
      EXECUTE format('INSERT INTO search_stale (kind, object_id) SELECT %L, o FROM (SELECT %s) AS q(o) WHERE o IS NOT NULL',
        TG_ARGV["at"], TG_ARGV["at" + 1]) USING NEW;
    END IF;
    "at" := "at" + 2;
  END LOOP;
  RETURN NULL;
END $$;

-- Makes a table's changes be followed: of an update only where one of the columns is written (all of them where none is named).
CREATE FUNCTION "search_follow"("table" text, "columns" text[], VARIADIC "what" text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "arguments" text := (SELECT string_agg(quote_literal(w), ', ' ORDER BY n) FROM unnest("what") WITH ORDINALITY AS u(w, n));
  "named" text := (SELECT string_agg(quote_ident(c), ', ') FROM unnest("columns") AS c);
BEGIN
  EXECUTE format('CREATE TRIGGER search_changed AFTER INSERT OR DELETE OR UPDATE %s ON %I FOR EACH ROW EXECUTE FUNCTION search_changed(%s)',
    coalesce('OF ' || "named", ''), "table", "arguments");
END $$;

SELECT "search_follow"('dialogue', '{title,description,how_to_ask,access,state,country,district,topics,starts_on,ends_on,background,missing_voices}',
  'dialogue', '($1).id');
SELECT "search_follow"('prompt', '{}', 'dialogue', '($1).dialogue_id');
SELECT "search_follow"('event', '{dialogue_id,title,description,starts_on,country,topics,state,time_zone}',
  'event', '($1).id', 'session', '($1).id', 'aideMemoire', '($1).id', 'shareBack', '($1).id');
SELECT "search_follow"('session', '{title,description,kind,starts_at,topics}', 'session', '($1).event_id');
SELECT "search_follow"('agenda_version', '{}', 'session', '($1).event_id');
SELECT "search_follow"('aide_memoire', '{}', 'aideMemoire', '($1).event_id');
SELECT "search_follow"('share_back', '{}', 'shareBack', '($1).event_id');
SELECT "search_follow"('contribution', '{text,language,scope,state,topic,group,dialogue_id,created_on}', 'view', '($1).id');
SELECT "search_follow"('contribution_translation', '{}', 'view', '($1).contribution_id');
SELECT "search_follow"('interview', '{title,abstract,scope,state,topics,recorded_on,dialogue_id,spoken_language}', 'interview', '($1).id');
SELECT "search_follow"('interview_speaker', '{group}', 'interview', '($1).interview_id');
SELECT "search_follow"('caption', '{}', 'interview', '($1).interview_id');
SELECT "search_follow"('summary', '{state,dialogue_id}', 'summary', '($1).id');
SELECT "search_follow"('summary_version', '{title,brief,participation,published_at}', 'summary', '($1).summary_id');
SELECT "search_follow"('summary_part', '{}', 'summary', '(SELECT v.summary_id FROM summary_version v WHERE v.id = ($1).version_id)');
SELECT "search_follow"('organisation', '{name,about,country,group}', 'organisation', '($1).id');
SELECT "search_follow"('page', '{}', 'page', '($1).id');
SELECT "search_follow"('commitment', '{state,result,proof,owner_organisation_id,owner_organisation_name,owner_role,owner_group,topics,due_on,dialogue_id}',
  'commitment', '($1).id');
SELECT "search_follow"('commitment_step', '{}', 'commitment', '($1).commitment_id');
SELECT "search_follow"('library_item', '{}', 'item', '($1).id');
SELECT "search_follow"('library_photo', '{}', 'item', '($1).item_id');
SELECT "search_follow"('library_authorship', '{}', 'item', '($1).item_id');
SELECT "search_follow"('author', '{name,about,organisation_id}', 'author', '($1).id');

-- What is spelled alike is found by pg_trgm. Where it can't be installed the portal works and finds only what is spelled
-- right (docs/operations.md); asked again whenever the worker starts. It may lie in any schema.
CREATE FUNCTION "search_prepare"() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  "home" text;
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR invalid_schema_name THEN
    RETURN false;
  END;
  SELECT quote_ident(n.nspname) INTO "home" FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
  EXECUTE format('CREATE INDEX IF NOT EXISTS search_document_near ON search_document USING gin (lower(near) %s.gin_trgm_ops)', "home");
  RETURN true;
END $$;

-- Rows whose beginning is spelled like one of these words, for whom they are: the most alike first. Nothing without pg_trgm.
CREATE FUNCTION "search_alike"("wanted" text[], "readable" uuid[], "inside" uuid[], "staff" uuid[], "portal" boolean, "own" uuid[], "most" int)
RETURNS TABLE ("kind" text, "object_id" uuid, "part" text, "language" text, "likeness" real) LANGUAGE plpgsql AS $$
DECLARE
  "home" text;
  "matches" text;
  "likes" text;
BEGIN
  SELECT quote_ident(n.nspname) INTO "home" FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
  IF "home" IS NULL OR cardinality("wanted") = 0 THEN RETURN; END IF;
  -- Words come in by their number, never as text.
  SELECT string_agg(format('$1[%s] OPERATOR(%s.<%%) lower(d.near)', i, "home"), ' OR '),
    string_agg(format('%s.word_similarity($1[%s], lower(d.near))', "home", i), ' + ')
    INTO "matches", "likes" FROM generate_subscripts("wanted", 1) AS i;
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  RETURN QUERY EXECUTE format(
    'SELECT d.kind, d.object_id, d.part, d.language, (%s)::real FROM search_document d
     WHERE (%s) AND (d.audience = ''public'' AND (d.dialogue_id IS NULL OR d.dialogue_id = ANY ($2))
         OR d.audience = ''inside'' AND d.dialogue_id = ANY ($3)
         OR d.audience = ''staff'' AND (d.dialogue_id = ANY ($4) OR $5 AND d.dialogue_id IS NULL)
         OR d.object_id = ANY ($6))
       AND NOT EXISTS (SELECT 1 FROM search_stale s WHERE s.kind = d.kind AND s.object_id = d.object_id)
     ORDER BY 5 DESC, d.day DESC NULLS LAST, d.object_id LIMIT $7', "likes", "matches")
    USING "wanted", "readable", "inside", "staff", "portal", "own", "most";
END $$;

SELECT "search_prepare"();
