import { AsyncLocalStorage } from 'node:async_hooks'
import { z } from 'zod'
import { env } from './env'
import { log } from './log'
import { Refusal } from './refusal'

export type Words = { text: string; from: string; to: string }

export interface MachineTranslator {
  /** Run by those who run the portal: words that aren't public may be given to it. */
  readonly isOwn: boolean
  /** Refuses in words when the service can't be reached or doesn't know a language. */
  translate(words: Words): Promise<string>
}

const inTests = new AsyncLocalStorage<MachineTranslator | null>()

/** The service that the portal is set up with; null where there is none, which is the rule. */
export function machineTranslator(): MachineTranslator | null {
  const given = inTests.getStore()
  if (given !== undefined) return given
  const { translateUrl: url, translateKey: key, ownsTranslator: isOwn } = env
  return url ? libreTranslate({ url, key, isOwn }) : null
}

/** Runs `work` with another service, or without one (tests). */
export function withTranslator<T>(
  translator: MachineTranslator | null,
  work: () => Promise<T>,
): Promise<T> {
  return inTests.run(translator, work)
}

type Service = { url: string; key: string | undefined; isOwn: boolean; patience?: number }

// A view has at most some hundred letters; whatever answers with more than this isn't a translation of one.
const largest = 64 * 1024
const answered = z.object({ translatedText: z.string().min(1) })

/**
 * LibreTranslate's API: POST /translate with q, source, target, format and api_key, answered with
 * `{ translatedText }` (https://docs.libretranslate.com/guides/api_usage). The address is the operator's setting and
 * nobody else's; it is never followed elsewhere, so that the words go to where the operator said and nowhere else.
 */
export function libreTranslate({ url, key, isOwn, patience = 15_000 }: Service): MachineTranslator {
  return {
    isOwn,
    async translate({ text, from, to }) {
      let answer: Response
      try {
        answer = await fetch(`${url.replace(/\/+$/, '')}/translate`, {
          method: 'POST',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          signal: AbortSignal.timeout(patience),
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({
            q: text,
            source: from,
            target: to,
            format: 'text',
            ...(key && { api_key: key }),
          }),
        })
      } catch (error) {
        throw unreachable(error)
      }
      if (answer.status === 400) throw new Refusal('conflict', 'machineLanguage')
      if (!answer.ok) throw unreachable(new Error(`status ${answer.status}`))
      const read = answered.safeParse(await bodyOf(answer))
      if (!read.success) throw unreachable(read.error)
      return read.data.translatedText
    },
  }
}

async function bodyOf(answer: Response): Promise<unknown> {
  const reader = answer.body?.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      size += next.value.length
      if (size > largest) {
        await reader?.cancel()
        return null
      }
      pieces.push(next.value)
    }
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch (error) {
    throw unreachable(error)
  }
}

function unreachable(error: unknown): Refusal {
  log.error('machine translation failed', error)
  return new Refusal('conflict', 'machineUnreachable')
}
