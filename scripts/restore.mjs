// npm run restore FILE: brings back what `npm run backup` saved, in place of what is there.
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { withPortal } from './beside.mjs'
import { main, say, step, Trouble } from './progress.mjs'
import { readIfPresent } from './project.mjs'
import { refuseOpenDemonstration } from './settings.mjs'

await main(async () => {
  const words = process.argv.slice(2)
  const given = words.find((word) => !word.startsWith('-'))
  if (!given) throw new Trouble('Which one? npm run restore FILE')
  const file = path.resolve(process.env.INIT_CWD ?? '.', given)
  if (!fs.existsSync(file)) throw new Trouble(`There is no file ${file}.`)
  // npm keeps "--yes" for itself unless it stands behind "--".
  const sure = words.includes('--yes') || process.env.npm_config_yes === 'true'
  await withPortal((portal) => restore(portal, file, sure))
})

async function restore({ settings, databaseUrl, isRunning }, file, sure) {
  const { forgetIncoming } = await import('./backup/swap.mjs')
  const { replace, unpack } = await import('./backup/bring-back.mjs')
  const { dataDirectory } = settings
  const secretBefore = readIfPresent(path.join(dataDirectory, 'secret'))
  const manifest = await step('Checking the backup', (tell) =>
    unpack({ file, dataDirectory, tell }),
  )
  try {
    if (manifest.demonstration) refuseOpenDemonstration(settings)
    if (!sure) await ask(manifest)
  } catch (error) {
    forgetIncoming(dataDirectory)
    throw error
  }
  await step('Restoring', (tell) => replace({ file, manifest, databaseUrl, dataDirectory, tell }))
  say(`The portal is as it was on ${when(manifest)}.`)
  if (isRunning && secretBefore !== readIfPresent(path.join(dataDirectory, 'secret'))) {
    say('It came with its own secret: stop the portal and start it again, or nobody can sign in.')
  }
}

function when({ madeAt }) {
  return `${madeAt.slice(0, 10)} at ${madeAt.slice(11, 16)} UTC`
}

async function ask(manifest) {
  say(`This replaces everything in the portal by its state of ${when(manifest)}.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new Promise((resolve) => terminal.once('close', () => resolve('')))
  const answer = await Promise.race([terminal.question('Type yes to go on: '), ended])
  terminal.close()
  if (answer.trim().toLowerCase() !== 'yes') {
    throw new Trouble('Nothing was changed. (Without a question: npm run restore FILE -- --yes)')
  }
}
