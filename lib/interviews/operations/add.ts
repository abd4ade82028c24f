import 'server-only'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Actor } from '@/lib/access/actor'
import type { NewInterview } from '../schema'
import { receiveFile } from './files'
import { createInterview } from './write'

export type WholeInterview = NewInterview & {
  /** Paths on this machine. */
  recordingPath: string
  posterPath?: string
}

/** An interview with its files, which are at hand: a draft to which captions and consent are missing. */
export async function addInterview(
  actor: Actor,
  { recordingPath, posterPath, ...input }: WholeInterview,
): Promise<{ id: string; slug: string }> {
  const made = await createInterview(actor, input)
  const { id, slug } = made
  const send = async (kind: 'original' | 'poster', path: string) =>
    receiveFile(actor, {
      ...{ slug, kind, nonce: input.nonce },
      source: createReadStream(path),
      expected: (await stat(path)).size,
    })
  await send('original', recordingPath)
  if (posterPath) await send('poster', posterPath)
  return { id, slug }
}
