import 'server-only'
import { PassThrough, Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { Refusal } from '@/lib/platform/refusal'
import { drain } from './upload'

/** A form with one file: what was typed, and what came of the file. */
export type FormWithFile<Taken> = {
  fields: FormData
  /** Null: none was chosen. */
  file: { taken: Taken } | { refused: unknown } | null
}

const limits = { fields: 40, fieldSize: 20_000, files: 1, parts: 60, headerPairs: 20 }

/**
 * Reads a form whose file may stand among its fields: `take` gets it as it comes, and it is never held. What is refused is
 * read on to its end, so that the fields behind it aren't lost.
 */
export async function readFormWithFile<Taken>(
  request: Request,
  take: (source: Readable, expected: number) => Promise<Taken>,
  mostBytes: number,
): Promise<FormWithFile<Taken>> {
  const expected = Number(request.headers.get('content-length') ?? Number.NaN)
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !Number.isSafeInteger(expected)) throw interrupted()
  if (!type.startsWith('multipart/form-data')) throw interrupted()
  // The web's and Node's declarations of the same stream don't know each other.
  const body = Readable.fromWeb(request.body as unknown as NodeReadableStream)
  if (expected > mostBytes) {
    drain(body, null)
    throw new Refusal('invalid', 'sound.tooLarge')
  }
  const fields = new FormData()
  let file: Promise<NonNullable<FormWithFile<Taken>['file']>> | null = null
  await new Promise<void>((resolve, reject) => {
    const parser = busboy({ headers: { 'content-type': type }, limits })
    parser.on('field', (name, value) => fields.append(name, value))
    parser.on('file', (_field, incoming, { filename }) => {
      // A browser sends an empty one where none was chosen. What it is called is never read.
      if (!filename || file) return void incoming.resume()
      const source = new PassThrough()
      incoming.on('error', (error) => source.destroy(error))
      incoming.pipe(source)
      file = take(source, expected).then(
        (taken) => ({ taken }),
        (refused: unknown) => {
          incoming.unpipe(source)
          incoming.resume()
          return { refused }
        },
      )
    })
    parser.on('error', () => reject(interrupted()))
    parser.on('close', resolve)
    // A sender who goes away must end the parser too, and with it the file that it hands out.
    body.on('error', (error) => parser.destroy(error))
    body.pipe(parser)
  }).catch(async (error: unknown) => {
    await file
    throw error
  })
  return { fields, file: await file }
}

const interrupted = () => new Refusal('invalid', 'upload.interrupted')
