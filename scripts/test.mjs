// npm test: everything that must hold. npm test -- STAGE [words for its runner]: one stage of it.
import os from 'node:os'
import { readyTranscoder, transcoderSettings } from './media/transcoder.mjs'
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
  Object.assign(process.env, transcoderSettings(await readyTranscoder()))
  const { stages } = await import('./testing/stages.mjs')
  if (wanted && !stages[wanted]) {
    throw new Trouble(`No such stage: ${wanted}. There are ${Object.keys(stages).join(', ')}.`)
  }
  const chosen = Object.entries(stages).flatMap(([name, stage]) =>
    wanted && name !== wanted ? [] : [stage],
  )
  const results = await together(
    chosen.filter((stage) => stage.onOneCore),
    words,
  )
  for (const stage of chosen.filter((each) => !each.onOneCore)) {
    if (interrupted) break
    results.push(await perform(stage, words))
  }
  if (interrupted) return 130
  const totals = sum(results)
  say(`\n${lastLine(totals)}`)
  return totals.failed === 0 ? 0 : 1
})

/** What can use one core only runs beside what needs another. */
async function together(waiting, words) {
  const results = []
  const core = async () => {
    while (waiting.length > 0 && !interrupted) results.push(await perform(waiting.shift(), words))
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, core))
  return results
}

async function perform({ says, run, onOneCore }, words) {
  say(`\n${says}`)
  const began = performance.now()
  let result
  try {
    result = await run(words)
  } catch (error) {
    say(error instanceof Trouble ? error.message : error.stack)
    result = single(false)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`  ${onOneCore ? `${says}: ` : ''}${lastLine(result)} (${seconds} s)`)
  return result
}
