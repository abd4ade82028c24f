import 'server-only'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { seconds } from '@/lib/platform/clock'
import { Refusal } from '@/lib/platform/refusal'

/** A form with several files: its fields stand before them, and each file is read before the next one comes. */
export type IncomingForm = {
  fields: Record<string, string>
  files: AsyncIterable<{ name: string; source: Readable }>
  /** Reads no more of it, whatever is still to come. */
  drop: () => void
}

type Step = { file: { name: string; source: Readable } } | { end: true } | { refused: string }

/** Resolves as soon as the first file begins, or the form ends without one. */
export async function incomingForm(request: Request, mostFiles: number): Promise<IncomingForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) throw interrupted()
  // The web's and Node's declarations of the same stream don't know each other.
  const body = Readable.fromWeb(request.body as unknown as NodeReadableStream)
  const parser = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    limits: {
      ...{ fields: 20, fieldSize: 2_000, headerPairs: 20 },
      ...{ files: mostFiles, parts: mostFiles + 20 },
    },
  })
  const steps = new Steps()
  const fields: Record<string, string> = {}
  parser.on('field', (name, value) => (fields[name] = value))
  parser.on('file', (_field, source, { filename }) => {
    // One that breaks off is told by the step after it.
    source.on('error', () => {})
    steps.add({ file: { name: filename ?? '', source } })
  })
  parser.on('filesLimit', () => steps.add({ refused: 'upload.manySounds' }))
  parser.on('error', () => steps.add({ refused: 'upload.interrupted' }))
  parser.on('close', () => steps.add({ end: true }))
  // A sender who goes away must end the parser too, and with it the file that it hands out.
  body.on('error', (error) => parser.destroy(error))
  body.pipe(parser)
  const first = await steps.next()
  return { fields, files: filesFrom(first, steps), drop: () => drain(body, parser) }
}

async function* filesFrom(first: Step, steps: Steps) {
  for (let step = first; !('end' in step); step = await steps.next()) {
    if ('refused' in step) throw new Refusal('invalid', step.refused)
    yield step.file
    // Whoever left it unread still wants to hear of the next one.
    step.file.source.resume()
  }
}

/** What the parser has found, in its order, handed out one at a time. */
class Steps {
  #found: Step[] = []
  #wakes: (() => void) | null = null

  add(step: Step) {
    this.#found.push(step)
    this.#wakes?.()
  }

  async next(): Promise<Step> {
    const found = this.#found.shift()
    if (found) return found
    await new Promise<void>((resolve) => (this.#wakes = resolve))
    this.#wakes = null
    return this.next()
  }
}

/** Throws away what still comes, for a while: a browser reads the answer only once it has sent everything. */
function drain(body: Readable, parser: busboy.Busboy) {
  body.unpipe(parser)
  if (body.readableEnded || body.destroyed) return
  body.on('error', () => {})
  body.resume()
  const patience = setTimeout(() => body.destroy(), seconds(30))
  patience.unref()
  body.once('close', () => clearTimeout(patience))
}

const interrupted = () => new Refusal('invalid', 'upload.interrupted')
