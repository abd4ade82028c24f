import 'server-only'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { minutes } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { percentOf } from './progress'

/** Why nothing was made: a message key, and the end of what the encoder said. */
export class NotMade extends Error {
  override name = 'NotMade'
  constructor(
    readonly problem: 'encoder' | 'tooSlow' | 'stopped' | 'noRoom' | 'nothingInIt' | 'unreadable',
    readonly detail: string,
  ) {
    super(problem)
  }
}

type Run = {
  program: string
  args: readonly string[]
  /** The program sees plain names in here and writes nowhere else. */
  folder: string
  /** Of the recording, in seconds. */
  seconds: number
  signal?: AbortSignal
  onProgress?: (percent: number) => void
}

/** Address space and written bytes of one encoder: a hostile file ends it, not the machine. */
const memoryBytes = 4_000_000_000
const writtenBytes = 6_000_000_000
const tailLength = 2_000

/**
 * Runs ffmpeg or ffprobe without a shell, at low priority, with limits on time, memory and disk; resolves with what it
 * wrote on its standard output. Throws NotMade.
 */
export async function runEncoder(run: Run): Promise<string> {
  const { program, args, folder, seconds, signal, onProgress } = run
  const [command, ...words] = limited(program, args)
  const child = spawn(command ?? program, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of ours: no secret, no address of a database.
    env: { NODE_ENV: 'production', PATH: env.named('PATH'), LC_ALL: 'C', HOME: folder },
  })
  let said = ''
  let told = ''
  let late = false
  child.stderr.on('data', (chunk: Buffer) => {
    told = (told + chunk.toString('utf8')).slice(-tailLength)
  })
  child.stdout.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-1_000_000)
    const percent = onProgress ? percentOf(said.slice(-1_000), seconds) : null
    if (percent !== null) onProgress?.(percent)
  })
  const patience = setTimeout(
    () => {
      late = true
      child.kill('SIGKILL')
    },
    Math.max(minutes(5), seconds * 1_000 * slowest),
  )
  const stop = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    if (signal?.aborted) throw new NotMade('stopped', '')
    if (late) throw new NotMade('tooSlow', told)
    if (code !== 0) throw new NotMade(reasonIn(told), told)
    return said
  } catch (error) {
    throw error instanceof NotMade ? error : new NotMade('encoder', String(error))
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', stop)
  }
}

/** A machine that takes longer than this many times the recording's length won't get there. */
const slowest = 20

function reasonIn(told: string): NotMade['problem'] {
  if (/No space left/i.test(told)) return 'noRoom'
  if (
    /Invalid data found|moov atom not found|does not contain any stream|matches no streams/i.test(
      told,
    )
  ) {
    return 'nothingInIt'
  }
  return 'encoder'
}

// util-linux; elsewhere only the time is limited.
const prlimit = '/usr/bin/prlimit'
const setpriv = '/usr/bin/setpriv'

function limited(program: string, args: readonly string[]): string[] {
  const gently = process.platform === 'win32' ? [] : ['nice', '-n', '10']
  if (!existsSync(prlimit)) return [...gently, program, ...args]
  return [
    // A worker that is killed takes its encoder with it.
    ...(existsSync(setpriv) ? [setpriv, '--pdeathsig', 'KILL'] : []),
    prlimit,
    `--as=${memoryBytes}`,
    `--fsize=${writtenBytes}`,
    '--core=0',
    ...gently,
    program,
    ...args,
  ]
}
