// Runs a command of the portal's command line (cli/) with the portal's own settings.
import { inProject } from './project.mjs'
import { run, runAloud } from './progress.mjs'

const parameters = (words) => ['--enable-source-maps', inProject('dist/cli.mjs'), ...words]

/** Its words go to the terminal; resolves to its exit code. */
export const command = (words, env, options) =>
  runAloud(process.execPath, parameters(words), { env, ...options })

/** Resolves to what it printed. */
export const answerOf = (words, env) =>
  run(process.execPath, parameters(words), { env, failure: `"${words.join(' ')}" failed` })
