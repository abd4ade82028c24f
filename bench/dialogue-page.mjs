// The page of a dialogue of 500 people, 2,000 views and 60,000 responses, as visitor and as participant.
import { load } from './load.mjs'
import { cookieOf, slug } from './filled-dialogue.mjs'

export const name = 'dialogue-page'

export async function measure({ url, pids }) {
  const page = {
    url: `${url}/en/dialogues/${slug}`,
    pids,
    expects: 'View ',
    connections: 16,
    seconds: 10,
  }
  return {
    as_visitor: await load(page),
    as_participant: await load({ ...page, headers: { cookie: cookieOf(7) } }),
  }
}
