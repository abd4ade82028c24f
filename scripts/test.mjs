// npm test: everything that must hold. npm test -- STAGE [words for its runner]: one stage of it.
import { generateClient } from './prepare/client.mjs'
import { installPackages } from './prepare/dependencies.mjs'
import { endChildren, main, say, Trouble } from './progress.mjs'
import { lastLine, single, sum } from './testing/totals.mjs'

process.env.NEXT_TELEMETRY_DISABLED = '1'
// The runners end, then the databases and portals that were started for them.
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (interrupted) process.exit(130)
    interrupted = true
    endChildren()
  })
}

await main(async () => {
  const [wanted, ...words] = process.argv.slice(2)
  await installPackages()
  await generateClient()
  const { stages } = await import('./testing/stages.mjs')
  if (wanted && !stages[wanted]) {
    throw new Trouble(`No such stage: ${wanted}. There are ${Object.keys(stages).join(', ')}.`)
  }
  const results = []
  for (const [name, stage] of Object.entries(stages)) {
    if (interrupted) return 130
    if (wanted && name !== wanted) continue
    results.push(await perform(stage, words))
  }
  const totals = sum(results)
  say(`\n${lastLine(totals)}`)
  return totals.failed === 0 ? 0 : 1
})

async function perform({ says, run }, words) {
  say(`\n${says}`)
  const began = performance.now()
  let result
  try {
    result = await run(words)
  } catch (error) {
    say(error instanceof Trouble ? error.message : error.stack)
    result = single(false)
  }
  say(`  ${lastLine(result)} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return result
}
