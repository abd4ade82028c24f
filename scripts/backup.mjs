// npm run backup FILE: saves database and media of the portal, running or not.
import { beside } from './beside.mjs'
import { main } from './progress.mjs'

await main(() => beside(['backup', ...process.argv.slice(2)]))
