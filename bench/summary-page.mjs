// A published summary with five findings and ten quotes, read by visitors.
import { load } from './load.mjs'
import { slug } from './filled-dialogue.mjs'

export const name = 'summary-page'

export async function measure({ url, pids }) {
  const page = { url: `${url}/en/summaries/${slug}`, pids, expects: 'Finding 5' }
  return {
    ...(await load({ ...page, connections: 16, seconds: 10 })),
    at_64: await load({ ...page, connections: 64, seconds: 8 }),
  }
}
