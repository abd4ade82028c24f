// Sixteen participants answer views at once; then two hundred give their first answer to one view at the same moment.
import { connected } from '../scripts/postgres/database.mjs'
import { load } from './load.mjs'
import { cookieOf, size, slug } from './filled-dialogue.mjs'

export const name = 'respond'

const people = 16
const atOnce = { from: 201, count: 200 }
const values = ['agree', 'disagree', 'unsure']

export async function measure({ url, pids, databaseUrl }) {
  const views = await viewsWithAuthors(databaseUrl)
  return {
    ...(await answering({ url, pids, databaseUrl, views })),
    first_answers: await firstAnswers({ url, databaseUrl, views }),
  }
}

/** Public ids in the order of the views, each with the number of its author. */
async function viewsWithAuthors(databaseUrl) {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT c.public_id AS "publicId", 1 + v % ${size.people} AS author
       FROM generate_series(1, ${size.views}) v JOIN contribution c ON c.id = md5('view' || v)::uuid ORDER BY v`,
    )
    return rows
  })
}

/** Each request is somebody's next answer, as the buttons of the list send it; then the rows are counted. */
async function answering({ url, pids, databaseUrl, views }) {
  const given = new Set()
  let turn = 0
  let accepted = 0
  const figures = await load({
    url: `${url}/api/responses`,
    pids,
    connections: people,
    seconds: 10,
    requests: [
      {
        method: 'POST',
        path: '/api/responses',
        setupRequest: (request) => {
          const who = 1 + (turn % people)
          const view = views[Math.floor(turn / people) % views.length]
          turn += 1
          const own = view.author === who ? views[(who * 7) % views.length] : view
          given.add(`${who} ${own.publicId}`)
          return { ...request, headers: headersOf(who, url), body: bodyOf(own, turn) }
        },
        onResponse: (status) => {
          if (status === 303) accepted += 1
        },
      },
    ],
  })
  const rows = await connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM response r JOIN contribution c ON c.id = r.contribution_id
       JOIN unnest($1::text[]) g ON g = substr(g, 1, strpos(g, ' ')) || c.public_id
         AND r.person_id = md5('person' || split_part(g, ' ', 1))::uuid`,
      [[...given]],
    )
    return rows[0].count
  })
  // The last requests of the warm-up and of the run may have been sent without their answers being waited for.
  const lost = Math.max(0, given.size - rows - 2 * people)
  return { ...figures, accepted, answers_given: given.size, rows, lost }
}

/** Two hundred people who have never answered, all to one view. */
async function firstAnswers({ url, databaseUrl, views }) {
  const view = views[0]
  const whose = Array.from({ length: atOnce.count }, (_, i) => atOnce.from + i).filter(
    (who) => who !== view.author,
  )
  const ids = `SELECT md5('person' || i)::uuid FROM unnest($1::int[]) i`
  await connected(databaseUrl, async (client) => {
    await client.query(`DELETE FROM response WHERE person_id IN (${ids})`, [whose])
    await client.query(`DELETE FROM respondent WHERE person_id IN (${ids})`, [whose])
  })
  const began = performance.now()
  const answers = await Promise.all(
    whose.map(async (who) => {
      const response = await fetch(`${url}/api/responses`, {
        method: 'POST',
        headers: headersOf(who, url),
        body: bodyOf(view, who),
        redirect: 'manual',
      })
      await response.arrayBuffer()
      return { status: response.status, ms: performance.now() - began }
    }),
  )
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const counted = await connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM response WHERE person_id IN (${ids})) AS rows,
              (SELECT count(DISTINCT person_id)::int FROM response WHERE person_id IN (${ids})) AS people,
              (SELECT count(*)::int FROM respondent WHERE person_id IN (${ids})) AS counted`,
      [whose],
    )
    return rows[0]
  })
  return {
    people: whose.length,
    accepted: answers.filter(({ status }) => status === 303).length,
    errors: answers.filter(({ status }) => status !== 303).length,
    rows: counted.rows,
    people_with_a_row: counted.people,
    counted_as_heard: counted.counted,
    all_in_ms: Math.round(times.at(-1)),
    p50_ms: Math.round(times[Math.floor(times.length / 2)]),
    p99_ms: Math.round(times[Math.floor(times.length * 0.99)]),
  }
}

const headersOf = (who, url) => ({
  cookie: cookieOf(who),
  origin: url,
  'content-type': 'application/x-www-form-urlencoded',
})

const bodyOf = ({ publicId }, turn) =>
  new URLSearchParams({
    _locale: 'en',
    view: publicId,
    back: `/dialogues/${slug}/views`,
    value: values[turn % 3],
  }).toString()
