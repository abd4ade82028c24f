// What the page for checking in without a network shows beside what all such pages do (offline-page.js).
import { element, groupMark, locale, one, plain, say, words } from './offline-page.js'

const shownAtOnce = 30

export function outcome(text, kind = 'good') {
  const place = one('outcome')
  place.className = `notice notice-${kind} mt-3`
  place.textContent = text ?? ''
  place.hidden = !text
}

export function clock(iso, zone) {
  const how = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }
  return new Intl.DateTimeFormat(locale, how).format(new Date(iso))
}

export function groupOptions() {
  return Object.entries(words.groups).map(([value, label]) => ({ value, label }))
}

/** By name everybody on the list; with nothing typed, those who are expected and not here yet. */
export function matches(people, typed, occasion) {
  const parts = plain(typed).split(/\s+/).filter(Boolean)
  if (parts.length === 0) return people.filter((each) => !each.why && !each.came[occasion])
  return people.filter(({ name }) => parts.every((part) => plain(name).includes(part)))
}

export function showPeople(found, { occasion, zone, typed, came }) {
  const rows = found.slice(0, shownAtOnce).map((person) => {
    const since = person.came[occasion]
    const body = element(
      'div',
      'entry-body',
      element('div', 'entry-above', groupMark(person.group)),
      element('h3', 'entry-title', person.name),
    )
    if (since) {
      const here = say(words.hereSince, { time: clock(since, zone) })
      body.append(element('p', '', element('span', 'status status-good', here)))
    } else if (person.why) body.append(element('p', '', words.why[person.why] ?? ''))
    const row = element('li', 'entry', body)
    if (!since) {
      const button = element('button', 'button button-main', words.came)
      button.setAttribute('aria-label', `${words.came}: ${person.name}`)
      button.type = 'button'
      button.addEventListener('click', () => came(person))
      row.append(element('div', 'entry-action', button))
    }
    return row
  })
  if (found.length === 0 && typed) rows.push(element('li', 'entry', words.nobody))
  one('people').replaceChildren(...rows)
}

/** Came of expected, for all and per group. */
export function showCounts(people, occasion) {
  const expected = people.filter((each) => !each.why || each.came[occasion])
  const groups = [...new Set(expected.map(({ group }) => group))].filter(Boolean).sort()
  const stat = (label, some) => {
    const here = some.filter((each) => each.came[occasion]).length
    const value = element('span', 'stat-value', `${here} / ${some.length}`)
    return element('div', 'stat', element('dt', '', label), element('dd', '', value))
  }
  one('counts').replaceChildren(
    stat(words.here, expected),
    ...groups.map((group) =>
      stat(
        groupMark(group),
        expected.filter((each) => each.group === group),
      ),
    ),
  )
}

export function showAnswers(answers, people, dismiss) {
  const shown = answers.filter(({ why }) => why && why !== 'underAge')
  one('answers').hidden = shown.length === 0
  one('answers')
    .querySelector('ul')
    .replaceChildren(
      ...shown.map((answer) => {
        const person = people.find(({ id }) => id === answer.registrationId)
        const button = element('button', 'button button-plain', words.dismiss)
        button.type = 'button'
        button.addEventListener('click', () => dismiss(answer))
        return element(
          'li',
          'entry',
          element(
            'div',
            'entry-body',
            element('h4', 'entry-title', person?.name ?? words.someone),
            element('p', '', words.why[answer.why] ?? ''),
          ),
          element('div', 'entry-action', button),
        )
      }),
    )
}
