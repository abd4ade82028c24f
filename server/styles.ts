import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const packed = promisify(brotliCompress)
const address = /^\/_next\/static\/(?:[\w-]+\/)*[\w.~-]+\.css$/

/** Packed once, as tight as it goes: their names change with what they hold. */
const kept = new Map<string, Promise<Buffer | null>>()

/** Style sheets in Brotli, which Next doesn't speak: a sixth less for whoever pays for each kilobyte. */
export async function answerStyle(
  req: IncomingMessage,
  res: ServerResponse,
  asked: string,
): Promise<boolean> {
  const wants = /\bbr\b/.test([req.headers['accept-encoding']].flat().join(','))
  if (req.method !== 'GET' || !wants || !address.test(asked)) return false
  const body = await (kept.get(asked) ?? keep(asked))
  if (!body) return false
  res.writeHead(200, {
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'br',
    'content-length': body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  })
  res.end(body)
  return true
}

function keep(asked: string): Promise<Buffer | null> {
  const file = path.join(process.cwd(), '.next', asked.slice('/_next/'.length))
  const found = readFile(file).then(
    (text) => packed(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    () => null,
  )
  kept.set(asked, found)
  // What isn't there is not remembered: addresses that somebody makes up would fill the memory.
  void found.then((body) => body ?? kept.delete(asked))
  return found
}
