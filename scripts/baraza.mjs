// npm run baraza -- COMMAND: the portal's command line.
import { beside } from './beside.mjs'
import { main } from './progress.mjs'

await main(() => beside(process.argv.slice(2)))
