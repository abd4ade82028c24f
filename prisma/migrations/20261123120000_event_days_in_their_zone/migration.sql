-- The first day of registration began, and its last day ended, at midnight UTC instead of at the event.
-- The days that the convenors wrote stay; the moments move to where clocks at the event show midnight.
UPDATE "event" SET
  "registration_opens_at" = ("registration_opens_at" AT TIME ZONE 'UTC') AT TIME ZONE "time_zone",
  "registration_closes_at" = ("registration_closes_at" AT TIME ZONE 'UTC') AT TIME ZONE "time_zone"
WHERE lower("time_zone") IN (SELECT lower("name") FROM pg_timezone_names)
  AND ("registration_opens_at" IS NOT NULL OR "registration_closes_at" IS NOT NULL);
