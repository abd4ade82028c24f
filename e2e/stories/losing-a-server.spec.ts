import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { ownPortal } from '../../scripts/testing/portal.mjs'
import { expect, test, unheard } from '../support/story'

const run = promisify(execFile)

/** What `npm run backup FILE` and `npm run restore FILE` run. */
const command = (name: 'backup' | 'restore', file: string, env: object) =>
  run(process.execPath, [`scripts/${name}.mjs`, file, '--yes'], {
    env: { ...process.env, ...env },
  })

test('a portal is saved, its server is lost, and another one has everything again', async ({
  as,
  somebody,
}, info) => {
  test.setTimeout(300_000)
  const words = unheard('The ledger belongs to all who dig')
  const author = await as('tz-gov-1', { javaScript: false })
  await author.opens('/en/dialogues/demo-live/views/new')
  await author.fills({ 'Your words': words })
  await author.presses('Post this view')
  await author.reads('it has arrived')

  const file = info.outputPath('saved.tar')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await command('backup', file, {})

  // A machine that knows nothing.
  const settings = { BARAZA_DATA_DIR: info.outputPath('data') }
  const empty = await ownPortal({ name: 'another-server', options: ['--empty'], settings })
  try {
    const stranger = await somebody({ at: empty.url, javaScript: false })
    await stranger.isAnswered('/en/dialogues/gh-2016', 404)
    const { stdout } = await command('restore', file, empty.env)
    expect(stdout).toContain('stop the portal and start it again')
    // Told by nobody, the pages show at once what is there now.
    await stranger.opens('/en/dialogues/gh-2016')
  } finally {
    await empty.stop()
  }

  const restored = await ownPortal({ name: 'another-server', settings })
  try {
    const visitor = await somebody({ at: restored.url, javaScript: false, width: 360 })
    await visitor.opens('/en/summaries/gh-2016')
    await visitor.opens('/en/interviews')
    await visitor.page.locator('main a[href*="/interviews/"]').first().click()
    const film = /\/api\/media\/[\w-]+/.exec(await visitor.page.content())?.[0] ?? ''
    const bytes = await visitor.isAnswered(film, 206, { range: 'bytes=0-99' })
    expect((await bytes.body()).length).toBe(100)

    const same = await as('tz-gov-1', { at: restored.url, javaScript: false })
    await same.opens('/en/me/views')
    await same.reads(words)
  } finally {
    await restored.stop()
  }
})
