// Sends a chosen file with progress and a way to stop. Without it the form posts by itself.

const language = document.documentElement.lang
const megabytes = new Intl.NumberFormat(language, {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
})

// Before the listener that guards against a second click, which would believe the form was sent.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target
    const file = form.dataset?.upload && form.querySelector('input[type=file]')?.files[0]
    if (!file) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!form.hasAttribute('data-sending-now')) send(form, file)
  },
  true,
)

function send(form, file) {
  const box = form.querySelector('[data-progress]')
  const bar = box.querySelector('progress')
  const said = box.querySelector('[data-said]')
  const stop = box.querySelector('[data-stop]')
  const say = (text) => (said.textContent = text)
  box.hidden = false

  if (file.size > Number(form.dataset.upload)) {
    bar.hidden = stop.hidden = true
    return say(form.dataset.tooLarge)
  }

  const request = new XMLHttpRequest()
  const leave = (event) => event.preventDefault()
  bar.hidden = stop.hidden = false
  bar.value = 0
  form.setAttribute('data-sending-now', '')
  addEventListener('beforeunload', leave)
  stop.onclick = () => request.abort()

  const end = (text) => {
    form.removeAttribute('data-sending-now')
    removeEventListener('beforeunload', leave)
    bar.hidden = stop.hidden = true
    say(text)
  }
  let lastSaid = 0
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = (100 * loaded) / total
    // A screen reader would otherwise read nothing but numbers.
    if (loaded < total && Date.now() - lastSaid < 2_000) return
    lastSaid = Date.now()
    const whole = megabytes.format(total / 1e6)
    const part = megabytes.format(loaded / 1e6)
    if (loaded === total) say(form.dataset.checking)
    else say(form.dataset.sending.replace('{part}', part).replace('{whole}', whole))
  }
  request.onabort = () => end(form.dataset.cancelled)
  request.onerror = () => end(form.dataset.lost)
  request.onload = () => {
    const answer = readAnswer(request.responseText)
    if (request.status !== 200) return end(answer.message ?? form.dataset.lost)
    removeEventListener('beforeunload', leave)
    location.search = '?file=received'
  }

  request.open('POST', `${form.getAttribute('action')}?locale=${language}`)
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('upload-nonce', form.elements._nonce.value)
  request.send(file)
}

function readAnswer(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
