import 'server-only'
import { PassThrough, Readable, type Writable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { seconds } from '@/lib/platform/clock'
import { Refusal } from '@/lib/platform/refusal'
import { localeField, nonceField } from './form-state'

/** One file on its way in: read as fast as it is written away, never held. */
export type Incoming = {
  source: Readable
  /** Length of the request, which the file can't exceed. */
  expected: number
  nonce: string
  locale: string | null
  /** Reads no more of it, whatever is still to come. */
  drop: () => void
}

/**
 * The file of an upload: the whole body where a script sends it, or the first file of a plain form, whose
 * fields come before it. Its name and its type are not read: they are whatever the sender likes.
 */
export async function incomingFile(request: Request): Promise<Incoming> {
  const expected = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!request.body || !Number.isSafeInteger(expected)) throw interrupted()
  // The web's and Node's declarations of the same stream don't know each other.
  const body = Readable.fromWeb(request.body as unknown as NodeReadableStream)
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return fileOfForm(body, type, expected)
  const nonce = request.headers.get('upload-nonce')
  const source = new PassThrough()
  body.on('error', (error) => source.destroy(error))
  body.pipe(source)
  if (!nonce) {
    drain(body, source)
    throw interrupted()
  }
  return { source, expected, nonce, locale: null, drop: () => drain(body, source) }
}

function fileOfForm(body: Readable, type: string, expected: number): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const parser = parserOf(type)
    if (!parser) return fail()
    const fields = new Map<string, string>()
    parser.on('field', (name, value) => fields.set(name, value))
    parser.on('file', (_field, source) => {
      const nonce = fields.get(nonceField)
      if (!nonce) return fail()
      const locale = fields.get(localeField) ?? null
      resolve({ source, expected, nonce, locale, drop: () => drain(body, parser) })
    })
    parser.on('error', fail)
    parser.on('close', fail)
    // A sender who goes away must end the parser too, and with it the file that it hands out.
    body.on('error', (error) => parser.destroy(error))
    body.pipe(parser)

    function fail() {
      drain(body, parser)
      reject(interrupted())
    }
  })
}

/** Throws away what still comes, for a while: a browser reads the answer only once it has sent everything. */
export function drain(body: Readable, reader: Writable | null) {
  if (reader) body.unpipe(reader)
  if (body.readableEnded || body.destroyed) return
  body.on('error', () => {})
  body.resume()
  const patience = setTimeout(() => body.destroy(), seconds(30))
  patience.unref()
  body.once('close', () => clearTimeout(patience))
}

/** Null where the form's header is no form's header. */
function parserOf(type: string) {
  try {
    return busboy({
      headers: { 'content-type': type },
      limits: { fields: 10, fieldSize: 1_000, files: 1, parts: 12, headerPairs: 20 },
    })
  } catch {
    return null
  }
}

const interrupted = () => new Refusal('invalid', 'upload.interrupted')
