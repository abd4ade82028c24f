// Five hundred people claim three hundred seats in four groups at once, through the form of the event's page; then
// the rows are checked: all decided, no limit passed, nobody skipped.
import { connected } from '../scripts/postgres/database.mjs'
import { cookieOf, size } from './filled-dialogue.mjs'
import { boundary, hiddenFields, multipart } from './forms.mjs'

export const name = 'claim-seats'

const seats = 300
const maximum = 90

const setUp = `
  INSERT INTO event (id, slug, dialogue_id, title, time_zone, starts_on, ends_on, capacity, state)
    VALUES (md5('event')::uuid, 'bench', md5('dialogue')::uuid, '{"language":"en","texts":{"en":"Four days"}}',
      'Africa/Accra', current_date + 30, current_date + 33, ${seats}, 'published');
  INSERT INTO seat_plan (event_id) VALUES (md5('event')::uuid);
  INSERT INTO group_seats (event_id, "group", minimum, target, maximum)
    SELECT md5('event')::uuid, g, 50, 75, ${maximum}
    FROM unnest('{government,civil_society,industry,miners}'::"StakeholderGroup"[]) g;`

export async function measure({ url, databaseUrl }) {
  await connected(databaseUrl, (client) => client.query(setUp))
  const path = `/en/events/bench`
  const hidden = await hiddenFields(`${url}${path}`, 'isListed', cookieOf(1))
  const begun = performance.now()
  const waits = await Promise.all(
    Array.from({ length: size.people }, (_, i) => claim(url, path, hidden, i + 1)),
  )
  const seconds = (performance.now() - begun) / 1000
  const times = waits.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    claims: size.people,
    accepted: waits.filter(({ status }) => status === 303).length,
    seconds: Math.round(seconds * 100) / 100,
    claims_per_second: Math.round(size.people / seconds),
    p50_ms: Math.round(times[Math.floor(times.length / 2)]),
    p99_ms: Math.round(times[Math.floor(times.length * 0.99)]),
    ...(await outcome(databaseUrl)),
  }
}

async function claim(url, path, hidden, i) {
  const mark = `bench-claim-${i}`.padEnd(43, 'x')
  const fields = hidden.map(([field, value]) => [field, field === '_nonce' ? mark : value])
  const begun = performance.now()
  const { status } = await fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: cookieOf(i),
      origin: url,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body: multipart(fields),
  })
  return { status, ms: performance.now() - begun }
}

/** What the rows say. `skipped`: who waits although somebody of their group who came later has a seat. */
async function outcome(databaseUrl) {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `WITH r AS (SELECT * FROM event_registration WHERE event_id = md5('event')::uuid)
       SELECT count(*)::int AS decided,
         count(*) FILTER (WHERE state = 'confirmed')::int AS seated,
         count(*) FILTER (WHERE state = 'waitlisted')::int AS waiting,
         (SELECT count(*)::int FROM (SELECT place FROM r WHERE place IS NOT NULL GROUP BY place
           HAVING count(*) > 1) d) AS given_twice,
         (SELECT count(*)::int FROM (SELECT "group" FROM r WHERE place IS NOT NULL GROUP BY "group"
           HAVING count(*) > ${maximum}) g) AS groups_over_limit,
         (SELECT count(*)::int FROM r w WHERE w.state = 'waitlisted' AND EXISTS (
           SELECT 1 FROM r s WHERE s.place IS NOT NULL AND s."group" = w."group" AND s.turn > w.turn)) AS skipped
       FROM r`,
    )
    const [found] = rows
    const isRight =
      found.decided === size.people &&
      found.seated === seats &&
      found.given_twice + found.groups_over_limit + found.skipped === 0
    if (!isRight) throw new Error(`Seats were not given as the plan says: ${JSON.stringify(found)}`)
    return found
  })
}
