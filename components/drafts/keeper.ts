import type { DraftFields } from '@/lib/drafts/schema'
import { isSame } from '@/lib/drafts/same'
import { forgetHere, foundHere, keepHere, placeKey, read, type Found } from './kept-here'

export type Other = { fields: DraftFields; at: string }

export type KeeperState = {
  /** When what was typed was last kept by this browser, and by the server; both by this browser's clock. */
  here: Date | null
  server: Date | null
  /** The server has all that stands in the form. */
  isOnServer: boolean
  /** The newest draft on the server that this window has seen. */
  knows: string | null
  /** Why the server hasn't got it. */
  trouble: 'line' | 'signIn' | 'refused' | null
  /** Neither here nor there. */
  isLost: boolean
  /** Newer words of the same person, in another window. */
  other: Other | null
  /** What somebody else has saved meanwhile. */
  theirs: { seen: string; fields: DraftFields } | null
}

type Place = { writer: string; versionId: string; target: string }

type Around = {
  /** Null on a shared computer, which keeps nothing. */
  store: Storage | null
  now: () => Date
  post: (body: object) => Promise<Answer>
  fields: () => DraftFields
  basedOn: () => string
  changed: (state: KeeperState) => void
}

export type Answer =
  | { kind: 'kept'; savedAt: string; theirs: KeeperState['theirs'] }
  | { kind: 'newer'; draft: { fields: DraftFields; savedAt: string } }
  | { kind: 'line' | 'signIn' | 'refused' }

const soonMs = 2_500
const againMs = 12_000

/**
 * Keeps what is typed: at once in this browser, a little later on the server. Never over words that this window
 * hasn't seen: those of another window are shown, and one of the two is chosen by hand.
 */
export class Keeper {
  readonly key: string
  private state: KeeperState = {
    ...{ here: null, server: null, isOnServer: false, knows: null },
    ...{ trouble: null, isLost: false, other: null, theirs: null },
  }
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSending = false
  private isAhead = false
  private isStopped = false

  constructor(
    private readonly place: Place,
    mark: string,
    knows: string | null,
    private readonly around: Around,
  ) {
    this.key = this.prefix + mark
    this.state = { ...this.state, knows }
  }

  get prefix(): string {
    return placeKey(this.place.writer, this.place.versionId, this.place.target)
  }

  /**
   * The newest that was left behind here, where it is neither what stands in the form nor what the server offers
   * already; what stands there has arrived and is forgotten.
   */
  leftBehind(onServer: { fields: DraftFields; savedAt: string } | null): Found | null {
    const { store, fields } = this.around
    if (!store) return null
    const found = foundHere(store, this.prefix, this.key)
    for (const each of found) if (isSame(each.fields, fields())) forgetHere(store, each.key)
    return (
      found.find(
        (each) =>
          !isSame(each.fields, fields()) &&
          !(onServer && (isSame(each.fields, onServer.fields) || each.at <= onServer.savedAt)),
      ) ?? null
    )
  }

  typed(): void {
    const at = this.around.now()
    const record = {
      ...{ fields: this.around.fields(), basedOn: this.around.basedOn() },
      at: at.toISOString(),
    }
    const { store } = this.around
    const isKept = store !== null && keepHere(store, this.key, record)
    this.isAhead = true
    this.set({
      ...(isKept && { here: at }),
      isOnServer: false,
      isLost: !isKept && this.state.trouble !== null,
    })
    this.later(soonMs)
  }

  /** Another window of this browser has kept something at the same place. */
  heard(key: string | null, value: string | null): void {
    if (!key?.startsWith(this.prefix) || key === this.key) return
    const record = read(value)
    if (!record || record.isSent || isSame(record.fields, this.around.fields())) return
    this.set({ other: { fields: record.fields, at: record.at } })
  }

  /** The choice is made: what stands in this window is what counts. */
  chosen(): void {
    if (this.state.other) this.set({ other: null })
    this.typed()
  }

  /** The line is back, or the page is being left. */
  async send(): Promise<void> {
    if (this.isSending || !this.isAhead || this.isStopped) return
    clearTimeout(this.timer)
    this.isSending = true
    this.isAhead = false
    const { target } = this.place
    const fields = this.around.fields()
    const body = { target, fields, basedOn: this.around.basedOn(), knows: this.state.knows }
    const answer = await this.around.post(body)
    this.isSending = false
    this.take(answer)
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  private take(answer: Answer): void {
    if (answer.kind === 'kept') {
      const { savedAt: knows, theirs } = answer
      const server = this.around.now()
      const isOnServer = !this.isAhead
      this.set({ knows, server, isOnServer, trouble: null, isLost: false, theirs })
      if (this.isAhead) this.later(soonMs)
      return
    }
    this.isAhead = true
    if (answer.kind === 'newer') {
      const { fields, savedAt } = answer.draft
      // From now on it has been seen; nothing goes there until somebody chooses.
      this.set({ knows: savedAt, other: { fields, at: savedAt }, trouble: null })
      return
    }
    this.set({ trouble: answer.kind, isLost: this.state.here === null })
    if (answer.kind === 'line') this.later(againMs)
  }

  private later(ms: number): void {
    // Until one of the two is chosen, nothing goes to the server.
    if (this.isStopped || this.state.other) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.send(), ms)
  }

  private set(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change }
    this.around.changed(this.state)
  }
}
