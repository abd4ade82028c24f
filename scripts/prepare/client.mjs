// The Prisma client, generated without internet: its generator needs no engine, but insists on finding one.
import { run, step } from '../progress.mjs'
import { hashOf, inProject, readIfPresent, writeWhole } from '../project.mjs'

const stampFile = inProject('generated/prisma.stamp')

export async function generateClient() {
  const stamp = hashOf(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
  if (readIfPresent(stampFile) === stamp) return
  await step('Generating the database client', async () => {
    await run(process.execPath, [inProject('node_modules/prisma/build/index.js'), 'generate'], {
      failure: 'The database client could not be generated',
      env: {
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        PRISMA_SCHEMA_ENGINE_BINARY: placeholderEngine(),
      },
    })
    writeWhole(stampFile, stamp)
  })
}

// Any program that ends well will do; without one Prisma downloads its engine.
function placeholderEngine() {
  const windows = process.platform === 'win32'
  const file = inProject('node_modules', windows ? '.baraza-engine.cmd' : '.baraza-engine.sh')
  writeWhole(file, windows ? '@exit 0' : '#!/bin/sh\nexit 0\n', 0o755)
  return file
}
