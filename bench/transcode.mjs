// One minute of 720p, as a phone would send it, made into every rendition: how much faster than it plays, and what it weighs.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { findTranscoder } from '../scripts/media/transcoder.mjs'
import { inProject, root } from '../scripts/project.mjs'

export const name = 'transcode'
export const needsPortal = false

const seconds = 60

export async function measure() {
  const programs = findTranscoder()
  if (!programs) return { skipped: 'no ffmpeg' }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baraza-bench-'))
  try {
    const { makeFile, probe, renditionsOf } = await ours(folder)
    makeSource(programs.ffmpeg, path.join(folder, 'input'))
    const source = await probe(programs.ffprobe, folder, 'input')
    const made = {}
    const began = performance.now()
    for (const kind of renditionsOf(source, 'full')) {
      const start = performance.now()
      const { file } = await makeFile({ programs, folder, kind, form: 'full', source })
      const { size } = fs.statSync(file)
      made[kind] = { seconds: tenths((performance.now() - start) / 1000), megabytes: size / 1e6 }
    }
    const took = (performance.now() - began) / 1000
    return {
      source_seconds: seconds,
      seconds: tenths(took),
      times_real: tenths(seconds / took),
      made,
    }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

const tenths = (number) => Math.round(number * 10) / 10

/** A picture with movement and noise in it, and a voice-like sound: harder than a person who sits and speaks. */
function makeSource(ffmpeg, file) {
  execFileSync(ffmpeg, [
    ...['-hide_banner', '-loglevel', 'error', '-y', '-f', 'lavfi', '-i'],
    `testsrc2=size=1280x720:rate=25:duration=${seconds},noise=alls=8:allf=t`,
    ...['-f', 'lavfi', '-i', `anoisesrc=color=pink:duration=${seconds}:amplitude=0.3`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', '8M', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-f', 'mp4', file],
  ])
}

/** The portal's own code, as the worker runs it. */
async function ours(folder) {
  const outfile = path.join(inProject('node_modules/.cache/baraza'), `${path.basename(folder)}.mjs`)
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { makeFile } from '@/lib/renditions/make-file'
        export { probe } from '@/lib/renditions/probe'
        export { renditionsOf } from '@/lib/renditions/ladder'`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    alias: { '@': root, 'server-only': inProject('node_modules/server-only/empty.js') },
    logLevel: 'silent',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    fs.rmSync(outfile)
  }
}
