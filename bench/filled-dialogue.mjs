// The dialogue that every benchmark reads and writes: 500 people, 2,000 views, 60,000 responses, one summary.
import { createHash } from 'node:crypto'
import { connected } from '../scripts/postgres/database.mjs'

export const size = { people: 500, views: 2_000, responses: 60_000, findings: 5, quotes: 10 }
export const slug = 'bench'

/** The session cookie of participant `i` (1 … 500), as `fill` has written it. */
export const cookieOf = (i) => `next-auth.session-token=${tokenOf(i)}`
const tokenOf = (i) => `bench-session-${i}`
const hash = (token) => createHash('sha256').update(token).digest('hex')

/** Ids are made from names, so that each statement can point to rows of the others. */
const setUp = `
  INSERT INTO portal (id, name) VALUES (1, 'Bench') ON CONFLICT DO NOTHING;
  INSERT INTO dialogue (id, slug, title, description, access, state, country, languages, topics, starts_on, ends_on)
    VALUES (md5('dialogue')::uuid, '${slug}', '{"language":"en","texts":{"en":"Gold and the ground"}}',
      '{"language":"en","texts":{"en":"What would make small-scale mining safer here?"}}',
      'public', 'open', 'GH', '{en}', '{mercury}', current_date - 10, current_date + 10);
  INSERT INTO dialogue_group (dialogue_id, "group", is_expected, target)
    SELECT md5('dialogue')::uuid, g, true, 130
    FROM unnest('{government,civil_society,industry,miners}'::"StakeholderGroup"[]) g;
  INSERT INTO stage (id, dialogue_id, kind, switch)
    SELECT md5('stage' || k)::uuid, md5('dialogue')::uuid, k, 'open'
    FROM unnest(enum_range(NULL::"StageKind")) k;
  INSERT INTO prompt (id, dialogue_id, question) VALUES ('10000000-0000-4000-8000-000000000001'::uuid, md5('dialogue')::uuid,
    '{"language":"en","texts":{"en":"What one change would help most within a year?"}}');
`

const people = `
  CREATE TEMPORARY TABLE cast_of AS SELECT i, md5('person' || i)::uuid AS id,
    (ARRAY['government','civil_society','industry','miners']::"StakeholderGroup"[])[1 + i % 4] AS "group"
    FROM generate_series(1, ${size.people}) i;
  INSERT INTO person (id, name, adult_confirmed_at) SELECT id, 'Person ' || i, now() FROM cast_of;
  INSERT INTO account (id, person_id) SELECT md5('account' || i)::uuid, id FROM cast_of;
  INSERT INTO affiliation (id, person_id, "group", role_title, state)
    SELECT md5('affiliation' || i)::uuid, id, "group", 'role ' || i, 'approved' FROM cast_of;
  INSERT INTO registration (id, dialogue_id, person_id, affiliation_id, name, language, state)
    SELECT md5('registration' || i)::uuid, md5('dialogue')::uuid, id, md5('affiliation' || i)::uuid,
      'Person ' || i, 'en', 'confirmed' FROM cast_of;
`

const views = `
  INSERT INTO contribution (id, public_id, dialogue_id, prompt_id, person_id, "group", role_title, attribution,
      scope, language, text, state, created_on, created_at, published_on)
    SELECT md5('view' || v)::uuid, substr(translate(md5('public' || v), '0125689', 'acdefgh'), 1, 10),
      md5('dialogue')::uuid, '10000000-0000-4000-8000-000000000001'::uuid, c.id, c."group",
      CASE WHEN v % 3 = 0 THEN 'role ' || c.i END,
      (ARRAY['role','named','group']::"Attribution"[])[1 + v % 3], 'public', 'en',
      'View ' || v || ': ' || repeat('the steps, the fee and the days should be on one page. ', 4),
      'published', current_date - v % 9, now() - (v % 9) * interval '1 day', current_date - v % 9
    FROM generate_series(1, ${size.views}) v JOIN cast_of c ON c.i = 1 + v % ${size.people};
  INSERT INTO response (id, contribution_id, person_id, value)
    SELECT md5('response' || r)::uuid, md5('view' || (1 + r % ${size.views}))::uuid,
      md5('person' || (1 + (r / ${size.views} * 13 + r * 7 % ${size.views}) % ${size.people}))::uuid,
      (ARRAY['agree','disagree','unsure']::"ResponseValue"[])[1 + r % 3]
    FROM generate_series(0, ${size.responses * 2}) r
    ON CONFLICT DO NOTHING;
  DELETE FROM response WHERE id IN (SELECT id FROM response OFFSET ${size.responses});
  INSERT INTO respondent (dialogue_id, person_id)
    SELECT DISTINCT md5('dialogue')::uuid, person_id FROM response;
`

const summary = `
  INSERT INTO summary (id, slug, dialogue_id, state)
    VALUES (md5('summary')::uuid, '${slug}', md5('dialogue')::uuid, 'published');
  INSERT INTO summary_version (id, summary_id, number, title, brief, published_at)
    VALUES (md5('version')::uuid, md5('summary')::uuid, 1,
      '{"language":"en","texts":{"en":"What we heard about gold and the ground"}}',
      '{"language":"en","texts":{"en":"- **Licences.** Make the steps visible.\\n- **Ground.** Let maps travel."}}', now());
  INSERT INTO summary_part (id, key, version_id, "order", kind, heading, body, against, strength, groups)
    SELECT md5('part' || p)::uuid, md5('part key' || p)::uuid, md5('version')::uuid, p, 'finding',
      jsonb_build_object('language', 'en', 'texts', jsonb_build_object('en', 'Finding ' || p)),
      jsonb_build_object('language', 'en', 'texts', jsonb_build_object('en', repeat('Nobody can see the path. ', 16))),
      '{"language":"en","texts":{"en":"Officers ask for complete files first."}}', 'several_groups',
      '{miners,government}'
    FROM generate_series(1, ${size.findings}) p;
  INSERT INTO citation (id, part_id, "order", contribution_id)
    SELECT md5('citation' || q)::uuid, md5('part' || (1 + q % ${size.findings}))::uuid, q, md5('view' || q * 3)::uuid
    FROM generate_series(1, ${size.quotes}) q;
`

/** @returns {Promise<void>} once all is written and the planner knows its size */
export async function fill(databaseUrl) {
  await connected(databaseUrl, async (client) => {
    for (const part of [setUp, people, views, summary]) await client.query(part)
    await client.query(
      `INSERT INTO sign_in_session (id, token_hash, account_id, method, expires_at)
       SELECT gen_random_uuid(), hash, md5('account' || i)::uuid, 'password', now() + interval '1 day'
       FROM unnest($1::text[]) WITH ORDINALITY AS t(hash, i)`,
      [Array.from({ length: size.people }, (_, i) => hash(tokenOf(i + 1)))],
    )
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM person) AS people,
              (SELECT count(*)::int FROM contribution) AS views,
              (SELECT count(*)::int FROM response) AS responses`,
    )
    const { people: p, views: v, responses: r } = rows[0]
    if (p < size.people || v !== size.views || r !== size.responses)
      throw new Error(
        `The benchmark's dialogue is not what it should be: ${JSON.stringify(rows[0])}`,
      )
    await client.query('ANALYZE')
  })
}
