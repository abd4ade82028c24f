import type pg from 'pg'
import { restoreLock } from '@/lib/platform/restore-lock.mjs'
import { connectQuickly } from './quick-connection'

export type DatabaseState = 'reachable' | 'away' | 'restoring'

const steadyPauseMs = 2_000
const troubledPauseMs = 500

/**
 * Asks the database now and then whether it is there, on a connection of its own, so that a page can say
 * at once that it is away instead of waiting for it.
 */
export class DatabaseWatch {
  state: DatabaseState = 'away'
  #client: pg.Client | undefined
  #asking: Promise<DatabaseState> | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  readonly #listeners = new Set<() => void>()

  constructor(private readonly url: string) {}

  /** Resolves after the first look. */
  async start(): Promise<void> {
    await this.look()
    const again = () => {
      if (this.#stopped) return
      const pause = this.state === 'reachable' ? steadyPauseMs : troubledPauseMs
      this.#timer = setTimeout(() => void this.look().then(again), pause).unref()
    }
    again()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  /** Looks now; several askers share one look. */
  look(): Promise<DatabaseState> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined))
    return this.#asking
  }

  /** Calls once when the database goes; the returned function takes the wish back. */
  whenGone(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #ask(): Promise<DatabaseState> {
    const before = this.state
    try {
      const client = (this.#client ??= await connectQuickly(this.url))
      const { rows } = await client.query<{ restoring: boolean }>(restoreLock.isHeld)
      this.state = rows[0]?.restoring ? 'restoring' : 'reachable'
    } catch {
      this.state = 'away'
      // Not waited for: a connection to a frozen server doesn't end either.
      void this.#client?.end().catch(() => {})
      this.#client = undefined
    }
    if (before === 'reachable' && this.state !== 'reachable') {
      for (const listener of [...this.#listeners]) listener()
    }
    return this.state
  }
}
