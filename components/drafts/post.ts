import { z } from 'zod'
import { draftFields } from '@/lib/drafts/schema'
import type { Answer } from './keeper'

const patienceMs = 15_000

const answered = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('kept'),
    savedAt: z.iso.datetime(),
    theirs: z.object({ seen: z.string(), fields: draftFields }).nullable(),
  }),
  z.object({
    kind: z.literal('newer'),
    draft: z.object({ fields: draftFields, savedAt: z.iso.datetime() }),
  }),
])

/** Sends what is typed to the server; a dead line, a full one and an answer that never comes are the same thing. */
export async function post(slug: string, body: object, locale: string): Promise<Answer> {
  try {
    const response = await fetch(`/api/drafts/${slug}?locale=${locale}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 401) return { kind: 'signIn' }
    if (response.status >= 500 || response.status === 429) return { kind: 'line' }
    if (!response.ok) return { kind: 'refused' }
    return answered.parse(await response.json())
  } catch {
    return { kind: 'line' }
  }
}
