-- Whoever registered while an event had no limit held no number, and a limit that was set later didn't count
-- them. They get the numbers after those that are held, in the order in which they registered.
UPDATE "event_registration" AS r SET "place" = n."place"
FROM (
  SELECT "id",
    (SELECT coalesce(max(h."place"), 0) FROM "event_registration" h WHERE h."event_id" = e."event_id")
      + row_number() OVER (PARTITION BY "event_id" ORDER BY "created_at", "id") AS "place"
  FROM "event_registration" e
  WHERE "state" IN ('confirmed', 'attended') AND "place" IS NULL
) AS n
WHERE n."id" = r."id";
