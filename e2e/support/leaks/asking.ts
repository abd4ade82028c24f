import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }
export type Ask = (path: string, headers?: Record<string, string>) => Promise<Answer>

/**
 * Asks for an address and takes the answer as it comes: no cookie is kept, no redirection followed. Thousands of
 * addresses are asked, which through the browser's own means takes as long as answering them.
 */
export function asking(baseURL: string | undefined, session: Record<string, string>): Ask {
  const agent = new http.Agent({ keepAlive: true })
  return (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const request = http.get(
        new URL(path, baseURL),
        { headers: { accept: '*/*', ...session, ...headers }, agent },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          )
        },
      )
      request.on('error', reject)
    })
}
