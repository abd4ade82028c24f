// Checking in without a network. The list is unlocked into this page's memory and nowhere else; every scan is sealed
// for the portal and written down before anything is said of it, and is sent as soon as there is a network.
import './check-in-queue.js'
import * as crypt from './check-in-crypt.js'
import * as view from './check-in-view.js'
import { startCamera } from './check-in-camera.js'

const { one, words, say } = view
const queue = self.checkInQueue
const slug = decodeURIComponent(location.pathname.split('/')[3] ?? '')
const everyMs = 5_000
/** A list is fetched again a minute after the last one if something was sent, else after five. */
const freshMs = 60_000
/** What the portal opens its letters by (lib/attendance/operations/sync.ts). */
const purpose = 'check-in scans'

/** The unlocked list with its key, and how it is kept; undefined while locked. */
let desk
let sent = { count: 0, state: undefined, clockOffBy: 0 }

async function start() {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB || !navigator.serviceWorker) {
    return view.problem(words.needsHttps)
  }
  const worker = `/assets/check-in-sw.js?locale=${view.locale}`
  navigator.serviceWorker
    .register(worker, { scope: `/${view.locale}/check-in` })
    .catch(() => undefined)
  await queue.dropExpired()
  if (!slug) return view.showLists(await queue.all('lists'))
  one('to-desk').href = `/${view.locale}/manage/events/${slug}/check-in`
  listen()
  view.show((await queue.listOf(slug)) ? 'locked' : 'set-up')
  await trySending()
  setInterval(trySending, everyMs)
}

function listen() {
  on('set-up', setUp)
  on('locked', unlock)
  one('look-up').addEventListener('submit', prevented(lookUp))
  one('walk-in').querySelector('form').addEventListener('submit', prevented(addWalkIn))
  one('typed').addEventListener('input', showDesk)
  one('occasion').addEventListener('change', showDesk)
  one('send').addEventListener('click', trySending)
  one('lock').addEventListener('click', () => close('locked'))
  for (const button of document.querySelectorAll('[data-wipe]')) {
    button.addEventListener('click', () => queue.wipe())
  }
  window.addEventListener('online', trySending)
  window.addEventListener('offline', trySending)
  document.addEventListener('visibilitychange', () => document.hidden || trySending())
  new BroadcastChannel(queue.mark).addEventListener('message', ({ data }) => wiped(data))
  startCamera((code) => byCode(code, 'badge'))
}

const on = (screen, work) =>
  one(screen).querySelector('form').addEventListener('submit', prevented(work))
const prevented = (work) => (event) => {
  event.preventDefault()
  return work(event.target)
}

function close(screen) {
  desk = undefined
  one('people').replaceChildren()
  one('counts').replaceChildren()
  one('answers').hidden = true
  view.outcome()
  view.show(screen)
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
  view.problem(said[why] ?? words.wiped)
}

// Taking the list along, and unlocking it

async function setUp(form) {
  const [pin, again] = [one('new-pin').value, one('new-pin-again').value]
  const wrong = !/^\d{6,}$/.test(pin)
    ? words.pinShort
    : isSimple(pin)
      ? words.pinSimple
      : pin !== again && words.pinDifferent
  if (wrong) return view.problem(wrong)
  view.problem(words.pinWait)
  const list = await fetchList()
  if (list.state) return view.problem(view.stateSaid(list.state))
  const salt = crypt.newSalt()
  desk = { key: await crypt.keyOfPin(pin, salt), salt, list, takenAt: Date.now() }
  await queue.put('lists', await locked())
  localStorage.setItem(queue.mark, 'kept')
  form.reset()
  openDesk()
}

/** All digits alike, or all in a row. */
function isSimple(pin) {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  return new Set(steps).size === 1 && Math.abs(steps[0]) <= 1
}

const fetchList = () =>
  queue.post(`/api/check-ins/${encodeURIComponent(slug)}/list?locale=${view.locale}`, {})

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
    return openDesk()
  }
  if (kept.left > 0) return view.problem(say(words.pinWrong, { left: kept.left }))
  await queue.wipe('tries')
  await wiped({ wiped: 'tries' })
}

function openDesk() {
  view.problem()
  const { event, occasions, occasion } = desk.list
  one('event-title').textContent = event.title
  const options = occasions.map(({ key, label }) => ({ value: key, label }))
  view.fillSelect(one('occasion'), options, one('occasion').value || occasion)
  view.fillSelect(one('walk-in-group'), view.groupOptions())
  one('walk-in-groups').hidden = !event.hasGroups
  view.show('desk')
  one('typed').focus()
  showDesk()
  void trySending()
}

async function showDesk() {
  if (!desk) return
  const { people, event } = desk.list
  const occasion = one('occasion').value
  const typed = one('typed').value.trim()
  const found = view.matches(people, typed, occasion)
  const how = { occasion, zone: event.zone, typed, came: (person) => checkIn(person, 'name') }
  view.showPeople(found, how)
  view.showCounts(people, occasion)
  const answers = (await queue.all('answers')).filter((each) => each.slug === slug)
  if (!desk) return
  view.showAnswers(answers, people, async ({ nonce }) => {
    await queue.remove('answers', nonce)
    await showDesk()
  })
}

// Scanning

const looksLikeCode = (typed) => /^[34679ACDEFGHJKMNPQRTVWXY]{12}$/.test(crypt.normalCode(typed))

/** A badge, typed or read by a scanner that types; else a name, if it can only be one person. */
async function lookUp() {
  const typed = one('typed').value.trim()
  if (!desk || !typed) return
  const found = view.matches(desk.list.people, typed, one('occasion').value)
  if (looksLikeCode(typed) && found.length === 0) return byCode(typed, 'code')
  if (found.length === 1) await checkIn(found[0], 'name')
  else if (found.length === 0) view.outcome(words.nobody, 'warning')
}

async function byCode(code, by) {
  if (!desk || !looksLikeCode(code)) return
  const hash = await crypt.hashOfCode(code, desk.list.codes)
  const person = desk?.list.people.find((each) => each.code === hash)
  if (person) return checkIn(person, by)
  await note({ way: by, code: crypt.normalCode(code) })
  one('typed').value = ''
  view.outcome(words.notOnList, 'warning')
}

async function checkIn(person, by) {
  const occasion = one('occasion').value
  const since = person.came[occasion]
  const { name } = person
  one('typed').value = ''
  if (since) {
    view.outcome(
      say(words.already, { name, time: view.clock(since, desk.list.event.zone) }),
      'info',
    )
    return showDesk()
  }
  // Whether they have a place by now, the portal knows: it is asked, and the desk is told what it knew.
  if (!person.why) person.came[occasion] = new Date().toISOString()
  await note({ way: 'name', registrationId: person.id, by })
  if (person.why) view.outcome(`${name}: ${words.why[person.why]}`, 'warning')
  else view.outcome(say(words.noted, { name }))
}

async function addWalkIn(form) {
  const adult = form.elements.adult.value
  const name = one('walk-in-name')
  name.required = adult !== 'no'
  for (const each of form.elements.adult) each.required = true
  if (!desk || !form.reportValidity()) return
  if (adult === 'no') {
    await note({ way: 'underAge' })
    view.outcome(words.young, 'info')
  } else {
    const typed = name.value.trim()
    const group = desk.list.event.hasGroups ? one('walk-in-group').value : null
    const occasion = one('occasion').value
    const came = { [occasion]: new Date().toISOString() }
    desk.list.people.push({
      id: crypto.randomUUID(),
      name: typed,
      group,
      why: null,
      code: null,
      came,
    })
    await note({ way: 'walkIn', name: typed, group })
    view.outcome(say(words.noted, { name: typed }))
  }
  form.reset()
  one('walk-in').open = false
}

/** Seals a scan for the portal and writes it down with the list that knows of it; then it may go out. */
async function note(scan) {
  const { box, stamp } = desk.list
  const nonce = crypto.randomUUID()
  const at = new Date().toISOString()
  const occasion = one('occasion').value
  const sealed = await crypt.letterTo(box, purpose, { nonce, occasion, scan })
  await queue.keepScan(await locked(), { nonce, slug, at, sealed, stamp })
  const registration = await navigator.serviceWorker.getRegistration()
  registration?.sync?.register('check-ins').catch(() => undefined)
  await showDesk()
  void trySending()
}

// Sending

let isSending = false
let isWantedAgain = false

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
  view.showSending(sent, slug)
  if (result.state === 'sent' && desk) await refresh(before > 0)
  await showDesk()
}

/** A newer list, once nothing waits any more that only this device knows of. */
async function refresh(isNeeded) {
  if (Date.now() - desk.takenAt < (isNeeded ? freshMs : 5 * freshMs)) return
  const list = await fetchList()
  if (list.state) {
    sent = { ...sent, state: list.state }
    return view.showSending(sent, slug)
  }
  if (!desk || (await queue.waitingOf(slug)).length > 0) return
  desk = { ...desk, list, takenAt: Date.now() }
  await queue.put('lists', await locked())
}

await start()
