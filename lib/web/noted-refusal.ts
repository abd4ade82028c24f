import 'server-only'
import { headers } from 'next/headers'
import type { Refusal } from '@/lib/platform/refusal'

/**
 * What a page was refused for, until the page that says so is rendered: the web server asks for that one
 * in the same request, but the framework carries nothing over but the status.
 */
const noted: Map<string, Refusal> = ((
  globalThis as { barazaNotedRefusals?: Map<string, Refusal> }
).barazaNotedRefusals ??= new Map())

// Requests that end in between would otherwise stay for ever.
const mostAtOnce = 200

const requestId = async () => (await headers()).get('x-baraza-request')

export async function noteRefusal(refusal: Refusal): Promise<void> {
  const id = await requestId()
  if (!id) return
  const [oldest] = noted.keys()
  if (oldest && noted.size >= mostAtOnce) noted.delete(oldest)
  noted.set(id, refusal)
}

export async function notedRefusal(): Promise<Refusal | undefined> {
  const id = await requestId()
  return id ? noted.get(id) : undefined
}
