// Answering one view at a time without a page flash, and by keys for who wants it. Everything works without this.

const place = () => document.querySelector('[data-answering]')
const keys = { a: 'agree', d: 'disagree', u: 'unsure', s: 'notNow' }
const kept = 'baraza-answer-keys'

function showSwitch() {
  const line = place()?.querySelector('[data-answer-keys]')
  if (!line) return
  line.hidden = false
  const box = line.querySelector('input')
  box.checked = localStorage.getItem(kept) === 'on'
  box.addEventListener('change', () => localStorage.setItem(kept, box.checked ? 'on' : 'off'))
}
showSwitch()

document.addEventListener('submit', (event) => {
  const form = event.target
  const { submitter } = event
  if (form.getAttribute('action') !== '/api/answers' || !submitter) return
  event.preventDefault()
  send(form, submitter).catch(() => sendPlainly(form, submitter))
})

/** Posts as the form would, and puts what the next page asks in the place of what was asked here. */
async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form))
  body.set(submitter.name, submitter.value)
  const response = await fetch(form.action, {
    method: 'POST',
    body,
    headers: { accept: 'text/html' },
  })
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const next = page.querySelector('[data-answering]')
  // The sign-in has ended, or the portal is in trouble: that page says so best itself.
  if (!next) {
    if (response.redirected) return location.assign(response.url)
    return sendPlainly(form, submitter)
  }
  place().replaceWith(document.adoptNode(next))
  history.replaceState(null, '', response.url)
  showSwitch()
  // Who listens hears the question and goes on to the words; who looks isn't moved, because it is where it was.
  place().querySelector('[data-focus]')?.focus({ preventScroll: true })
  scrollTo({ top: 0 })
}

function sendPlainly(form, submitter) {
  const value = document.createElement('input')
  Object.assign(value, { type: 'hidden', name: submitter.name, value: submitter.value })
  form.append(value)
  form.submit()
}

document.addEventListener('keydown', (event) => {
  const value = keys[event.key.toLowerCase()]
  const isTyping = event.target.closest?.('input:not([type=checkbox]), textarea, select')
  if (!value || isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
  if (!place()?.querySelector('[data-answer-keys] input')?.checked) return
  place().querySelector(`button[value="${value}"]`)?.click()
})
