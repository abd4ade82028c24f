import 'server-only'
import type { Readable } from 'node:stream'
import { Refusal } from '../refusal'
import { NoRoom, Stalled, store, TooLarge } from '../storage'

/** What a form adds to the file that it carries. */
const formRoom = 10_000

/** Stores, and says in words what went wrong on the way. */
export async function stored(
  key: string,
  source: Readable,
  wish: Parameters<typeof store>[2],
  tooLarge = 'upload.tooLarge',
) {
  if (wish.expected !== undefined && wish.expected > wish.limit + formRoom) {
    throw new Refusal('invalid', tooLarge)
  }
  try {
    const arrived = await store(key, source, wish)
    if (arrived.bytes === 0) throw new Refusal('invalid', 'upload.empty')
    return arrived
  } catch (error) {
    if (error instanceof TooLarge) throw new Refusal('invalid', tooLarge)
    if (error instanceof NoRoom) throw new Refusal('invalid', 'upload.noRoom')
    if (error instanceof Refusal) throw error
    if (error instanceof Stalled || source.errored) {
      throw new Refusal('invalid', 'upload.interrupted')
    }
    throw error
  }
}
