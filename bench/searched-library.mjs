// Twenty thousand things to be found, in English, French and Swahili: views mostly, with interviews, events and summaries.
// More than half of them are closed to a visitor.
import { connected } from '../scripts/postgres/database.mjs'

export const size = {
  dialogues: 40,
  views: 18_400,
  interviews: 400,
  events: 400,
  summaries: 400,
  organisations: 400,
}

const words = {
  en: `the of and to in for is that with on mine miners gold washing place mercury licence officer district river water safe
    price trader retort women children school road tailings pit shaft helmet training loan group meeting promise year money
    fee form office land concession company police tax cooperative evening market clinic dust noise light night family farm
    cocoa forest soil map survey geologist geodata sample grade recovery equipment mill crusher pump generator diesel permit
    inspection inspector arrest violence peace agreement dialogue report deadline budget fund bank credit interest buyer export
    royalty revenue chief council assembly village community elder youth apprentice accident rescue health mask glove`,
  fr: `le la les des et en pour que avec sur mine orpailleurs or lavage lieu mercure licence agent district rivière eau sûre
    prix acheteur cornue femmes enfants école route résidus fosse puits casque formation prêt groupe réunion promesse année
    argent frais formulaire bureau terre concession société police impôt coopérative soir marché clinique poussière bruit
    lumière nuit famille champ cacao forêt sol carte levé géologue données échantillon teneur récupération équipement moulin
    concasseur pompe permis inspection violence paix accord dialogue rapport délai budget fonds banque crédit intérêt`,
  sw: `na ya wa kwa ni katika za la cha mgodi migodi wachimbaji wadogo dhahabu kusafisha mahali zebaki leseni afisa wilaya mto
    maji salama bei mfanyabiashara wanawake watoto shule barabara mabaki shimo kofia mafunzo mkopo kikundi vikundi mkutano
    ahadi mwaka fedha ada fomu ofisi ardhi kampuni polisi kodi ushirika jioni soko kliniki vumbi kelele mwanga usiku familia
    shamba msitu udongo ramani uchunguzi sampuli vifaa kinu pampu kibali ukaguzi amani makubaliano majadiliano ripoti bajeti
    mfuko benki mkopaji mnunuzi chifu baraza kijiji jamii wazee vijana ajali afya`,
}

/** The same every time: what differs between two runs is the code. */
function chance(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

function writer(seed) {
  const next = chance(seed)
  const lists = Object.entries(words).map(([tag, text]) => [tag, text.trim().split(/\s+/)])
  // A few words often, most of them seldom, and names that hardly anybody says.
  const word = (list) => list[Math.floor(next() ** 2.2 * list.length)]
  const name = () =>
    Array.from(
      { length: 3 },
      () => ['ta', 'kwa', 'bo', 'ri', 'mu', 'ge', 'lo', 'sha'][Math.floor(next() * 8)],
    ).join('')
  return {
    next,
    text(length) {
      const [tag, list] = lists[Math.floor(next() * 3)]
      const all = Array.from({ length }, () => (next() < 0.03 ? name() : word(list)))
      return { tag, text: all.join(' ') }
    },
  }
}

const translated = ({ tag, text }) => JSON.stringify({ language: tag, texts: { [tag]: text } })

export async function fillLibrary(databaseUrl) {
  const { next, text } = writer(2_016)
  const pick = (count) => Math.floor(next() * count)
  const accesses = Array.from({ length: size.dialogues }, (_, i) =>
    i % 5 < 2 ? 'public' : 'private',
  )
  await connected(databaseUrl, async (client) => {
    const insert = (sql, rows) => client.query(sql, [JSON.stringify(rows)])
    await insert(
      `INSERT INTO dialogue (id, slug, title, description, access, state, country, starts_on)
        SELECT md5('library' || i)::uuid, 'library-' || i, title::jsonb, about::jsonb, access::"DialogueAccess", 'open',
          (ARRAY['GH','TZ','MG'])[1 + i % 3], current_date - i * 30
        FROM json_to_recordset($1::json) AS r (i int, title text, about text, access text)`,
      accesses.map((access, i) => ({
        i,
        access,
        title: translated(text(6)),
        about: translated(text(60)),
      })),
    )
    await client.query(`
      INSERT INTO prompt (id, dialogue_id, question) SELECT md5('library prompt' || i)::uuid, md5('library' || i)::uuid,
        '{"language":"en","texts":{"en":"What one change would help most?"}}' FROM generate_series(0, ${size.dialogues - 1}) i;
      INSERT INTO registration (id, dialogue_id, person_id, affiliation_id, name, language, state)
        SELECT md5('library registration' || p || ' ' || i)::uuid, md5('library' || i)::uuid, md5('person' || p)::uuid,
          md5('affiliation' || p)::uuid, 'Person ' || p, 'en', 'confirmed'
        FROM generate_series(1, 500) p, generate_series(0, 9) i;`)
    for (let from = 0; from < size.views; from += 2_000) {
      await insert(
        `INSERT INTO contribution (id, public_id, dialogue_id, prompt_id, person_id, "group", attribution, scope, language,
            text, state, created_on, created_at, published_on)
          SELECT md5('library view' || i)::uuid, substr(translate(md5('library public' || i), '0125689', 'acdefgh'), 1, 10),
            md5('library' || d)::uuid, md5('library prompt' || d)::uuid, md5('person' || (1 + i % 500))::uuid, 'miners',
            'group', scope::"Scope", tag, text, state::"ContributionState", current_date - i % 900, now(), current_date
          FROM json_to_recordset($1::json) AS r (i int, d int, tag text, text text, scope text, state text)`,
        Array.from({ length: Math.min(2_000, size.views - from) }, (_, at) => ({
          i: from + at,
          d: pick(size.dialogues),
          scope: next() < 0.6 ? 'public' : 'dialogue',
          state: next() < 0.95 ? 'published' : 'pending',
          ...text(25 + pick(70)),
        })),
      )
    }
    await insert(
      `WITH made AS (
          SELECT r.*, md5('library interview' || i)::uuid AS id FROM json_to_recordset($1::json)
            AS r (i int, d int, title text, about text, tag text, vtt text, scope text)),
        interviews AS (
          INSERT INTO interview (id, slug, dialogue_id, title, abstract, scope, spoken_language, state, published_at, recorded_on)
          SELECT id, 'library-' || i, md5('library' || d)::uuid, title::jsonb, about::jsonb, scope::"Scope", tag, 'published',
            now(), current_date - i FROM made),
        speakers AS (
          INSERT INTO interview_speaker (id, interview_id, "group", attribution)
          SELECT md5('library speaker' || i)::uuid, id, 'miners', 'group' FROM made)
        INSERT INTO caption (id, interview_id, language, vtt, status)
          SELECT md5('library caption' || i)::uuid, id, tag, vtt, 'checked' FROM made`,
      Array.from({ length: size.interviews }, (_, i) => {
        const said = text(1_500)
        const all = said.text.split(' ')
        const clock = (second) => new Date(second * 1_000).toISOString().slice(11, 23)
        const cues = Array.from({ length: Math.ceil(all.length / 12) }, (_, at) =>
          [
            `${clock(at * 5)} --> ${clock(at * 5 + 5)}`,
            all.slice(at * 12, at * 12 + 12).join(' '),
          ].join('\n'),
        )
        return {
          ...{
            i,
            d: pick(size.dialogues),
            tag: said.tag,
            scope: next() < 0.6 ? 'public' : 'dialogue',
          },
          ...{ title: translated(text(7)), about: translated(text(50)) },
          vtt: `WEBVTT\n\n${cues.join('\n\n')}`,
        }
      }),
    )
    await client.query(`
      INSERT INTO consent (id, speaker_id, step, language, manner, given_on, review_on)
        SELECT md5('library consent' || i)::uuid, md5('library speaker' || i)::uuid, 'given', 'en', 'signature', current_date,
          current_date + 900 FROM generate_series(0, ${size.interviews - 1}) i;
      INSERT INTO consent_grant (consent_id, use, facet)
        SELECT md5('library consent' || i)::uuid, u::"ConsentUse", 'words'
        FROM generate_series(0, ${size.interviews - 1}) i, unnest('{dialogue,public_web}'::text[]) u;
      UPDATE interview_speaker SET consent_id = md5('library consent' || substr(i.slug, 9))::uuid
        FROM interview i WHERE i.id = interview_speaker.interview_id AND i.slug LIKE 'library-%';`)
    const things = (count) =>
      Array.from({ length: count }, (_, i) => ({
        ...{ i, d: pick(size.dialogues), title: translated(text(7)), about: translated(text(90)) },
        name: text(3).text,
      }))
    const from = `FROM json_to_recordset($1::json) AS r (i int, d int, title text, about text, name text)`
    await insert(
      `INSERT INTO event (id, slug, dialogue_id, title, description, time_zone, starts_on, ends_on, country, state)
        SELECT md5('library event' || i)::uuid, 'library-' || i, md5('library' || d)::uuid, title::jsonb, about::jsonb,
          'Africa/Accra', current_date - i, current_date - i, 'GH', 'published' ${from}`,
      things(size.events),
    )
    await insert(
      `INSERT INTO organisation (id, slug, name, about, country)
        SELECT md5('library organisation' || i)::uuid, 'library-' || i, name, about::jsonb, 'TZ' ${from}`,
      things(size.organisations),
    )
    await insert(
      `WITH made AS (SELECT r.* ${from}), summaries AS (
          INSERT INTO summary (id, slug, dialogue_id, state)
          SELECT md5('library summary' || i)::uuid, 'library-' || i, md5('library' || d)::uuid, 'published' FROM made)
        INSERT INTO summary_version (id, summary_id, number, title, brief, published_at)
          SELECT md5('library version' || i)::uuid, md5('library summary' || i)::uuid, 1, title::jsonb, about::jsonb, now()
          FROM made`,
      things(size.summaries),
    )
    await client.query('ANALYZE')
  })
}
