import type { Upload } from 'tus-js-client'

/*
 * Files on their way from this tab, outside of any component: several at once, and none stops where the page is drawn
 * anew under them.
 */

export type State = 'sending' | 'checking' | 'paused' | 'waiting' | 'taken' | 'refused' | 'stopped'

export type Sending = {
  state: State
  sent: number
  whole: number
  /** The line is gone, and is being tried. */
  isTrying: boolean
  /** What the portal said against it. */
  message: string | null
}

/** Where a file goes. */
export type Target = { slug: string; kind: string }

const endpoint = '/api/uploads/tus'
const pieceBytes = 8 * 1024 * 1024
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000]
/** A line that is gone for longer is tried again this often. */
const waitMs = 60_000
/** How often it is asked after. */
const lookMs = 3_000

type Work = { file: File; upload: Upload; waking?: ReturnType<typeof setTimeout> }

const all = new Map<string, Sending>()
const works = new Map<string, Work>()
const listeners = new Set<() => void>()

const keyOf = ({ slug, kind }: Target) => `${slug}/${kind}`

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same object until something has changed. */
export const sendingTo = (target: Target) => all.get(keyOf(target)) ?? null

const underWay: readonly State[] = ['sending', 'checking', 'waiting']

export const isUnderWay = (state: State | undefined) =>
  state !== undefined && (underWay.includes(state) || state === 'paused')

const nothing: Sending = { state: 'sending', sent: 0, whole: 0, isTrying: false, message: null }

function set(key: string, change: Partial<Sending>) {
  const before = all.get(key) ?? nothing
  all.set(key, { ...before, ...change })
  const isLeavingHarmful = [...all.values()].some(({ state }) => underWay.includes(state))
  if (isLeavingHarmful) addEventListener('beforeunload', askFirst)
  else removeEventListener('beforeunload', askFirst)
  for (const listener of listeners) listener()
}

const askFirst = (event: Event) => event.preventDefault()

export async function send(target: Target, file: File, tooLarge: number): Promise<void> {
  const key = keyOf(target)
  if (isUnderWay(all.get(key)?.state)) return
  if (file.size > tooLarge) return set(key, { state: 'refused', sent: 0, message: 'tooLarge' })
  set(key, { ...nothing, whole: file.size })
  const { Upload } = await import('tus-js-client')
  const upload = new Upload(file, {
    endpoint,
    retryDelays,
    chunkSize: pieceBytes,
    metadata: { ...target },
    headers: { 'x-locale': document.documentElement.lang },
    fingerprint: async () => fingerprintOf(target, file),
    removeFingerprintOnSuccess: true,
    onProgress: (sent, whole) => {
      if (all.get(key)?.state === 'paused') return
      set(key, { state: sent === whole ? 'checking' : 'sending', sent, isTrying: false })
    },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      // Refused is refused; two at once (409, 423) and all that is no answer are worth another try.
      const isWorthIt = status < 400 || status >= 500 || status === 409 || status === 423
      if (isWorthIt) set(key, { state: 'sending', isTrying: true })
      return isWorthIt && navigator.onLine
    },
    onError: (error) => {
      const answer = 'originalResponse' in error ? error.originalResponse : null
      if (answer && answer.getStatus() < 500) {
        forget(target, file)
        return set(key, { state: 'refused', message: messageIn(answer.getBody()) })
      }
      // The line: what has arrived stays, and goes on when the line is back or somebody says so.
      set(key, { state: 'waiting' })
      const work = works.get(key)
      if (work) work.waking = setTimeout(() => goOn(target), waitMs)
    },
    // All there is not yet taken: after a lost answer the portal is still looking at it.
    onSuccess: () => void followLook(key, upload.url),
  })
  works.set(key, { file, upload })
  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  upload.start()
}

/** Asks the portal what came of a file that is all there, until it knows. */
async function followLook(key: string, address: string | null): Promise<void> {
  const whole = all.get(key)?.whole ?? 0
  set(key, { state: 'checking', sent: whole, isTrying: false })
  for (;;) {
    const said = await askAfter(address)
    // Another file is on its way here meanwhile.
    if (all.get(key)?.state !== 'checking') return
    if (said === 'gone') return set(key, { state: 'refused', message: null })
    if (said?.state === 'taken') return set(key, { state: 'taken' })
    if (said?.state === 'refused') return set(key, { state: 'refused', message: said.message })
    await new Promise((next) => setTimeout(next, lookMs))
  }
}

type Said = { state: string; message: string | null }

async function askAfter(address: string | null): Promise<Said | 'gone' | null> {
  if (!address) return 'gone'
  try {
    const headers = { 'x-locale': document.documentElement.lang }
    const answer = await fetch(address, { headers })
    if (answer.status === 404) return 'gone'
    if (!answer.ok) return null
    const text = await answer.text()
    const said: unknown = JSON.parse(text)
    const isSaid = typeof said === 'object' && said !== null && 'state' in said
    return isSaid ? { state: String(said.state), message: messageIn(text) } : null
  } catch {
    // The line, again.
    return null
  }
}

export async function pause(target: Target): Promise<void> {
  const work = works.get(keyOf(target))
  set(keyOf(target), { state: 'paused' })
  clearTimeout(work?.waking)
  await work?.upload.abort()
}

export function goOn(target: Target): void {
  const key = keyOf(target)
  const state = all.get(key)?.state
  if (state !== 'paused' && state !== 'waiting') return
  const work = works.get(key)
  clearTimeout(work?.waking)
  set(key, { state: 'sending' })
  work?.upload.start()
}

/** Nothing of it is kept, here or there. */
export async function giveUp(target: Target): Promise<void> {
  const work = works.get(keyOf(target))
  if (work) forget(target, work.file)
  clearTimeout(work?.waking)
  // Said to the portal too; where nobody answers it forgets by itself.
  await work?.upload.abort(true).catch(() => undefined)
  set(keyOf(target), { state: 'stopped' })
}

/** What came of it has been said. */
export function forgetSending(target: Target): void {
  if (isUnderWay(all.get(keyOf(target))?.state)) return
  all.delete(keyOf(target))
  works.delete(keyOf(target))
  for (const listener of listeners) listener()
}

/** What was on its way when the page was left. */
export function wasBegun(target: Target): boolean {
  return storedKeys().some((key) => key.startsWith(`tus::${prefixOf(target)}-`))
}

if (typeof window !== 'undefined') {
  addEventListener('online', () => {
    for (const [key, { state }] of all) {
      const [slug = '', kind = ''] = key.split('/')
      if (state === 'waiting') goOn({ slug, kind })
    }
  })
}

/** Which file it is, without its name: what somebody recorded is nobody's business who opens this browser later. */
const prefixOf = ({ slug, kind }: Target) => `baraza-${slug}-${kind}`
const fingerprintOf = (target: Target, file: File) =>
  `${prefixOf(target)}-${file.size}-${file.lastModified}`

/** What was refused or given up isn't gone on with. */
function forget(target: Target, file: File) {
  const start = `tus::${fingerprintOf(target, file)}::`
  for (const key of storedKeys()) if (key.startsWith(start)) localStorage.removeItem(key)
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function messageIn(text: string): string | null {
  try {
    const said: unknown = JSON.parse(text)
    const isObject = typeof said === 'object' && said !== null && 'message' in said
    return isObject && typeof said.message === 'string' ? said.message : null
  } catch {
    return null
  }
}
