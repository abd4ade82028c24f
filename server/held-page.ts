import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What Next answered, before anything of it went out. */
export interface HeldPage {
  status: number
  body: Buffer
}

type State = 'undecided' | 'passing' | 'holding' | 'sent'

/**
 * Holds an answer back until it is whole, where `isHeld` says so when its status and headers are known, so
 * that it can be trimmed or replaced; everything else (files, streams) passes through as it comes.
 * `beforeHeaders` is the last moment to change the headers of what passes.
 */
export function holdPages(
  res: ServerResponse,
  hooks: {
    isHeld(res: ServerResponse): boolean
    beforeHeaders(res: ServerResponse): void
    whole(page: HeldPage): void
  },
) {
  const writeHead = res.writeHead.bind(res)
  const write = res.write.bind(res)
  const end = res.end.bind(res)
  const flushHeaders = res.flushHeaders.bind(res)
  let state: State = 'undecided'
  let pieces: Buffer[] = []

  const decide = (): State => {
    if (state !== 'undecided') return state
    if (hooks.isHeld(res)) {
      state = 'holding'
    } else {
      state = 'passing'
      hooks.beforeHeaders(res)
    }
    return state
  }

  const hold = (piece: unknown, encoding: unknown) => {
    if (typeof piece === 'string') {
      pieces.push(Buffer.from(piece, typeof encoding === 'string' ? asEncoding(encoding) : 'utf8'))
    } else if (piece instanceof Uint8Array) {
      pieces.push(Buffer.from(piece))
    }
  }

  const hooked = {
    writeHead(status: number, ...rest: unknown[]) {
      if (state === 'passing' || state === 'sent') {
        return Reflect.apply(writeHead, res, [status, ...rest])
      }
      res.statusCode = status
      const headers = rest.find((each) => typeof each === 'object')
      setAll(res, headers)
      if (decide() === 'passing') writeHead(status)
      return res
    },
    write(piece: unknown, encoding?: unknown, done?: unknown) {
      decide()
      if (state === 'passing') return Reflect.apply(write, res, [piece, encoding, done])
      if (state === 'holding') hold(piece, encoding)
      callLater(typeof encoding === 'function' ? encoding : done)
      return true
    },
    end(piece?: unknown, encoding?: unknown, done?: unknown) {
      decide()
      if (state === 'passing') return Reflect.apply(end, res, [piece, encoding, done])
      if (state === 'holding') {
        if (typeof piece !== 'function') hold(piece, encoding)
        const last = [piece, encoding, done].find((each) => typeof each === 'function')
        if (typeof last === 'function') res.once('finish', () => Reflect.apply(last, undefined, []))
        const page = { status: res.statusCode, body: Buffer.concat(pieces) }
        pieces = []
        hooks.whole(page)
      }
      return res
    },
    flushHeaders() {
      decide()
      if (state === 'passing') flushHeaders()
    },
  }

  const arm = () => {
    state = 'undecided'
    pieces = []
    Object.assign(res, hooked)
  }
  arm()

  return {
    /** Nothing has gone out yet, and nothing has been decided elsewhere. */
    get isOpen() {
      return state === 'undecided' || state === 'holding'
    },
    /** Forgets what was answered; the next answer to the same request begins from nothing. */
    again() {
      for (const name of res.getHeaderNames()) res.removeHeader(name)
      arm()
    },
    /** Sends this and ignores whatever else is still written. */
    send(status: number, headers: OutgoingHttpHeaders, body: Buffer | string) {
      if (state === 'sent' || res.headersSent) return
      state = 'sent'
      setAll(res, headers)
      res.removeHeader('transfer-encoding')
      // Without its length the end of the page would be the end of the connection.
      res.setHeader('content-length', Buffer.byteLength(body))
      writeHead(status)
      end(body)
    },
  }
}

function setAll(res: ServerResponse, headers: unknown) {
  if (Array.isArray(headers)) {
    for (let i = 0; i + 1 < headers.length; i += 2) res.appendHeader(headers[i], headers[i + 1])
  } else if (headers && typeof headers === 'object') {
    for (const [name, value] of Object.entries(headers as Record<string, OutgoingHttpHeader>)) {
      res.setHeader(name, value)
    }
  }
}

const asEncoding = (name: string): BufferEncoding => (Buffer.isEncoding(name) ? name : 'utf8')

function callLater(done: unknown) {
  if (typeof done === 'function') process.nextTick(() => Reflect.apply(done, undefined, []))
}
