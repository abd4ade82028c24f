// Participants post views, sixteen at once, through the form that the page holds; then the rows are counted.
import { randomBytes } from 'node:crypto'
import { connected } from '../scripts/postgres/database.mjs'
import { load } from './load.mjs'
import { cookieOf, size, slug } from './filled-dialogue.mjs'
import { boundary, hiddenFields, multipart } from './forms.mjs'

export const name = 'post-view'

const atOnce = 16

/** Nobody has more than three views in one round (lib/contributions/round.ts): so many questions are enough for all. */
const rounds = Array.from({ length: 4 }, (_, i) => `20000000-0000-4000-8000-00000000000${i + 1}`)

export async function measure({ url, pids, databaseUrl }) {
  await connected(databaseUrl, (client) =>
    client.query(
      `INSERT INTO prompt (id, dialogue_id, question)
       SELECT unnest($1::uuid[]), d.id, '{"language":"en","texts":{"en":"What else?"}}' FROM dialogue d WHERE d.slug = $2
       ON CONFLICT DO NOTHING`,
      [rounds, slug],
    ),
  )
  const path = `/en/dialogues/${slug}/views/new`
  const forms = await Promise.all(
    Array.from({ length: atOnce }, (_, i) =>
      hiddenFields(`${url}${path}`, 'promptId', cookieOf(i + 1)),
    ),
  )
  const run = randomBytes(4).toString('hex')
  let turn = 0
  let accepted = 0
  const figures = await load({
    url: `${url}${path}`,
    pids,
    connections: atOnce,
    seconds: 10,
    requests: [
      {
        method: 'POST',
        path,
        // Each post is somebody else's: nobody posts hundreds in an hour (lib/contributions/turns.ts).
        setupRequest: (request) => {
          const round = rounds[Math.floor(turn / size.people / 3) % rounds.length]
          const own = turn++ % size.people
          const body = bodyOf(forms[own % atOnce], { run, round })
          const headers = {
            cookie: cookieOf(own + 1),
            origin: url,
            'content-type': `multipart/form-data; boundary=${boundary}`,
          }
          return { ...request, headers, body }
        },
        onResponse: (status) => {
          if (status === 303) accepted += 1
        },
      },
    ],
  })
  const rows = await connected(databaseUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT count(*)::int AS count FROM contribution WHERE text LIKE $1',
      [`Bench ${run} %`],
    )
    return rows[0].count
  })
  // What the last answers didn't reach in time may have been written all the same; less than accepted is a loss.
  return { ...figures, accepted, rows, lost: Math.max(0, accepted - rows) }
}

/** Each post is a new one: another nonce, other words. */
function bodyOf(hidden, { run, round }) {
  const mark = randomBytes(16).toString('base64url')
  const fields = [
    ...hidden
      .filter(([name]) => name !== 'promptId')
      .map(([name, value]) => [name, name === '_nonce' ? mark + mark : value]),
    ['promptId', round],
    ['text', `Bench ${run} ${mark}: an office nearer to the pit, open on market days.`],
    ['language', 'en'],
    ['attribution', 'group'],
  ]
  return multipart(fields)
}
