// npm run bench: every benchmark; npm run bench -- NAME: one. Each has its own database and the production build.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { generateClient } from './prepare/client.mjs'
import { installPackages } from './prepare/dependencies.mjs'
import { main, say, Trouble } from './progress.mjs'
import { inProject } from './project.mjs'

await main(async () => {
  const [wanted] = process.argv.slice(2)
  await installPackages()
  const all = await benchmarks()
  const chosen = wanted ? all.filter(({ name }) => name === wanted) : all
  if (chosen.length === 0)
    throw new Trouble(
      `No such benchmark: ${wanted}. There are ${all.map(({ name }) => name).join(', ')}.`,
    )
  if (chosen.some(({ needsPortal }) => needsPortal)) {
    await generateClient()
    const { build } = await import('./prepare/build.mjs')
    await build()
  }
  for (const benchmark of chosen) console.log(JSON.stringify(await perform(benchmark)))
})

/** Every file of bench/ that measures something. */
async function benchmarks() {
  const files = fs.readdirSync(inProject('bench')).filter((file) => file.endsWith('.mjs'))
  const modules = await Promise.all(
    files.sort().map((file) => import(path.join(inProject('bench'), file))),
  )
  return modules
    .filter((each) => each.measure)
    .map(({ name, measure, needsPortal = true }) => ({ name, measure, needsPortal }))
}

async function perform({ name, measure, needsPortal }) {
  if (!needsPortal) {
    const { machine } = await import('../bench/load.mjs')
    say(`Measuring ${name} …`)
    return { name, ...(await measure()), machine: machine(), commit: commit() }
  }
  const { throwAwayCluster } = await import('./postgres/throw-away.mjs')
  const { createDatabase, databaseAt } = await import('./postgres/database.mjs')
  const { ownPortal } = await import('./testing/portal.mjs')
  const { fill } = await import('../bench/filled-dialogue.mjs')
  const { machine } = await import('../bench/load.mjs')
  say(`Measuring ${name} …`)
  const cluster = await throwAwayCluster(undefined, { fleeting: false })
  try {
    await createDatabase(cluster.url, 'bench')
    const databaseUrl = databaseAt(cluster.url, 'bench')
    const settings = { DATABASE_URL: databaseUrl }
    const portal = await ownPortal({ name: `bench-${name}`, options: ['--empty'], settings })
    try {
      await fill(databaseUrl)
      const pids = [portal.pid, cluster.pid]
      const dataDirectory = portal.env.BARAZA_DATA_DIR
      const figures = await measure({ url: portal.url, pids, databaseUrl, dataDirectory })
      return { name, ...figures, machine: machine(), commit: commit() }
    } finally {
      await portal.stop()
    }
  } finally {
    await cluster.stop()
  }
}

function commit() {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: inProject(),
    encoding: 'utf8',
  }).trim()
}
