// npm run restore FILE: brings back what `npm run backup` saved, in place of what is there.
import { beside } from './beside.mjs'
import { main } from './progress.mjs'

await main(() => beside(['restore', ...process.argv.slice(2)]))
