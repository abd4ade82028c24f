// Sixteen participants post views at once, through the form that the page holds; then the rows are counted.
import { randomBytes } from 'node:crypto'
import { connected } from '../scripts/postgres/database.mjs'
import { load } from './load.mjs'
import { cookieOf, slug } from './filled-dialogue.mjs'

export const name = 'post-view'

const people = 16
const boundary = 'baraza-bench'

export async function measure({ url, pids, databaseUrl }) {
  const path = `/en/dialogues/${slug}/views/new`
  const forms = await Promise.all(
    Array.from({ length: people }, (_, i) => formOf(`${url}${path}`, cookieOf(i + 1))),
  )
  const run = randomBytes(4).toString('hex')
  let turn = 0
  let accepted = 0
  const figures = await load({
    url: `${url}${path}`,
    pids,
    connections: people,
    seconds: 10,
    requests: [
      {
        method: 'POST',
        path,
        // Each post is somebody's next one: sixteen people take turns on sixteen connections.
        setupRequest: (request) => {
          const own = turn++ % people
          const body = bodyOf(forms[own], run)
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

/** The hidden fields of the page's form, as a browser without script would send them. */
async function formOf(address, cookie) {
  const html = await (await fetch(address, { headers: { cookie } })).text()
  const form = html.match(/<form[^>]*>(?:(?!<\/form>)[\s\S])*name="promptId"[\s\S]*?<\/form>/)?.[0]
  if (!form) throw new Error('The page holds no form to post a view with.')
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ])
}

function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? ''
  return found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

/** Each post is a new one: another nonce, other words. */
function bodyOf(hidden, run) {
  const mark = randomBytes(16).toString('base64url')
  const fields = [
    ...hidden.map(([name, value]) => [name, name === '_nonce' ? mark + mark : value]),
    ['text', `Bench ${run} ${mark}: the steps, the fee and the days should be on one page.`],
    ['language', 'en'],
    ['attribution', 'group'],
  ]
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${boundary}--\r\n`
}
