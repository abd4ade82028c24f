// What the page for entering without a network shows beside what all such pages do (offline-page.js).
import { element, groupMark, one, plain, say, words } from './offline-page.js'

const shownAtOnce = 30

export function outcome(text) {
  one('outcome').textContent = text ?? ''
  one('outcome').hidden = !text
}

/** Choosing a person, asking how, or one view after the other. */
export function part(name) {
  one('find').hidden = name !== 'find'
  one('sitting').hidden = name === 'find'
  one('ask').hidden = name !== 'ask'
  one('laid').hidden = name !== 'laid'
  if (name !== 'laid') one('write').hidden = true
}

export function showPeople(people, typed, chosen) {
  const parts = plain(typed).split(/\s+/).filter(Boolean)
  const found = people.filter(({ name }) => parts.every((each) => plain(name).includes(each)))
  const rows = found.slice(0, shownAtOnce).map((person) => {
    const button = element('button', 'button button-main', words.choose)
    button.setAttribute('aria-label', `${words.choose}: ${person.name}`)
    button.type = 'button'
    button.addEventListener('click', () => chosen(person))
    return element(
      'li',
      'entry',
      element(
        'div',
        'entry-body',
        element('div', 'entry-above', groupMark(person.group)),
        element('h3', 'entry-title', person.name),
        element('p', 'text-small text-muted', person.tag),
      ),
      element('div', 'entry-action', button),
    )
  })
  one('people').replaceChildren(
    ...(rows.length > 0 ? rows : [element('li', 'entry', words.nobody)]),
  )
}

/** One view and how many are left; without one, that none is. */
export function lay(view, count) {
  const { hidden } = one('write')
  part('laid')
  one('write').hidden = hidden
  one('view').hidden = !view
  one('thumb').hidden = !view
  one('left').textContent = view ? say(words.left, { count }) : words.none
  if (!view) return
  one('view-by').replaceChildren(groupMark(view.group), ...(view.by ? [` ${view.by}`] : []))
  one('view-gloss').textContent = words.gloss
  one('view-gloss').hidden = !view.isGloss
  one('view-text').textContent = view.text
  one('view-text').lang = view.language
}

export function showAnswers(answers, said, dismiss) {
  one('answers').hidden = answers.length === 0
  one('answers')
    .querySelector('ul')
    .replaceChildren(
      ...answers.map((answer) => {
        const { name, what } = said[answer.nonce] ?? { name: words.somebody, what: '' }
        const button = element('button', 'button button-plain', words.dismiss)
        button.type = 'button'
        button.addEventListener('click', () => dismiss(answer))
        return element(
          'li',
          'entry',
          element(
            'div',
            'entry-body',
            element('h4', 'entry-title', name),
            element('p', '', words.why[answer.why] ?? words.why.forbidden),
            element('p', 'text-small', what),
          ),
          element('div', 'entry-action', button),
        )
      }),
    )
}
