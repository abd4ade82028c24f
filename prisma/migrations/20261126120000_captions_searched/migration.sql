-- What readers have had until now was looked at by whoever released the interview: they go on having it.
UPDATE "caption" "c" SET "status" = 'checked', "checked_on" = "i"."published_at"::date,
  "checked_by_id" = (
    SELECT "r"."by_id" FROM "release" "r"
    WHERE "r"."interview_id" = "i"."id" AND "r"."by_id" IS DISTINCT FROM "c"."uploaded_by_id"
    ORDER BY "r"."kind" = 'editing' DESC LIMIT 1
  )
FROM "interview" "i" WHERE "i"."id" = "c"."interview_id" AND "i"."state" = 'published';

-- The words of captions in small letters and without marks, in any language: times and markup are no words. No
-- extension is needed for it, which only a superuser could install. lib/cues/find.ts folds what is asked for alike.
CREATE FUNCTION "caption_words"("vtt" text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left("word", 60)) FILTER (WHERE "word" <> ''), '{}'))
  FROM regexp_split_to_table(
    lower(regexp_replace(
      normalize(
        regexp_replace(
          regexp_replace("vtt", '^(WEBVTT|[0-9:.]+ --> [0-9:.]+)$', '', 'gn'),
          '&(amp|lt|gt);', ' ', 'g'
        ), NFD
      ), U&'[\0300-\036F]', '', 'g'
    )), '[^[:alnum:]]+'
  ) AS "word"
$$;

CREATE INDEX "caption_said" ON "caption" USING gin ("caption_words"("vtt")) WHERE "status" = 'checked';
