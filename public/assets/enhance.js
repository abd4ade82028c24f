// Small comforts for pages that already work without them. No build, no library.

const each = (selector, work) => document.querySelectorAll(selector).forEach(work)

// Print and copy: the buttons are hidden until they can do something. Those that come later, with a page
// that replaces this one without a reload (…/manage), are shown as they come.
function show() {
  each('[data-print][hidden]', (button) => (button.hidden = false))
  if (navigator.clipboard) each('[data-copy][hidden]', (button) => (button.hidden = false))
}
show()
new MutationObserver(show).observe(document.body, { childList: true, subtree: true })

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) window.print()
  const button = target.closest('[data-copy]')
  if (button) copy(button)
})

async function copy(button) {
  const source = document.getElementById(button.dataset.copy)
  const word = button.querySelector('[aria-live]')
  if (!source || word.dataset.before !== undefined) return
  await navigator.clipboard.writeText(source.value ?? source.innerText.trim())
  word.dataset.before = word.textContent
  word.textContent = button.dataset.done
  setTimeout(() => {
    word.textContent = word.dataset.before
    delete word.dataset.before
  }, 3000)
}

// How much of a limit is used, counted as the server counts.
const counting = document.querySelector('[data-limit]') && import('./characters.js')
document.addEventListener('input', async ({ target }) => {
  const limit = Number(target.dataset?.limit)
  const counter = limit && target.parentElement.querySelector('.counter')
  if (!counter) return
  const { countCharacters } = await (counting ?? import('./characters.js'))
  const used = countCharacters(target.value)
  counter.textContent = `${used} / ${limit}`
  counter.toggleAttribute('data-over', used > limit)
})

// What begins so is offered while somebody types; fetched only for who enters a field.
document.addEventListener('focusin', async ({ target }) => {
  if (!target.dataset?.suggest || target.hasAttribute('aria-controls')) return
  target.setAttribute('aria-controls', `${target.id}-list`)
  const { suggestIn } = await import('./find.js')
  suggestIn(target)
})

// A second click sends nothing. Forms that React runs (data-live) see to it themselves.
const sendAgainAfterMs = 8000
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.method !== 'post' || form.hasAttribute('data-live')) return
  if (form.hasAttribute('data-sent')) return event.preventDefault()
  form.setAttribute('data-sent', '')
  event.submitter?.setAttribute('aria-disabled', 'true')
  // A file may have come instead of a page.
  setTimeout(openForms, sendAgainAfterMs)
})

function openForms() {
  each('[data-sent]', (form) => {
    form.removeAttribute('data-sent')
    form
      .querySelectorAll('[aria-disabled]')
      .forEach((each) => each.removeAttribute('aria-disabled'))
  })
}

// Coming back by the back button, everything can be sent again.
window.addEventListener('pageshow', openForms)

// Text that was typed and not sent: ask before it is lost.
const unsent = new Set()
document.addEventListener('input', ({ target }) => {
  if (target.form?.hasAttribute('data-guarded')) unsent.add(target.form)
})
document.addEventListener('submit', ({ target }) => unsent.delete(target))
window.addEventListener('beforeunload', (event) => {
  if (unsent.size > 0) event.preventDefault()
})

// Who signs out leaves no list of names behind on this device: the pages that work without a network keep one each.
const kept = { checkInQueue: 'baraza-check-in', enterQueue: 'baraza-enter' }
const keepsList = () => Object.values(kept).some((mark) => localStorage.getItem(mark) !== null)
async function wipeLists() {
  await import('./offline-store.js')
  await Promise.all([import('./check-in-queue.js'), import('./enter-queue.js')])
  for (const [name, mark] of Object.entries(kept)) {
    if (localStorage.getItem(mark) === null) continue
    await self[name].wipe('signedOut')
    localStorage.removeItem(mark)
  }
}
document.addEventListener('submit', async (event) => {
  const form = event.target
  if (form.getAttribute('action') !== '/api/auth/sign-out' || !keepsList()) return
  event.preventDefault()
  await wipeLists().catch(() => undefined)
  form.submit()
})
if (new URLSearchParams(location.search).has('out') && keepsList()) wipeLists()

// The language chosen last is the one that the bare address leads to.
each('[data-language]', (link) =>
  link.addEventListener('click', () => {
    const secure = location.protocol === 'https:' ? '; Secure' : ''
    document.cookie = `language=${link.dataset.language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
  }),
)

// After a post that came back: the title says so first, and the view is where the trouble is.
const errors = document.querySelector('[data-errors]')
if (errors) {
  document.title = `${errors.querySelector('.notice-title').textContent} · ${document.title}`
  errors.focus()
}

// Signed out: what the page of notes and the forms of summaries have kept on this device goes.
if (new URLSearchParams(location.search).has('out')) {
  localStorage.removeItem('baraza-room-notes')
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('baraza-draft:')) localStorage.removeItem(key)
  }
  caches?.delete('baraza-room')
}
