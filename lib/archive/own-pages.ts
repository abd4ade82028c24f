import 'server-only'
import { request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { env } from '@/lib/platform/env'

export type OwnPage = { status: number; body: Buffer }

/** A page or file of this portal as any visitor gets it: asked for by the portal itself, without a cookie. */
export function ownFile(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: env.port,
        path,
        headers: { host: new URL(env.url).host, accept: 'text/html, */*;q=0.1' },
      },
      resolve,
    )
    asked.setTimeout(60_000, () => asked.destroy(new Error('the portal did not answer itself')))
    asked.on('error', reject)
    asked.end()
  })
}

export async function ownPage(path: string): Promise<OwnPage> {
  const answer = await ownFile(path)
  return { status: answer.statusCode ?? 500, body: await buffer(answer) }
}
