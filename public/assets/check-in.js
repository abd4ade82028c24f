// Checking in without a network: every scan is sealed for the portal and written down before anything is said of it,
// and is sent as soon as there is a network (offline-vault.js).
import './offline-store.js'
import './check-in-queue.js'
import * as crypt from './offline-crypt.js'
import * as page from './offline-page.js'
import * as view from './check-in-view.js'
import { startCamera } from './check-in-camera.js'
import { offlineVault, prevented, slug } from './offline-vault.js'

const { one, words, say } = page
const queue = self.checkInQueue

const vault = offlineVault({
  queue,
  source: `/api/check-ins/${encodeURIComponent(slug)}/list`,
  // What the portal opens its letters by (lib/attendance/operations/sync.ts).
  purpose: 'check-in scans',
  tag: 'check-ins',
  ready: listen,
  opened: openDesk,
  closed: closeDesk,
  changed: showDesk,
})

function listen() {
  one('to-desk').href = `/${page.locale}/manage/events/${slug}/check-in`
  one('look-up').addEventListener('submit', prevented(lookUp))
  one('walk-in').querySelector('form').addEventListener('submit', prevented(addWalkIn))
  one('typed').addEventListener('input', showDesk)
  one('occasion').addEventListener('change', showDesk)
  startCamera((code) => byCode(code, 'badge'))
}

function closeDesk() {
  one('people').replaceChildren()
  one('counts').replaceChildren()
  one('answers').hidden = true
  view.outcome()
}

function openDesk() {
  const { event, occasions, occasion } = vault.list()
  one('event-title').textContent = event.title
  const options = occasions.map(({ key, label }) => ({ value: key, label }))
  page.fillSelect(one('occasion'), options, one('occasion').value || occasion)
  page.fillSelect(one('walk-in-group'), view.groupOptions())
  one('walk-in-groups').hidden = !event.hasGroups
  page.show('desk')
  one('typed').focus()
  showDesk()
}

async function showDesk() {
  if (!vault.list()) return
  const { people, event } = vault.list()
  const occasion = one('occasion').value
  const typed = one('typed').value.trim()
  const found = view.matches(people, typed, occasion)
  const how = { occasion, zone: event.zone, typed, came: (person) => checkIn(person, 'name') }
  view.showPeople(found, how)
  view.showCounts(people, occasion)
  const answers = (await queue.all('answers')).filter((each) => each.slug === slug)
  if (!vault.list()) return
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
  if (!vault.list() || !typed) return
  const found = view.matches(vault.list().people, typed, one('occasion').value)
  if (looksLikeCode(typed) && found.length === 0) return byCode(typed, 'code')
  if (found.length === 1) await checkIn(found[0], 'name')
  else if (found.length === 0) view.outcome(words.nobody, 'warning')
}

async function byCode(code, by) {
  if (!vault.list() || !looksLikeCode(code)) return
  const hash = await crypt.hashOfCode(code, vault.list().codes)
  const person = vault.list()?.people.find((each) => each.code === hash)
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
      say(words.already, { name, time: view.clock(since, vault.list().event.zone) }),
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
  if (!vault.list() || !form.reportValidity()) return
  if (adult === 'no') {
    await note({ way: 'underAge' })
    view.outcome(words.young, 'info')
  } else {
    const typed = name.value.trim()
    const group = vault.list().event.hasGroups ? one('walk-in-group').value : null
    const occasion = one('occasion').value
    const came = { [occasion]: new Date().toISOString() }
    vault.list().people.push({
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

/** The list that knows of the scan and the scan that waits are written down together. */
function note(scan) {
  const occasion = one('occasion').value
  return vault.note(() => ({ occasion, scan }), { stamp: vault.list().stamp })
}

await vault.start()
