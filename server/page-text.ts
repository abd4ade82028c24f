import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** React answers a page that failed with an empty one that only script could fill. */
export const isEmptyErrorPage = (html: string) => html.includes('<html id="__next_error__"')

const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const scriptPreload = /<link\b[^>]*\bas="script"[^>]*>/g

/**
 * A reading page without what its content security policy would refuse anyway: the framework's scripts and
 * the page's data a second time for them, about half of the document. Our own files and JSON-LD stay.
 * What React writes is safe to cut this way: it escapes every other "<script" and "</script".
 */
export function withoutRuntime(html: string): string {
  return html
    .replace(script, (whole, attributes: string) =>
      /\bsrc="\/assets\//.test(attributes) || /\btype="application\/ld\+json"/.test(attributes)
        ? whole
        : '',
    )
    .replace(scriptPreload, (whole) => (/\bhref="\/assets\//.test(whole) ? whole : ''))
}

const smallestWorthIt = 1_000

/** The text as the reader's browser likes it best. */
export async function compressed(
  text: string,
  accepted: string | undefined,
): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  const body = Buffer.from(text)
  if (body.length < smallestWorthIt) return { body }
  if (/\bbr\b/.test(accepted ?? '')) {
    const params = {
      // A page is kept once it is made: 30 ms more make it a tenth smaller for everybody who reads it until it changes.
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    }
    return { body: await brotli(body, { params }), encoding: 'br' }
  }
  if (/\bgzip\b/.test(accepted ?? '')) return { body: await zip(body), encoding: 'gzip' }
  return { body }
}
