// The page of an event with 60 sessions over four days, three at a time, as visitor and as somebody who comes.
import { connected } from '../scripts/postgres/database.mjs'
import { cookieOf } from './filled-dialogue.mjs'
import { load } from './load.mjs'

export const name = 'agenda-page'

const slug = 'bench-event'
const sessions = 60

/** Five times a day three sessions beside each other, each in its room, with two speakers. */
const event = `
  INSERT INTO event (id, slug, dialogue_id, title, time_zone, starts_on, ends_on, country, district, venue, state)
    VALUES (md5('event')::uuid, '${slug}', md5('dialogue')::uuid, '{"language":"en","texts":{"en":"Four days"}}',
      'Africa/Accra', current_date + 20, current_date + 23, 'GH', 'Tarkwa-Nsuaem', 'Hall', 'published');
  INSERT INTO event_place (id, event_id, kind, name, capacity)
    SELECT md5('place' || p)::uuid, md5('event')::uuid, 'room', 'Room ' || p, 40 FROM generate_series(0, 2) p;
  INSERT INTO session (id, event_id, title, description, kind, starts_at, ends_at, place_id, languages, rule)
    SELECT md5('session' || s)::uuid, md5('event')::uuid,
      jsonb_build_object('language', 'en', 'texts', jsonb_build_object('en', 'Session ' || s)),
      '{"language":"en","texts":{"en":"What one change would help most within a year, and who has to make it?"}}',
      'groups', current_date + 20 + s / 15 + interval '8 hours' + (s % 15 / 3) * interval '90 minutes',
      current_date + 20 + s / 15 + interval '9 hours' + (s % 15 / 3) * interval '90 minutes',
      md5('place' || s % 3)::uuid, '{en,tw}', (ARRAY['open','chatham','closed']::"SessionRule"[])[1 + s % 3]
    FROM generate_series(0, ${sessions - 1}) s;
  INSERT INTO session_speaker (id, session_id, name, says, part, is_public)
    SELECT md5('speaker' || s || p)::uuid, md5('session' || s)::uuid, 'Speaker ' || s || p, 'Association', 'speaker', true
    FROM generate_series(0, ${sessions - 1}) s, generate_series(0, 1) p;
  INSERT INTO event_registration (id, event_id, person_id, state, place)
    SELECT md5('seat' || i)::uuid, md5('event')::uuid, md5('person' || i)::uuid, 'confirmed', i
    FROM generate_series(1, 60) i;
  INSERT INTO agenda_version (id, event_id, number, sessions, changes)
    SELECT md5('agenda')::uuid, md5('event')::uuid, 1, jsonb_build_object('gone', '[]'::jsonb, 'sessions', jsonb_agg(
      jsonb_build_object('id', s.id, 'title', s.title, 'description', s.description, 'kind', s.kind,
        'day', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
        'startsAt', to_char(s.starts_at AT TIME ZONE 'UTC', 'HH24:MI'),
        'endsAt', to_char(s.ends_at AT TIME ZONE 'UTC', 'HH24:MI'),
        'placeId', s.place_id, 'room', p.name, 'place', null, 'languages', s.languages, 'rule', s.rule,
        'topics', s.topics, 'sequence', 0, 'speakers', (SELECT jsonb_agg(jsonb_build_object(
          'id', k.id, 'personId', null, 'part', k.part)) FROM session_speaker k WHERE k.session_id = s.id)))), '[]'
    FROM session s JOIN event_place p ON p.id = s.place_id WHERE s.event_id = md5('event')::uuid;
`

export async function measure({ url, pids, databaseUrl }) {
  await connected(databaseUrl, (client) => client.query(event))
  const page = {
    url: `${url}/en/events/${slug}`,
    pids,
    expects: `Session ${sessions - 1}`,
    connections: 16,
    seconds: 10,
  }
  return {
    as_visitor: await load(page),
    as_registered: await load({
      ...page,
      expects: 'Room 2',
      headers: { cookie: cookieOf(7) },
    }),
  }
}
