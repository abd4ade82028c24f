import { AsyncLocalStorage } from 'node:async_hooks'
import { z } from 'zod'
import { minutes } from './clock'
import { env } from './env'
import { log } from './log'

/** What is said, and where it stands in the recording, in seconds. */
export type Said = { start: number; end: number; text: string }

export interface Transcriber {
  /** Run by those who run the portal: no voice leaves their hands. */
  readonly isOwn: boolean
  /** Throws NotWritten. */
  write(sound: Sound): Promise<string | Said[]>
}

export type Sound = {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** Of the words, where it is a language that the service is likely to know by its code. */
  language: string
}

/** Why nothing was written down: a message key. */
export class NotWritten extends Error {
  override name = 'NotWritten'
  constructor(readonly problem: 'unreachable' | 'refused' | 'nonsense') {
    super(problem)
  }
}

/** What such services take at most. */
export const largestSound = 25_000_000

const inTests = new AsyncLocalStorage<Transcriber | null>()

/** The service that the portal is set up with; null where there is none, which is the rule. */
export function transcriber(): Transcriber | null {
  const given = inTests.getStore()
  if (given !== undefined) return given
  const { transcribeUrl: url, transcribeKey: key, transcribeModel: model, ownsTranscriber } = env
  return url ? openAiTranscriber({ url, key, model, isOwn: ownsTranscriber }) : null
}

/** Runs `work` with another service, or without one (tests). */
export function withTranscriber<T>(given: Transcriber | null, work: () => Promise<T>): Promise<T> {
  return inTests.run(given, work)
}

type Service = {
  url: string
  key: string | undefined
  model: string
  isOwn: boolean
  patience?: number
}

// An hour of talk is some 60 kB of captions; whatever answers with more than this is no transcript.
const largestAnswer = 4 * 1024 * 1024

const segments = z.object({
  segments: z
    .array(z.object({ start: z.number(), end: z.number(), text: z.string().max(5_000) }))
    .max(20_000),
})

/**
 * OpenAI's API, which whisper.cpp's server, faster-whisper, LocalAI and others speak too: POST
 * /v1/audio/transcriptions, a form with file, model, language and response_format (platform.openai.com/docs/api-reference/audio).
 * Answered with WebVTT, or with JSON that holds `segments`. The address is the operator's setting and nobody else's; it
 * is never followed elsewhere, so that a voice goes where the operator said and nowhere else.
 */
export function openAiTranscriber(service: Service): Transcriber {
  const { url, key, model, isOwn, patience = minutes(30) } = service
  return {
    isOwn,
    async write({ bytes, contentType, language }) {
      const form = new FormData()
      // No name that tells anything of whose voice it is.
      form.set('file', new Blob([bytes], { type: contentType }), 'sound.m4a')
      form.set('model', model)
      form.set('response_format', 'vtt')
      if (/^[a-z]{2}$/.test(language)) form.set('language', language)
      const answer = await fetch(`${url.replace(/\/+$/, '')}/v1/audio/transcriptions`, {
        method: 'POST',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(patience),
        headers: key ? { authorization: `Bearer ${key}` } : {},
        body: form,
      }).catch((error: unknown) => {
        throw failed('unreachable', error)
      })
      if (answer.status >= 500) throw failed('unreachable', new Error(`status ${answer.status}`))
      if (!answer.ok) throw failed('refused', new Error(`status ${answer.status}`))
      return understood(await textOf(answer))
    },
  }
}

/** WebVTT as it is, or the segments of a JSON answer. */
function understood(text: string): string | Said[] {
  if (/^\uFEFF?WEBVTT/.test(text)) return text
  try {
    const { segments: said } = segments.parse(JSON.parse(text))
    return said
  } catch (error) {
    throw failed('nonsense', error)
  }
}

async function textOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      size += next.value.length
      if (size > largestAnswer) {
        await reader?.cancel()
        break
      }
      pieces.push(next.value)
    }
  } catch (error) {
    throw failed('unreachable', error)
  }
  if (size > largestAnswer) throw failed('nonsense', new Error('too long an answer'))
  return Buffer.concat(pieces).toString('utf8')
}

function failed(problem: NotWritten['problem'], error: unknown): NotWritten {
  log.error('transcription failed', error)
  return new NotWritten(problem)
}
