// Draws the placeholder media of the demonstration interviews into seed/media/.
//
//   node scripts/demo-media.mjs [interview id …]
//
// Needs ffmpeg with libx264, librsvg and libfreetype. It isn't part of the product and nothing that
// `npm start` runs calls it: its results are kept in the repository, so that a fresh clone needs no ffmpeg.
//
// What it makes shows no face and carries no voice: a coloured card, a shape, the word "(demo)", a clock
// that makes seeking visible, and a slow synthetic tone. The files carry no metadata and come out the same
// byte for byte from the same version of ffmpeg.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Lengths in seconds are those of the interviews in seed/data/interviews. */
const cards = [
  { id: 'i01', seconds: 190, paper: '#3d4f5c', figure: '#c9d3d8' },
  { id: 'i02', seconds: 125, paper: '#4a5240', figure: '#d3d8c6' },
  { id: 'i03', seconds: 168, paper: '#5c4a3d', figure: '#e0d2c4' },
  { id: 'i04', seconds: 140, paper: '#3f4a63', figure: '#cbd2e3' },
  { id: 'i05', seconds: 115, paper: '#355653', figure: '#c3d8d5' },
  { id: 'i08', seconds: 180, paper: '#5b3f57', figure: '#dfcbdc' },
  { id: 'i09', seconds: 150, paper: '#4d4d4d', figure: '#d6d6d6' },
  { id: 'i11', seconds: 160, paper: '#6a4540', figure: '#e6cfca', blurred: true, mark: '(démo)' },
  { id: 'i12', seconds: 105, paper: '#2f5266', figure: '#c2d6e1', mark: '(démo)' },
]

const width = 640
const height = 360
const sampleRate = 16_000

function card({ id, paper, figure, blurred = false, mark = '(demo)' }) {
  const soft = blurred ? 'filter="url(#soft)"' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <defs><filter id="soft"><feGaussianBlur stdDeviation="14"/></filter></defs>
  <rect width="100%" height="100%" fill="${paper}"/>
  <g fill="${figure}" ${soft}>
    <circle cx="320" cy="128" r="56"/>
    <path d="M196 322 C196 238 252 202 320 202 C388 202 444 238 444 322 Z"/>
  </g>
  <g font-family="DejaVu Sans" fill="#ffffff">
    <text x="320" y="252" font-size="96" font-weight="bold" text-anchor="middle" opacity="0.38"
      transform="rotate(-14 320 220)">${mark}</text>
    <text x="24" y="44" font-size="22" font-weight="bold">${id.toUpperCase()} ${mark}</text>
  </g></svg>`
}

/** A pentatonic line of soft sines, one note in two seconds, different for each interview. */
function tone({ id, seconds }) {
  const scale = [196, 220, 261.63, 293.66, 329.63]
  const shift = Number(id.slice(1))
  const samples = new Int16Array(seconds * sampleRate)
  for (let at = 0; at < samples.length; at += 1) {
    const second = at / sampleRate
    const note = Math.floor(second / 2)
    const frequency = scale[(note * 3 + shift + Math.floor(note / 5)) % scale.length] ?? 220
    const within = (second % 2) / 2
    const loudness = Math.sin(Math.PI * within) ** 2 * 0.22
    samples[at] = Math.round(32_767 * loudness * Math.sin(2 * Math.PI * frequency * second))
  }
  return Buffer.from(samples.buffer)
}

function ffmpeg(...parameters) {
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', ...parameters], {
    stdio: 'inherit',
  })
}

const bare = ['-map_metadata', '-1', '-fflags', '+bitexact', '-threads', '1']

function draw(interview, folder, work) {
  const still = join(work, `${interview.id}.png`)
  const svg = join(work, `${interview.id}.svg`)
  const sound = join(work, `${interview.id}.pcm`)
  writeFileSync(svg, card(interview))
  writeFileSync(sound, tone(interview))
  ffmpeg('-i', svg, '-frames:v', '1', ...bare, still)
  ffmpeg(
    ...[
      '-i',
      still,
      '-vf',
      'split[a][b];[a]palettegen=max_colors=48[p];[b][p]paletteuse=dither=none',
    ],
    ...['-frames:v', '1', '-compression_level', '9', ...bare, join(folder, `${interview.id}.png`)],
  )
  const clock = `drawtext=font=DejaVu Sans:fontsize=24:fontcolor=white:x=w-tw-24:y=24:text='%{pts\\:gmtime\\:0\\:%M\\\\\\:%S}'`
  ffmpeg(
    ...['-loop', '1', '-framerate', '2', '-i', still],
    ...['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', sound],
    ...['-t', String(interview.seconds), '-vf', `${clock},format=yuv420p`],
    ...[
      '-c:v',
      'libx264',
      '-profile:v',
      'baseline',
      '-preset',
      'veryslow',
      '-crf',
      '34',
      '-g',
      '20',
    ],
    // x264 writes its version and settings into the stream as a message of type 6: leave it out.
    ...['-bsf:v', 'filter_units=remove_types=6', '-flags:v', '+bitexact'],
    ...['-c:a', 'aac', '-b:a', '16k', '-ac', '1', '-flags:a', '+bitexact'],
    ...['-movflags', '+faststart', ...bare, join(folder, `${interview.id}.mp4`)],
  )
}

const folder = fileURLToPath(new URL('../seed/media', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'demo-media-'))
const wanted = process.argv.slice(2)
try {
  mkdirSync(folder, { recursive: true })
  for (const interview of cards) {
    if (wanted.length === 0 || wanted.includes(interview.id)) draw(interview, folder, work)
  }
} finally {
  rmSync(work, { recursive: true })
}
