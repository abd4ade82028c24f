// ffmpeg and ffprobe, wherever they are: recordings are made small with them. Without them they play as they came.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { run, say, step, Trouble } from '../progress.mjs'
import { inProject } from '../project.mjs'

const NAMES = ['ffmpeg', 'ffprobe']
const OLDEST = 5

/** Both programs as `{ ffmpeg, ffprobe, from }`, or undefined; looks only, fetches nothing. */
export function findTranscoder(environment = process.env) {
  if (environment.MEDIA_TRANSCODER?.trim() === 'none') return undefined
  const given = environment.FFMPEG_PATH?.trim()
  // Who names a program means that one: another is not taken in its place.
  if (given)
    return working(besideEach(path.resolve(given), environment.FFPROBE_PATH?.trim()), 'FFMPEG_PATH')
  return working(onPath(environment), 'installed') ?? working(ofPackages(), 'npm package')
}

const ending = process.platform === 'win32' ? '.exe' : ''

const besideEach = (ffmpeg, ffprobe) => ({
  ffmpeg,
  ffprobe: ffprobe || path.join(path.dirname(ffmpeg), `ffprobe${ending}`),
})

function onPath({ PATH = '' }) {
  const found = NAMES.map((name) =>
    PATH.split(path.delimiter)
      .filter(Boolean)
      .map((folder) => path.join(folder, name + ending))
      .find((file) => fs.existsSync(file)),
  )
  return { ffmpeg: found[0], ffprobe: found[1] }
}

/** Packages that an operator may have added; the portal doesn't depend on them. */
function ofPackages() {
  const load = createRequire(inProject('package.json'))
  const pathIn = (name) => {
    try {
      return load(`@${name}-installer/${name}`).path
    } catch {
      return undefined
    }
  }
  return { ffmpeg: pathIn('ffmpeg'), ffprobe: pathIn('ffprobe') }
}

/** A program that is there, answers, and is recent enough. */
function working({ ffmpeg, ffprobe }, from) {
  return ffmpeg && ffprobe && [ffmpeg, ffprobe].every(answers)
    ? { ffmpeg, ffprobe, from }
    : undefined
}

function answers(program) {
  const { status, stdout } = spawnSync(program, ['-version'], { encoding: 'utf8', timeout: 20_000 })
  if (status !== 0) return false
  // Own builds are named by a day or a commit ("N-109…"): those are recent.
  const [, version] = /^ff\w+ version n?(\d+)\.\d/m.exec(stdout) ?? []
  return version === undefined || Number(version) >= OLDEST
}

/** Finds it, or lets Debian install it; only MEDIA_TRANSCODER=ffmpeg makes its absence a trouble. */
export async function readyTranscoder(environment = process.env) {
  const wish = environment.MEDIA_TRANSCODER?.trim() || 'auto'
  if (wish === 'none') return undefined
  const found = findTranscoder(environment) ?? (await fromDebian(environment))
  if (found) return found
  const mend =
    'Install ffmpeg (5 or newer, with ffprobe), or set FFMPEG_PATH to the program, or MEDIA_TRANSCODER=none.'
  if (wish === 'ffmpeg') throw new Trouble(`MEDIA_TRANSCODER=ffmpeg, but there is none. ${mend}`)
  say(`No ffmpeg: recordings play as they were sent, in one size. ${mend}`)
  return undefined
}

async function fromDebian(environment) {
  const isRoot = process.getuid?.() === 0
  if (environment.FFMPEG_PATH?.trim() || !isRoot || !fs.existsSync('/etc/debian_version')) return
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, failure: 'apt-get failed' }
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'ffmpeg']
  try {
    await step('Installing ffmpeg', async () => {
      await run('apt-get', ['update', '-qq'], options)
      await run('apt-get', install, options)
    })
  } catch {
    // Nothing depends on it so much that it may stop a start.
    return
  }
  return findTranscoder(environment)
}

/** What the programs of the portal are told; empty where nothing transcodes. */
export const transcoderSettings = (found) => ({
  FFMPEG_PATH: found?.ffmpeg ?? '',
  FFPROBE_PATH: found?.ffprobe ?? '',
  MEDIA_TRANSCODER: found ? 'ffmpeg' : 'none',
})
