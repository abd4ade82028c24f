// Two tablets without a network check 500 people in, 250 of them on both; then both send at once, in their batches.
import { randomUUID } from 'node:crypto'
import { letterTo } from '../public/assets/offline-crypt.js'
import { connected } from '../scripts/postgres/database.mjs'
import { cookieOf, size } from './filled-dialogue.mjs'

export const name = 'check-in-sync'

const slug = 'bench-check-in'
const atOnce = 100
const onBoth = 250

/**
 * An event of one day, today, with a place for everybody and a facilitator of the dialogue at its desk. Ids of
 * registrations are such as the portal makes: a device's scans with any other are unreadable.
 */
const setUp = `
  INSERT INTO event (id, slug, dialogue_id, title, time_zone, starts_on, ends_on, capacity, state)
    VALUES (md5('check-in event')::uuid, '${slug}', md5('dialogue')::uuid,
      '{"language":"en","texts":{"en":"Check-in"}}', 'UTC', current_date, current_date, ${size.people}, 'published');
  INSERT INTO event_registration (id, event_id, person_id, state, place, "group")
    SELECT ('10000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, md5('check-in event')::uuid, md5('person' || i)::uuid, 'confirmed', i,
      (ARRAY['government','civil_society','industry','miners']::"StakeholderGroup"[])[1 + i % 4]
    FROM generate_series(1, ${size.people}) i;
  INSERT INTO role_grant (id, person_id, role, dialogue_id)
    VALUES (md5('desk')::uuid, md5('person1')::uuid, 'facilitator', md5('dialogue')::uuid);
`

export async function measure({ url, databaseUrl }) {
  await connected(databaseUrl, (client) => client.query(setUp))
  const post = async (address, body) => {
    const response = await fetch(`${url}/api/check-ins/${slug}/${address}`, {
      method: 'POST',
      headers: { cookie: cookieOf(1), origin: url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
    return response.json()
  }
  const list = await post('list', {})
  const people = list.people.map(({ id }) => id)
  const each = (people.length + onBoth) / 2
  const tablets = [
    await scansOf(list, people.slice(0, each)),
    await scansOf(list, people.slice(-each)),
  ]

  const began = performance.now()
  const answers = (await Promise.all(tablets.map((scans) => send(post, scans)))).flat()
  const seconds = (performance.now() - began) / 1000
  // A lost answer: everything once more, which must count nothing twice.
  const again = (await Promise.all(tablets.map((scans) => send(post, scans)))).flat()

  const counted = await connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM attendance WHERE ended_at IS NULL) AS attendances,
              (SELECT count(*)::int FROM check_in) AS lines,
              (SELECT count(*)::int FROM event_registration WHERE state = 'attended') AS attended`,
    )
    return rows[0]
  })
  const scans = 2 * each
  return {
    people: people.length,
    scans,
    ...counted,
    came: answers.filter(({ result }) => result === 'came').length,
    again: answers.filter(({ result }) => result === 'again').length,
    seconds: Math.round(seconds * 100) / 100,
    scans_per_second: Math.round(scans / seconds),
    lost: Math.max(0, people.length - counted.attendances) + (scans - answers.length),
    counted_twice: Math.max(0, counted.lines - scans) + (scans - again.length),
  }
}

async function scansOf(list, people) {
  const scans = []
  for (const registrationId of people) {
    const nonce = randomUUID()
    const scan = { way: 'name', registrationId, by: 'badge' }
    const inside = { nonce, occasion: list.occasion, scan }
    const sealed = await letterTo(list.box, 'check-in scans', inside)
    scans.push({ nonce, at: new Date().toISOString(), sealed, stamp: list.stamp })
  }
  return scans
}

async function send(post, scans) {
  const answers = []
  for (let from = 0; from < scans.length; from += atOnce) {
    const body = {
      now: new Date().toISOString(),
      device: 'bench',
      scans: scans.slice(from, from + atOnce),
    }
    answers.push(...(await post('sync', body)).answers)
  }
  return answers
}
