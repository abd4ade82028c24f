import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A line between a browser and the portal that breaks in the middle of a file, and stays broken until it is mended. */
export type BadLine = {
  /** For the browser: what it asks for goes through here. */
  proxy: { server: string; bypass: string }
  /** Lets only so much of the next piece of a file through, from 0 to 1. */
  breaksAt: (share: number) => void
  isBroken: () => boolean
  mend: () => void
  close: () => void
}

export async function badLine(): Promise<BadLine> {
  let share: number | null = null
  let isBroken = false
  const server = http.createServer((request, answer) => {
    if (isBroken) return void request.socket.destroy()
    const { method, headers, url = '' } = request
    const onward = http.request(new URL(url), { method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers)
      found.pipe(answer)
    })
    onward.on('error', () => request.socket.destroy())
    request.on('error', () => onward.destroy())
    if (share === null || method !== 'PATCH') return void request.pipe(onward)
    const most = share * Number(headers['content-length'])
    let sent = 0
    request.on('data', (piece: Buffer) => {
      if (isBroken) return
      const part = piece.subarray(0, Math.max(0, Math.round(most - sent)))
      sent += part.length
      isBroken = sent >= Math.round(most)
      onward.write(part, () => {
        if (!isBroken) return
        share = null
        onward.destroy()
        request.socket.destroy()
      })
    })
    request.on('end', () => onward.end())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    // Else a browser goes to its own machine directly.
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    breaksAt: (part) => (share = part),
    isBroken: () => isBroken,
    mend: () => (isBroken = false),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
