// Sends a chosen file in pieces: with progress, a pause, and on where it stopped after a lost line, a reload or a day.
// Without it the form posts by itself.

const language = document.documentElement.lang
const endpoint = '/api/uploads/tus'
const pieceBytes = 8 * 1024 * 1024
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000]
const megabytes = new Intl.NumberFormat(language, {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
})

/** Which file it is, without its name: what somebody recorded is nobody's business who opens this browser later. */
const prefixOf = ({ dataset }) => `baraza-${dataset.slug}-${dataset.kind}`
const fingerprintOf = (form, file) => `${prefixOf(form)}-${file.size}-${file.lastModified}`

for (const form of document.querySelectorAll('form[data-upload]')) sayBegun(form)

/** What was on its way when the page was left. */
function sayBegun(form) {
  const isBegun = storedKeys().some((key) => key.startsWith(`tus::${prefixOf(form)}-`))
  if (!isBegun) return
  const { box, bar, buttons, say } = partsOf(form)
  box.hidden = false
  bar.hidden = true
  for (const button of buttons) button.hidden = true
  say(form.dataset.begun)
}

function storedKeys() {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

// Before the listener that guards against a second click, which would believe the form was sent.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target
    const file = form.dataset?.upload && form.querySelector('input[type=file]')?.files[0]
    if (!file) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!form.hasAttribute('data-sending-now')) void send(form, file)
  },
  true,
)

function partsOf(form) {
  const box = form.querySelector('[data-progress]')
  const said = box.querySelector('[data-said]')
  const pause = box.querySelector('[data-pause]')
  const stop = box.querySelector('[data-stop]')
  const say = (text) => (said.textContent = text)
  return { box, bar: box.querySelector('progress'), pause, stop, buttons: [pause, stop], say }
}

async function send(form, file) {
  const { box, bar, pause, stop, buttons, say } = partsOf(form)
  const show = (isOn) => {
    bar.hidden = !isOn
    for (const button of buttons) button.hidden = !isOn
  }
  box.hidden = false
  if (file.size > Number(form.dataset.upload)) {
    show(false)
    return say(form.dataset.tooLarge)
  }
  form.setAttribute('data-sending-now', '')
  show(true)
  bar.value = 0
  const leave = (event) => event.preventDefault()
  addEventListener('beforeunload', leave)
  let isGoing = true
  const end = (text) => {
    form.removeAttribute('data-sending-now')
    removeEventListener('beforeunload', leave)
    removeEventListener('online', goOn)
    show(false)
    say(text)
  }

  let lastSaid = 0
  const { Upload } = await import('./made/tus.js')
  const upload = new Upload(file, {
    endpoint,
    retryDelays,
    chunkSize: pieceBytes,
    metadata: { slug: form.dataset.slug, kind: form.dataset.kind },
    headers: { 'x-locale': language },
    fingerprint: async () => fingerprintOf(form, file),
    removeFingerprintOnSuccess: true,
    onProgress(sent, whole) {
      bar.value = (100 * sent) / whole
      // A screen reader would otherwise read nothing but numbers.
      if (sent < whole && Date.now() - lastSaid < 2_000) return
      lastSaid = Date.now()
      const [part, all] = [sent, whole].map((bytes) => megabytes.format(bytes / 1e6))
      if (sent === whole) say(form.dataset.checking)
      else say(form.dataset.sending.replace('{part}', part).replace('{whole}', all))
    },
    onError(error) {
      const answer = error.originalResponse
      if (answer && answer.getStatus() < 500) {
        forget(form, file)
        return end(readAnswer(answer.getBody()).message ?? form.dataset.lost)
      }
      // The line: what has arrived stays, and goes on when the line is back or somebody says so.
      rest(form.dataset.waits)
    },
    onSuccess() {
      removeEventListener('beforeunload', leave)
      location.search = '?file=received'
    },
  })

  function rest(text) {
    isGoing = false
    pause.textContent = pause.dataset.goOn
    say(text)
  }
  function goOn() {
    if (isGoing) return
    isGoing = true
    pause.textContent = pause.dataset.pause
    upload.start()
  }
  addEventListener('online', goOn)
  pause.onclick = async () => {
    if (!isGoing) return goOn()
    await upload.abort()
    rest(form.dataset.paused)
  }
  stop.onclick = async () => {
    forget(form, file)
    await upload.abort(true).catch(() => {})
    end(form.dataset.cancelled)
  }

  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  upload.start()
}

/** What was refused or given up isn't gone on with. */
function forget(form, file) {
  const start = `tus::${fingerprintOf(form, file)}::`
  for (const key of storedKeys()) if (key.startsWith(start)) localStorage.removeItem(key)
}

function readAnswer(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
