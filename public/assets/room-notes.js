// Keeps a note on the device until the portal has it. Without this file the form posts by itself.

export const storedUnder = 'baraza-room-notes'
// Often: a try without a network costs nothing, and not every browser tells when it is back.
const sendAgainAfterMs = 4_000

const form = document.querySelector('[data-room-notes]')
const find = (name) => document.querySelector(`[data-room-${name}]`)
const owner = form.dataset.roomNotes
// A shared device keeps nothing: whoever comes next must not find it.
const keeps = owner !== ''

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(storedUnder) ?? '[]')
  } catch {
    return []
  }
}
const write = (notes) => localStorage.setItem(storedUnder, JSON.stringify(notes))
const own = () => read().filter((note) => note.owner === owner)
const say = (text) => (find('said').textContent = text)

find('lead').hidden = false
find('plain').hidden = true
show()

// Before the listener that guards against a second click, which would believe the form was sent.
document.addEventListener(
  'submit',
  (event) => {
    if (event.target !== form) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const fields = Object.fromEntries(new FormData(form))
    if (fields.text.trim() === '') return form.elements.text.focus()
    if (keeps) keep(fields)
    else sendNow(fields)
  },
  true,
)

function keep(fields) {
  write([...read(), { owner, fields: withMark(fields), isOffline: !navigator.onLine }])
  clear()
  say(form.dataset.sayKept)
  show()
  sendAll()
}

async function sendNow(fields) {
  const answer = await post(withMark(fields))
  if (!answer?.ok) return say((await sentence(answer)) ?? form.dataset.sayFailed)
  clear()
  say(form.dataset.saySent)
}

/** Each note its own mark: sent twice it is still one. */
const withMark = (fields) => ({ ...fields, _nonce: crypto.randomUUID() })

function clear() {
  form.elements.text.value = ''
  form.elements.text.dispatchEvent(new Event('input', { bubbles: true }))
  form.elements.text.focus()
}

let isSending = false
let isAskedAgain = false

/** One after the other, so that they stand in the order in which they were written. */
async function sendAll() {
  if (!keeps) return
  // The network may come back while a try from before is still failing.
  if (isSending) return (isAskedAgain = true)
  isSending = true
  isAskedAgain = false
  for (const note of own()) {
    if (note.isRefused) continue
    const answer = await post({ ...note.fields, ...(note.isOffline && { wasOffline: 'on' }) })
    if (answer?.ok) {
      change(note, () => null)
      say(form.dataset.saySent)
    } else if (answer?.status === 401) {
      say(form.dataset.saySignIn)
      break
    } else if (answer && answer.status < 500 && answer.status !== 429) {
      const message = (await sentence(answer)) ?? ''
      change(note, (kept) => ({ ...kept, isRefused: true, message }))
    } else {
      change(note, (kept) => ({ ...kept, isOffline: true }))
      break
    }
  }
  isSending = false
  show()
  if (isAskedAgain) sendAll()
}

/** Another tab may have changed the queue meanwhile: only this one note is touched. */
function change(note, work) {
  const mark = note.fields._nonce
  write(read().flatMap((each) => (each.fields._nonce === mark ? (work(each) ?? []) : [each])))
  show()
}

async function post(fields) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  try {
    return await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
  } catch {
    return null
  }
}

async function sentence(answer) {
  const said = await answer?.json().catch(() => null)
  return said?.message ?? Object.values(said?.errors ?? {}).flat()[0]
}

function show() {
  if (!keeps) return
  const notes = own()
  find('waits').hidden = false
  find('count').textContent = String(notes.length)
  find('refused').replaceChildren(...notes.filter((note) => note.isRefused).map(refused))
}

/** Its words stay to be copied until the writer throws them away. */
function refused(note) {
  const box = document.createElement('div')
  box.className = 'notice notice-danger'
  const says = document.createElement('p')
  says.textContent = form.dataset.sayRefused.replace('{message}', note.message)
  const text = document.createElement('p')
  text.className = 'room-note'
  text.textContent = note.fields.text
  const discard = document.createElement('button')
  discard.type = 'button'
  discard.className = 'button button-plain'
  discard.textContent = form.dataset.sayDiscard
  discard.addEventListener('click', () => change(note, () => null))
  box.append(says, text, discard)
  return box
}

if (keeps) {
  addEventListener('online', sendAll)
  addEventListener('storage', show)
  setInterval(() => own().length > 0 && sendAll(), sendAgainAfterMs)
  sendAll()
  openWithoutNetwork()
}

/** The page itself is kept too, so that it opens again in a hall without a network. */
async function openWithoutNetwork() {
  if (!navigator.serviceWorker) return
  const scope = `/${document.documentElement.lang}/room/`
  try {
    await navigator.serviceWorker.register('/assets/room-worker.js', { scope })
    const ready = await navigator.serviceWorker.ready
    const parts = performance.getEntriesByType('resource').map(({ name }) => name)
    const { port1: answer, port2: port } = new MessageChannel()
    // Said when it is true: somebody may leave for the hall with the next step.
    answer.onmessage = ({ data: isKept }) => (find('reload').hidden = !isKept)
    ready.active.postMessage({ page: location.href.split(/[?#]/)[0], parts }, [port])
  } catch {
    // A browser that refuses workers still has the queue.
  }
}
