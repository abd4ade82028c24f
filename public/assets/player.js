// Plays from a moment to a moment, changes what is loaded in place, and takes pieces where the browser doesn't know
// them. The page works without it.

import { beginWaveform } from './waveform.js'

const media = document.querySelector('[data-player]')
const lines = [...document.querySelectorAll('[data-seek]')]
const choices = [...document.querySelectorAll('[data-choice]')]
const hlsType = 'application/vnd.apple.mpegurl'
let pieces = null
let stopAt = null

if (media) begin()

function begin() {
  media.addEventListener('play', showCaptions, { once: true })
  media.addEventListener('play', () => void playPieces())
  media.addEventListener('play', () => void beginWaveform(media), { once: true })
  media.addEventListener('timeupdate', follow)
  for (const line of lines) {
    line.querySelector('a')?.addEventListener('click', (event) => playLine(event, line))
  }
  for (const choice of choices) {
    choice.addEventListener('click', (event) => choose(event, choice))
  }
  addEventListener('hashchange', goToAddress)
  goToAddress()
  beginMomentForm()
}

// Captions are asked for only now: a default track would be fetched while the page loads.
function showCaptions() {
  const tracks = [...media.textTracks]
  if (tracks.some(({ mode }) => mode === 'showing')) return
  const own = tracks.find(({ language }) => language === document.documentElement.lang)
  const chosen = own ?? tracks[0]
  if (chosen) chosen.mode = 'showing'
}

function follow() {
  const at = media.currentTime
  for (const line of lines) {
    const isNow = at >= Number(line.dataset.seek) && at < Number(line.dataset.end)
    if (isNow) line.setAttribute('aria-current', 'true')
    else line.removeAttribute('aria-current')
  }
  if (stopAt === null || at < stopAt) return
  // Who has gone beyond it by hand wants to go on.
  if (at < stopAt + 1.5) media.pause()
  stopAt = null
}

function playLine(event, line) {
  // In another tab, if that is how it was clicked.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const { seek, end } = line.dataset
  goTo(Number(seek), null)
  play()
  const moment = `${Math.floor(Number(seek))},${Math.ceil(Number(end))}`
  history.replaceState(null, '', `#t=${moment}`)
}

/** A moment that somebody has sent. It waits there; play is pressed by the reader. */
function goToAddress() {
  const written = /^#t=(.+)$/.exec(location.hash)?.[1] ?? media.dataset.moment ?? ''
  const [, from, to] = /^(\d{1,6}(?:\.\d{1,3})?)(?:,(\d{1,6}(?:\.\d{1,3})?))?$/.exec(written) ?? []
  if (from === undefined) return
  goTo(Number(from), to === undefined ? null : Number(to))
  const line = lines.findLast(({ dataset }) => Number(dataset.seek) <= Number(from) + 1)
  line?.setAttribute('aria-current', 'true')
  if (location.hash.startsWith('#t=')) line?.scrollIntoView({ block: 'center' })
}

function goTo(from, to) {
  media.currentTime = from
  stopAt = to !== null && to > from ? to : null
}

/** The list of pieces, where the browser knows files only: the library comes when play is pressed, not before. */
async function playPieces() {
  const { playlist } = media.dataset
  if (!playlist || pieces || media.canPlayType(hlsType) !== '') return
  const at = media.currentTime
  const files = takeFiles()
  // Nothing of the small file, which would be the next to try, is loaded meanwhile.
  media.load()
  const goOn = (from) => {
    dropPieces()
    delete media.dataset.playlist
    media.prepend(...files.filter(({ type }) => type !== hlsType))
    media.load()
    media.currentTime = from
    play()
  }
  const library = await import('./made/hls.js').catch(() => null)
  // Chosen otherwise meanwhile.
  if (media.dataset.playlist !== playlist || pieces) return
  if (!library?.Hls.isSupported()) return goOn(at)
  const { Hls } = library
  pieces = new Hls({ enableWorker: false, startPosition: at || -1, maxBufferLength: 20 })
  pieces.on(Hls.Events.MANIFEST_PARSED, play)
  pieces.on(Hls.Events.ERROR, (_event, { fatal }) => {
    if (fatal) goOn(media.currentTime || at)
  })
  pieces.loadSource(playlist)
  pieces.attachMedia(media)
}

function takeFiles() {
  const files = [...media.querySelectorAll('source')]
  for (const file of files) file.remove()
  media.removeAttribute('src')
  return files
}

/** Another press, or another file, may come in between. */
function play() {
  media.play().catch(() => {})
}

function dropPieces() {
  pieces?.destroy()
  pieces = null
}

/** Changes the file in place, at the same moment, and keeps the choice for the next interview. */
function choose(event, choice) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const { currentTime, paused } = media
  dropPieces()
  const { playlist, sources, kind } = choice.dataset
  takeFiles()
  media.prepend(
    ...JSON.parse(sources).map(({ address, type }) =>
      Object.assign(document.createElement('source'), { src: address, type }),
    ),
  )
  media.dataset.kind = kind
  if (playlist) media.dataset.playlist = playlist
  else delete media.dataset.playlist
  media.load()
  media.currentTime = currentTime
  if (!paused) play()
  for (const each of choices) {
    if (each === choice) each.setAttribute('aria-current', 'true')
    else each.removeAttribute('aria-current')
  }
  const now = document.querySelector('[data-now]')
  if (now) now.textContent = choice.textContent
  document.querySelector('[data-remember]')?.remove()
  history.replaceState(null, '', choice.href.replace(/#.*$/, '') + location.hash)
  const body = new URLSearchParams({ watch: choice.dataset.choice, back: '/' })
  const address = `/${document.documentElement.lang}/watching`
  void fetch(address, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(() => {})
}

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds))
  const pad = (value) => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}

/** As people write it: 1:02, 1:02:35, or seconds. */
function secondOf(written) {
  const [, hours = 0, minutes, rest, plain] =
    /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]?\d)$|^(\d{1,5})$/.exec(written.trim()) ?? []
  if (plain !== undefined) return Number(plain)
  return minutes === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}

function beginMomentForm() {
  const form = document.querySelector('[data-moment-form]')
  if (!form) return
  const { from, to } = form.elements
  const take = form.querySelector('[data-take]')
  take.hidden = false
  take.addEventListener('click', () => {
    from.value = clock(media.currentTime)
    to.value = clock(media.currentTime + 10)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [start, end] = [secondOf(from.value), secondOf(to.value)]
    if (start === null) return from.focus()
    const made = form.querySelector('[data-made]')
    const field = made.querySelector('input')
    const moment = end !== null && end > start ? `${start},${end}` : `${start}`
    field.value = `${form.dataset.address}?t=${moment}#player`
    made.hidden = false
    field.select()
    navigator.clipboard?.writeText(field.value).then(
      () => (made.querySelector('[data-said]').textContent = form.dataset.copied),
      () => {},
    )
  })
}
