import type pg from 'pg'
import { minutes, now } from '@/lib/platform/clock'
import { connectQuickly } from './quick-connection'

// The file node differs after a table was emptied or brought back, when the count begins anew.
const question = {
  name: 'content-version',
  text: `SELECT coalesce(sum(version), 0) || '.' || pg_relation_filenode('content_version') AS version
         FROM content_version`,
}

/**
 * Tells which state of the content holds now, as a word to compare. It changes with every commit of anybody that
 * touches what visitors' pages show, and with every full minute, because what opens and closes by date is dated
 * to the minute. What was rendered while one word held is what the same word stands for.
 */
export class ContentWatch {
  #client: pg.Client | undefined
  #running: Promise<string | undefined> | undefined
  #next: Promise<string | undefined> | undefined

  constructor(private readonly url: string) {}

  /**
   * The state as it is after this call began; undefined when nobody can say. Askers who come while one question is
   * under way share the next one: an answer that began before them might miss what was committed in between.
   */
  look(): Promise<string | undefined> {
    if (!this.#running) return this.#ask()
    this.#next ??= this.#running.then(() => {
      this.#next = undefined
      return this.#ask()
    })
    return this.#next
  }

  async stop(): Promise<void> {
    await this.#client?.end().catch(() => {})
    this.#client = undefined
  }

  #ask(): Promise<string | undefined> {
    this.#running = this.#answer().finally(() => (this.#running = undefined))
    return this.#running
  }

  async #answer(): Promise<string | undefined> {
    const minute = Math.floor(now().getTime() / minutes(1))
    try {
      const client = (this.#client ??= await connectQuickly(this.url))
      const { rows } = await client.query<{ version: string }>(question)
      return rows[0] && `${rows[0].version}.${minute}`
    } catch {
      // Not waited for: a connection to a frozen server doesn't end either.
      void this.#client?.end().catch(() => {})
      this.#client = undefined
      return undefined
    }
  }
}
