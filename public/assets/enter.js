// Entering for somebody without a network: each entry is sealed for the portal and written down before anything is
// said of it, and is sent as soon as there is a network (offline-vault.js).
import './offline-store.js'
import './enter-queue.js'
import * as page from './offline-page.js'
import * as view from './enter-view.js'
import { offlineVault, prevented, slug } from './offline-vault.js'

const { one, words, say } = page
const queue = self.enterQueue

const vault = offlineVault({
  queue,
  source: `/api/entries/${encodeURIComponent(slug)}/list`,
  // What the portal opens its letters by (lib/facilitated/operations/sync.ts).
  purpose: 'entries for somebody',
  tag: 'entries',
  ready: listen,
  opened: openDesk,
  closed: endSitting,
  changed: showAnswers,
})

/** Who sits here now, how they are asked, and what was left out; undefined between two people. */
let sitting

function listen() {
  one('to-desk').href = `/${page.locale}/manage/dialogues/${slug}/enter`
  one('typed').addEventListener('input', showPeople)
  one('ask').addEventListener('submit', prevented(begin))
  one('skip').addEventListener('click', skip)
  one('end').addEventListener('click', () => {
    endSitting()
    showPeople()
  })
  one('write').querySelector('form').addEventListener('submit', prevented(enterView))
  for (const button of document.querySelectorAll('[data-answer]')) {
    button.addEventListener('click', () => answer(button.dataset.answer))
  }
}

function openDesk() {
  // What this device entered itself: what was answered for whom, and what each piece that waits says.
  vault.list().own ??= { done: {}, said: {} }
  one('dialogue-title').textContent = vault.list().dialogue.title
  page.show('desk')
  endSitting()
  showPeople()
  void showAnswers()
}

function endSitting() {
  sitting = undefined
  one('ask').reset()
  one('write').open = false
  one('write').querySelector('form').reset()
  view.outcome()
  view.part('find')
  one('people').replaceChildren()
}

function showPeople() {
  const list = vault.list()
  if (list) view.showPeople(list.people, one('typed').value.trim(), choose)
}

function choose(person) {
  sitting = { person, skipped: new Set() }
  view.outcome()
  one('person-name').textContent = person.name
  view.part('ask')
}

function begin(form) {
  sitting.how = {
    channel: 'facilitator',
    earshot: form.elements.earshot.value,
    spokenLanguage: one('spoken').value,
    ...(one('read-back').checked && { isReadBack: 'on' }),
  }
  const { prompts } = vault.list()
  page.fillSelect(
    one('prompt'),
    prompts.map(({ id, question }) => ({ value: id, label: question })),
  )
  one('write').hidden = prompts.length === 0
  next()
}

/** Views that nobody has laid before this person: by what the portal knew, and by what this device did since. */
function left() {
  const { views, done, own } = vault.list()
  const { registrationId } = sitting.person
  const gone = new Set([...(done[registrationId] ?? []), ...(own.done[registrationId] ?? [])])
  return views.filter(({ id }) => !gone.has(id) && !sitting.skipped.has(id))
}

function next() {
  const views = left()
  sitting.view = views[0]
  view.lay(views[0], views.length)
}

function skip() {
  if (sitting?.view) sitting.skipped.add(sitting.view.id)
  next()
}

async function answer(value) {
  if (!sitting?.view) return
  const { person, how } = sitting
  const laid = sitting.view
  sitting.view = undefined
  const { registrationId } = person
  const { own } = vault.list()
  own.done[registrationId] = [...(own.done[registrationId] ?? []), laid.id]
  const what = `${words.answers[value]}: ${laid.text}`
  await note({ kind: 'answer', registrationId, view: laid.id, value, ...how }, what)
  view.outcome(say(words.noted, { name: person.name, answer: words.answers[value] }))
  if (sitting?.person === person) next()
}

async function enterView(form) {
  const text = one('text').value.trim()
  if (!sitting || !text) return one('text').focus()
  const { person, how } = sitting
  await note(
    {
      kind: 'view',
      registrationId: person.registrationId,
      promptId: one('prompt').value,
      text,
      language: one('language').value,
      attribution: form.elements.attribution.value,
      ...(one('public').checked && { isPublic: 'on' }),
      ...(one('gloss').checked && { isGloss: 'on' }),
      ...how,
    },
    text,
  )
  form.reset()
  one('write').open = false
  view.outcome(say(words.notedView, { name: person.name }))
}

/** What the piece says stays in the list, under the PIN, for whoever must be told that it was refused. */
function note(entry, what) {
  const { own } = vault.list()
  const { name } = sitting.person
  return vault.note((nonce) => {
    own.said[nonce] = { name, what }
    return { entry }
  })
}

async function showAnswers() {
  const list = vault.list()
  if (!list) return
  const answers = (await queue.all('answers')).filter((each) => each.slug === slug)
  view.showAnswers(answers, list.own?.said ?? {}, async ({ nonce }) => {
    await queue.remove('answers', nonce)
    await showAnswers()
  })
}

await vault.start()
