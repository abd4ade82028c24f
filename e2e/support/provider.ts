import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What a provider says of whoever signs in with it. */
export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

type Asked = { redirectUri: string; challenge: string; nonce: string; claims: Claims }

/**
 * An OpenID Connect provider of few lines for the stories (OpenID Connect Core 1.0, code flow with PKCE): whoever
 * comes is at once the person that the story says.
 */
export class Provider {
  /** Who signs in next. */
  claims: Claims = { sub: 'nobody' }
  /** What goes wrong on the way back. */
  spoils: 'nothing' | 'state' | 'nonce' = 'nothing'
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #asked = new Map<string, Asked>()
  readonly #server: Server

  constructor(private readonly issuer: string) {
    this.#server = createServer((req, res) => {
      this.#answer(req, res).catch((error: unknown) => {
        res.writeHead(400).end(String(error))
      })
    })
  }

  async opens(): Promise<void> {
    const { port } = new URL(this.issuer)
    await new Promise<void>((ready) => this.#server.listen(Number(port), '127.0.0.1', ready))
  }

  async closes(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', this.issuer)
    if (pathname === '/authorize') return this.#sendBack(searchParams, res)
    if (pathname === '/token') return json(res, this.#tokens(await formOf(req)))
    if (pathname === '/keys') return json(res, { keys: [this.#publicKey()] })
    if (pathname === '/.well-known/openid-configuration') return json(res, this.#description())
    res.writeHead(404).end()
  }

  #description() {
    const { issuer } = this
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  #sendBack(asked: URLSearchParams, res: ServerResponse) {
    const code = randomBytes(16).toString('base64url')
    const said = (name: string) => asked.get(name) ?? ''
    this.#asked.set(code, {
      redirectUri: said('redirect_uri'),
      challenge: said('code_challenge'),
      nonce: said('nonce'),
      claims: this.claims,
    })
    const back = new URL(said('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', this.spoils === 'state' ? 'somebody-else’s' : said('state'))
    res.writeHead(302, { location: back.href }).end()
  }

  #tokens(form: URLSearchParams) {
    const code = form.get('code') ?? ''
    const asked = this.#asked.get(code)
    this.#asked.delete(code)
    const proof = createHash('sha256').update(form.get('code_verifier') ?? '')
    if (!asked || asked.challenge !== proof.digest('base64url')) throw new Error('no such code')
    if (form.get('redirect_uri') !== asked.redirectUri) throw new Error('another address')
    const now = Math.floor(Date.now() / 1000)
    const idToken = this.#signed({
      ...asked.claims,
      iss: this.issuer,
      aud: 'baraza',
      iat: now,
      exp: now + 300,
      nonce: this.spoils === 'nonce' ? 'somebody-else’s' : asked.nonce,
    })
    return { access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: idToken }
  }

  #publicKey() {
    return {
      ...this.#keys.publicKey.export({ format: 'jwk' }),
      kid: 'story',
      use: 'sig',
      alg: 'RS256',
    }
  }

  #signed(claims: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const text = `${part({ alg: 'RS256', kid: 'story', typ: 'JWT' })}.${part(claims)}`
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), this.#keys.privateKey).toString('base64url')}`
  }
}

function json(res: ServerResponse, body: object) {
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function formOf(req: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = []
  for await (const piece of req) pieces.push(piece as Buffer)
  return new URLSearchParams(Buffer.concat(pieces).toString())
}
