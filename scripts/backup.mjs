// npm run backup FILE: saves database and media of the portal, running or not.
import path from 'node:path'
import { withPortal } from './beside.mjs'
import { main, say, step, Trouble } from './progress.mjs'

await main(async () => {
  const [given] = process.argv.slice(2)
  if (!given) throw new Trouble('Where to? npm run backup FILE, for instance baraza-monday.tar.gz')
  // npm runs scripts in the project's folder; the file is meant from where the person stands.
  const file = path.resolve(process.env.INIT_CWD ?? '.', given)
  const saved = await withPortal(async ({ settings, databaseUrl }) => {
    const { save } = await import('./backup/save.mjs')
    return step('Saving the portal', (tell) =>
      save({ databaseUrl, dataDirectory: settings.dataDirectory, file, tell }),
    )
  })
  say(
    `Saved to ${file}: ${saved.rows} rows, ${saved.files} media files, ${megabytes(saved.bytes)} MB.`,
  )
  say(
    'It holds everything the portal knows about people, and its secret. Keep it where only you can read it.',
  )
})

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1)
}
