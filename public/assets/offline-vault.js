// Taking a list along under a PIN, unlocking it, and sending what waits: what the pages for checking in and for
// entering without a network have in common. The list is unlocked into the page's memory and nowhere else.
import * as crypt from './offline-crypt.js'
import * as page from './offline-page.js'

const { one, words, say, locale, folder } = page
const everyMs = 5_000
/** A list is fetched again a minute after the last one if something was sent, else after five. */
const freshMs = 60_000

export const slug = decodeURIComponent(location.pathname.split('/')[3] ?? '')

/** Runs `work` instead of sending the form. */
export const prevented = (work) => (event) => {
  event.preventDefault()
  return work(event.target)
}

/**
 * queue    what this device keeps (check-in-queue.js, enter-queue.js)
 * source   the address of the list
 * purpose  what the portal opens its letters by
 * tag      the mark under which the browser sends in the background
 * ready, opened, closed, changed  what the page does at its start, when the list is there, gone, or was changed
 */
export function offlineVault({ queue, source, purpose, tag, ready, opened, closed, changed }) {
  /** The unlocked list with its key, and how it is kept; undefined while locked. */
  let desk
  let sent = { count: 0, state: undefined, clockOffBy: 0 }
  let isSending = false
  let isWantedAgain = false

  async function start() {
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB || !navigator.serviceWorker) {
      return page.problem(words.needsHttps)
    }
    navigator.serviceWorker
      .register(`/assets/${folder}-sw.js?locale=${locale}`, { scope: `/${locale}/${folder}` })
      .catch(() => undefined)
    await queue.dropExpired()
    if (!slug) return page.showLists(await queue.all('lists'))
    listen()
    ready()
    page.show((await queue.listOf(slug)) ? 'locked' : 'set-up')
    await trySending()
    setInterval(trySending, everyMs)
  }

  function listen() {
    const on = (screen, work) =>
      one(screen).querySelector('form').addEventListener('submit', prevented(work))
    on('set-up', setUp)
    on('locked', unlock)
    one('send').addEventListener('click', trySending)
    one('lock').addEventListener('click', () => close('locked'))
    for (const button of document.querySelectorAll('[data-wipe]')) {
      button.addEventListener('click', () => queue.wipe())
    }
    window.addEventListener('online', trySending)
    window.addEventListener('offline', trySending)
    document.addEventListener('visibilitychange', () => document.hidden || trySending())
    new BroadcastChannel(queue.mark).addEventListener('message', ({ data }) => wiped(data))
  }

  function close(screen) {
    desk = undefined
    closed()
    page.show(screen)
  }

  /** The list went, here or in another tab or by signing out: nothing of it stays in sight or in memory. */
  async function wiped({ wiped: why }) {
    if (await queue.listOf(slug)) return
    close('set-up')
    const said = {
      expired: words.expired,
      forbidden: words.stateForbidden,
      tries: words.wipedByTries,
    }
    page.problem(said[why] ?? words.wiped)
  }

  async function setUp(form) {
    const [pin, again] = [one('new-pin').value, one('new-pin-again').value]
    const wrong = !/^\d{6,}$/.test(pin)
      ? words.pinShort
      : isSimple(pin)
        ? words.pinSimple
        : pin !== again && words.pinDifferent
    if (wrong) return page.problem(wrong)
    page.problem(words.pinWait)
    const list = await fetchList()
    if (list.state) return page.problem(page.stateSaid(list.state))
    const salt = crypt.newSalt()
    desk = { key: await crypt.keyOfPin(pin, salt), salt, list, takenAt: Date.now() }
    await queue.put('lists', await locked())
    localStorage.setItem(queue.mark, 'kept')
    form.reset()
    open()
  }

  /** All digits alike, or all in a row. */
  function isSimple(pin) {
    const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
    return new Set(steps).size === 1 && Math.abs(steps[0]) <= 1
  }

  const fetchList = () => queue.post(`${source}?locale=${locale}`, {})

  /** The list as it lies on the device. */
  async function locked() {
    const { key, salt, list, takenAt } = desk
    return { slug, salt, takenAt, tries: 0, ...(await crypt.lockAway(key, list)) }
  }

  async function unlock(form) {
    const pin = one('pin').value
    const kept = await queue.takeTry(slug)
    if (!kept) return wiped({ wiped: 'expired' })
    const key = await crypt.keyOfPin(pin, kept.salt)
    const list = await crypt.takeOut(key, kept)
    form.reset()
    if (list) {
      desk = { key, salt: kept.salt, list, takenAt: kept.takenAt }
      await queue.put('lists', await locked())
      return open()
    }
    if (kept.left > 0) return page.problem(say(words.pinWrong, { left: kept.left }))
    await queue.wipe('tries')
    await wiped({ wiped: 'tries' })
  }

  function open() {
    page.problem()
    opened()
    void trySending()
  }

  /** Seals a piece for the portal and writes it down with the list that knows of it; then it may go out. */
  async function note(piece, more = {}) {
    const nonce = crypto.randomUUID()
    const at = new Date().toISOString()
    const sealed = await crypt.letterTo(desk.list.box, purpose, { nonce, ...piece(nonce) })
    await queue.keep(await locked(), { nonce, slug, at, sealed, ...more })
    const registration = await navigator.serviceWorker.getRegistration()
    registration?.sync?.register(tag).catch(() => undefined)
    await changed()
    void trySending()
  }

  async function trySending() {
    isWantedAgain = true
    if (isSending) return
    isSending = true
    try {
      while (isWantedAgain) await sendOnce()
    } finally {
      isSending = false
    }
  }

  async function sendOnce() {
    isWantedAgain = false
    const before = (await queue.waitingOf(slug)).length
    // What waits is tried whatever the browser believes of its network: it is wrong about that now and then.
    const result =
      before > 0 || navigator.onLine ? await queue.send(slug) : { state: 'offline', clockOffBy: 0 }
    const count = (await queue.waitingOf(slug)).length
    sent = { ...sent, ...result, count }
    page.showSending(sent, slug)
    if (result.state === 'sent' && desk) await refresh(before > 0)
    await changed()
  }

  /** A newer list, once nothing waits any more that only this device knows of. */
  async function refresh(isNeeded) {
    if (Date.now() - desk.takenAt < (isNeeded ? freshMs : 5 * freshMs)) return
    const list = await fetchList()
    if (list.state) {
      sent = { ...sent, state: list.state }
      return page.showSending(sent, slug)
    }
    if (!desk || (await queue.waitingOf(slug)).length > 0) return
    // What this device alone knows of what it entered goes on with the newer list.
    desk = { ...desk, list: { ...list, own: desk.list.own }, takenAt: Date.now() }
    await queue.put('lists', await locked())
  }

  return { start, note, list: () => desk?.list }
}
