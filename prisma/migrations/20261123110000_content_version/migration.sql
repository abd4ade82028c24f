-- CreateTable
CREATE TABLE "content_version" (
    "slot" SERIAL NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("slot")
);

-- Raises the version once in a transaction, seen with its commit and not before. Each writer takes a row that
-- nobody holds, or makes one: nobody waits, so nobody can be caught in a circle of waiting.
CREATE FUNCTION content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  this CONSTANT text := pg_current_xact_id()::text;
BEGIN
  IF current_setting('baraza.content_changed_in', true) = this THEN
    RETURN NULL;
  END IF;
  UPDATE content_version SET version = version + 1
    WHERE slot = (SELECT slot FROM content_version LIMIT 1 FOR UPDATE SKIP LOCKED);
  IF NOT FOUND THEN
    INSERT INTO content_version DEFAULT VALUES;
  END IF;
  PERFORM set_config('baraza.content_changed_in', this, true);
  RETURN NULL;
END $$;

-- Says that visitors' pages show something of these tables. A migration that adds a table calls it.
CREATE FUNCTION watch_content(VARIADIC tables text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY tables LOOP
    EXECUTE format(
      'CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION content_changed()', one);
  END LOOP;
END $$;

SELECT watch_content(
  'affiliation', 'caption', 'citation', 'contribution', 'dialogue', 'dialogue_group', 'dialogue_host', 'event',
  'event_registration', 'hold', 'interview', 'organisation', 'page', 'person', 'portal', 'prompt', 'registration',
  'release', 'rendition', 'respondent', 'role_grant', 'session', 'shelter', 'stage', 'summary', 'summary_part',
  'summary_version');
