// Offers, while somebody types, what begins so: a combobox with a list (w3.org/WAI/ARIA/apg/patterns/combobox). Without it
// the form asks the same server, which finds more.

const waitMs = 220
const shortest = 2

/** Called by enhance.js with a field that was just entered, once. */
export function suggestIn(field) {
  const list = document.createElement('ul')
  list.id = `${field.id}-list`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.dataset.suggestions)
  const said = document.createElement('p')
  said.className = 'visually-hidden'
  said.setAttribute('role', 'status')
  field.closest('.search-field').append(list, said)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    field.setAttribute(name, value)

  let timer
  let asking
  let at = -1

  const options = () => [...list.children]

  function close() {
    clearTimeout(timer)
    asking?.abort()
    at = -1
    list.hidden = true
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }

  function choose(next) {
    const all = options()
    // One place more than there are options: the field itself.
    at = (next + all.length + 2) % (all.length + 1)
    at = at === 0 ? -1 : at - 1
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)))
    if (at < 0) return field.removeAttribute('aria-activedescendant')
    field.setAttribute('aria-activedescendant', all[at].id)
    all[at].scrollIntoView({ block: 'nearest' })
  }

  function show({ hits, said: words }) {
    at = -1
    field.removeAttribute('aria-activedescendant')
    list.replaceChildren(
      ...hits.map(({ title, kind, href, language }, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.dataset.href = href
        const name = document.createElement('span')
        name.textContent = title
        name.lang = language
        name.dir = 'auto'
        const what = document.createElement('small')
        what.textContent = kind
        option.append(name, what)
        return option
      }),
    )
    list.hidden = hits.length === 0
    field.setAttribute('aria-expanded', String(hits.length > 0))
    said.textContent = words
  }

  async function ask() {
    const words = field.value.trim()
    asking?.abort()
    if (words.length < shortest) return close()
    asking = new AbortController()
    const { signal } = asking
    try {
      const address = `${field.dataset.suggest}&q=${encodeURIComponent(words.slice(0, 200))}`
      const answer = await fetch(address, { signal })
      // Too many questions, or no network: the form still works.
      if (!answer.ok) return close()
      const found = await answer.json()
      if (!signal.aborted && document.activeElement === field) show(found)
    } catch {
      if (!signal.aborted) close()
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, waitMs)
  })
  field.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' && isOpen) {
      event.preventDefault()
      choose(at + 1)
    } else if (event.key === 'ArrowUp' && isOpen) {
      event.preventDefault()
      choose(at - 1)
    } else if (event.key === 'ArrowDown') {
      ask()
    } else if (event.key === 'Enter' && isOpen && at >= 0) {
      event.preventDefault()
      location.assign(options()[at].dataset.href)
    }
  })
  // Before the field loses the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]')
    if (option) location.assign(option.dataset.href)
  })
  field.addEventListener('blur', close)
  field.form.addEventListener('submit', close)
  if (field.value !== field.defaultValue) timer = setTimeout(ask, waitMs)
}
