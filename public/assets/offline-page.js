// What every page that works without a network shows. Every word comes from the page itself, in its language.

const page = document.querySelector('[data-offline]')
export const words = JSON.parse(page.dataset.words)
export const locale = page.dataset.locale
/** "check-in" or "enter": what follows the language in the address. */
export const folder = page.dataset.offline
export const one = (id) => document.getElementById(id)

const screens = ['choose', 'set-up', 'locked', 'desk']

export const say = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (_whole, name) => String(values[name] ?? ''))

/** What is in the way of sending: offline, signIn, forbidden, trouble or wait. */
export const stateSaid = (state) => words[`state${state[0].toUpperCase()}${state.slice(1)}`]

/** Shows one screen and hides the others; the first field of it has the focus. */
export function show(screen) {
  for (const each of screens) one(each).hidden = each !== screen
  one(screen).querySelector('input')?.focus()
}

export function problem(text) {
  one('problem').textContent = text ?? ''
  one('problem').hidden = !text
}

export function element(name, className, ...inside) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...inside)
  return made
}

export function groupMark(group) {
  if (!group) return words.none
  const mark = element('span', `group group-${group}`)
  const shape = document.querySelector(`template[data-shape="${group}"]`)
  if (shape) mark.append(shape.content.cloneNode(true))
  mark.append(words.groups[group] ?? group)
  return mark
}

export function fillSelect(select, options, chosen) {
  select.replaceChildren(
    ...options.map(({ value, label }) => new Option(label, value, false, value === chosen)),
  )
}

export const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** A minute of difference is nothing to speak of. */
const worthSaying = 60

export function showSending({ count, state, clockOffBy }, slug) {
  const said = [count > 0 ? say(words.waiting, { count }) : words.allSent]
  if (state && state !== 'sent') said.push(stateSaid(state))
  if (Math.abs(clockOffBy) >= worthSaying) {
    said.push(say(words.clock, { minutes: Math.round(Math.abs(clockOffBy) / 60) }))
  }
  one('sending').hidden = false
  one('sending').querySelector('p').textContent = said.join(' ')
  one('send').hidden = count === 0
  one('sign-in').hidden = state !== 'signIn'
  one('sign-in').href = `/${locale}/sign-in?to=${encodeURIComponent(`/${folder}/${slug}`)}`
}

export function showLists(lists) {
  one('choose')
    .querySelector('ul')
    .replaceChildren(
      ...lists.map(({ slug }) => {
        const link = element('a', '', slug)
        link.href = `/${locale}/${folder}/${slug}`
        return element('li', 'entry', element('div', 'entry-title', link))
      }),
    )
  show('choose')
}
