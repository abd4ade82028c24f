// A Chromium for the stories, wherever it can be had.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { asRoot } from '../postgres/binaries.mjs'
import { run, say, step, Trouble } from '../progress.mjs'
import { inProject } from '../project.mjs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * In this order: CHROMIUM_PATH, an installed one, the npm package, Debian's, Playwright's download.
 *
 * @returns {Promise<{ [name: string]: string }>} what Playwright's process needs in its environment
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (works(named)) return { CHROMIUM_PATH: named }
    throw new Trouble(
      `CHROMIUM_PATH names ${named}, which does not run. Correct it or leave it out.`,
    )
  }
  const installed = INSTALLED.find((each) => fs.existsSync(each) && works(each))
  if (installed) return { CHROMIUM_PATH: installed }
  return (await packaged()) ?? (await debians()) ?? (await playwrights())
}

const works = (file, env = {}) =>
  spawnSync(file, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0

// Made for Amazon's functions: it brings the libraries that a bare machine lacks.
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = inProject('node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const home = inProject('node_modules/.cache', `chromium-${version}`)
  const file = path.join(home, 'chromium')
  const env = { LD_LIBRARY_PATH: path.join(home, 'lib') }
  try {
    if (!fs.existsSync(home)) await step('Unpacking Chromium', () => unpack(folder, home))
  } catch (error) {
    say(`The packaged Chromium could not be unpacked: ${error.message}`)
  }
  return works(file, env) ? { CHROMIUM_PATH: file, ...env } : undefined
}

async function unpack(folder, home) {
  const { extract } = await import('tar')
  const beside = `${home}.${process.pid}`
  fs.mkdirSync(beside, { recursive: true })
  const packed = (name) => [
    fs.createReadStream(path.join(folder, 'bin', name)),
    createBrotliDecompress(),
  ]
  await pipeline(
    ...packed('chromium.br'),
    fs.createWriteStream(path.join(beside, 'chromium'), { mode: 0o755 }),
  )
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br']) {
    await pipeline(...packed(name), extract({ cwd: beside }))
  }
  fs.renameSync(beside, home)
}

async function debians() {
  if (!asRoot || !fs.existsSync('/etc/debian_version')) return undefined
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, failure: 'apt-get failed' }
  try {
    await step('Installing Debian’s Chromium', async () => {
      await run('apt-get', ['update', '-qq'], options)
      const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
      await run('apt-get', install, options)
    })
  } catch (error) {
    say(error.message)
  }
  return works('/usr/bin/chromium') ? { CHROMIUM_PATH: '/usr/bin/chromium' } : undefined
}

async function playwrights() {
  const cli = inProject('node_modules/@playwright/test/cli.js')
  await step('Downloading Chromium', () =>
    run(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
      failure: 'No browser could be had. Install Chromium, or set CHROMIUM_PATH',
    }),
  )
  return {}
}
