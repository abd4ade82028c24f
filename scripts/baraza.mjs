// npm run baraza -- COMMAND: the portal's command line.
import { runBeside } from './beside.mjs'
import { main } from './progress.mjs'

await main(() => runBeside(process.argv.slice(2)))
