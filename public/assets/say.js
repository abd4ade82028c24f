// Records a spoken view in the page, and lets it be heard before it is sent. The sound goes into the form's own file field:
// without this file, or without a microphone, a file is chosen there.

const box = document.querySelector('[data-recorder]')
const form = document.querySelector('[data-say]')
const field = form?.querySelector('input[type=file]')
function begin() {
  const part = (name) => box.querySelector(`[data-${name}]`)
  const [said, live, level, left] = ['said', 'live-part', 'level', 'left-said'].map(part)
  const [listen, start, stop, discard] = ['listen', 'start', 'stop', 'discard'].map(part)
  const words = box.dataset
  const longest = Number(words.seconds)
  const say = (text) => (said.textContent = text)
  let recorder = null
  let ours = null

  box.hidden = false
  if (!canRecord()) {
    part('buttons').hidden = true
    return say(words.cannot)
  }
  say(words.ready)

  start.onclick = async () => {
    start.disabled = true
    const microphone = await openMicrophone()
    start.disabled = false
    if (microphone) record(microphone)
  }
  stop.onclick = () => recorder?.stop()
  discard.onclick = () => {
    show(null)
    say(words.discarded)
    start.focus()
  }
  // Chosen from the phone: to be heard as well, and said at once where it is too long.
  field.addEventListener('change', () => {
    const [file] = field.files
    if (file === ours) return
    show(file ?? null)
    say(file ? words.chosen : words.ready)
  })
  listen.addEventListener('loadedmetadata', () => {
    if (Number.isFinite(listen.duration) && listen.duration > longest + 1) say(words.tooLong)
  })
  // Whoever sends while it records means what was said so far.
  form.addEventListener(
    'submit',
    (event) => {
      if (!recorder) return
      event.preventDefault()
      event.stopImmediatePropagation()
      recorder.stop()
    },
    true,
  )
  addEventListener('pagehide', () => recorder?.stop())

  async function openMicrophone() {
    try {
      return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
    } catch ({ name }) {
      const why = { NotAllowedError: 'refused', SecurityError: 'refused', NotFoundError: 'absent' }
      say(words[why[name] ?? 'busy'])
      return null
    }
  }

  function record(microphone) {
    show(null)
    const pieces = []
    const began = performance.now()
    const elapsed = () => (performance.now() - began) / 1000
    const meter = measure(microphone)
    recorder = new MediaRecorder(microphone, { mimeType: kind(), audioBitsPerSecond: 24_000 })
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    // The microphone was pulled out, or taken away by the system.
    recorder.onerror = () => recorder?.stop()
    let loudest = 0
    let looks = 0
    let hasWarned = false
    // What the recording before came to doesn't stand there while this one begins.
    tick()
    const ticking = setInterval(tick, 100)
    toggle(true)
    say(words.recording)
    recorder.onstop = () => {
      clearInterval(ticking)
      meter.close()
      for (const track of microphone.getTracks()) track.stop()
      const seconds = Math.min(longest, Math.round(elapsed()))
      const type = (recorder.mimeType || kind()).split(';')[0]
      recorder = null
      toggle(false)
      start.focus()
      const file = new File(pieces, `view.${endings[type] ?? 'webm'}`, { type })
      // A head without a body: the microphone gave nothing, and nobody should find that out after sending.
      if (file.size < leastBytes) return say(words.silent)
      keep(file)
      const done = seconds >= longest ? words.full : words.done.replace('{seconds}', seconds)
      // Said only where it is certain: a level that was measured for a second, and never moved.
      say(looks > 10 && loudest < 0.0005 ? words.silent : done)
    }
    recorder.start()

    function tick() {
      const loud = meter.read()
      loudest = Math.max(loudest, loud)
      if (meter.isOn()) looks += 1
      level.value = Math.min(1, loud * 4)
      const seconds = Math.max(0, longest - elapsed())
      left.textContent = words.left.replace('{seconds}', Math.ceil(seconds))
      if (seconds <= 10 && !hasWarned) {
        hasWarned = true
        say(words.nearly)
      }
      if (seconds <= 0 && recorder?.state === 'recording') recorder.stop()
    }
  }

  function toggle(isOn) {
    live.hidden = stop.hidden = !isOn
    start.hidden = isOn
    if (isOn) stop.focus()
  }

  function keep(file) {
    const files = new DataTransfer()
    files.items.add(file)
    field.files = files.files
    ours = field.files[0]
    // "Leave without sending?" is asked by enhance.js, which hears of what was put in.
    field.dispatchEvent(new Event('input', { bubbles: true }))
    show(ours)
  }

  function show(file) {
    if (listen.src) URL.revokeObjectURL(listen.src)
    listen.hidden = discard.hidden = !file
    part('start-word').textContent = file ? words.again : words.begin
    if (file) {
      listen.src = URL.createObjectURL(file)
      return
    }
    listen.removeAttribute('src')
    ours = null
    field.value = ''
  }
}

/** Half a second of speech has more. */
const leastBytes = 600
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const endings = { 'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' }

function kind() {
  return kinds.find((each) => MediaRecorder.isTypeSupported(each))
}

function canRecord() {
  if (!navigator.mediaDevices?.getUserMedia || !self.MediaRecorder || !kind()) return false
  try {
    return new DataTransfer() !== null
  } catch {
    return false
  }
}

/** How loud it is now, from 0 to 1. */
function measure(microphone) {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  const samples = new Float32Array(analyser.fftSize)
  // Some browsers let it begin asleep.
  context.resume()
  context.createMediaStreamSource(microphone).connect(analyser)
  return {
    read() {
      analyser.getFloatTimeDomainData(samples)
      return Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length)
    },
    isOn: () => context.state === 'running',
    close: () => context.close(),
  }
}

if (box && field) begin()
