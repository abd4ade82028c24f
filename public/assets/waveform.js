// How loud a recording is, from beginning to end: what has been heard stands out, and a click goes there. It comes when
// play is pressed, as all of a recording does. The browser's own line does the same for who can't see or click it.

const faint = 0.35

export async function beginWaveform(media) {
  const canvas = document.querySelector('[data-waveform]')
  if (!canvas) return
  const answer = await fetch(canvas.dataset.waveform).catch(() => null)
  if (!answer?.ok) return
  const loudness = await answer.json()
  canvas.hidden = false
  const show = () => draw(canvas, loudness, media.duration ? media.currentTime / media.duration : 0)
  media.addEventListener('timeupdate', show)
  media.addEventListener('seeked', show)
  canvas.addEventListener('click', ({ offsetX }) => {
    if (media.duration) media.currentTime = (offsetX / canvas.clientWidth) * media.duration
  })
  show()
}

/** @param loudness 0 to 100, from beginning to end; `heard` is the part of the whole that has been played. */
function draw(canvas, loudness, heard) {
  const pen = canvas.getContext('2d')
  const { width, height } = canvas
  pen.clearRect(0, 0, width, height)
  pen.fillStyle = getComputedStyle(canvas).color
  const step = width / loudness.length
  loudness.forEach((each, at) => {
    const high = Math.max(1, (each / 100) * height)
    pen.globalAlpha = at < heard * loudness.length ? 1 : faint
    pen.fillRect(at * step, (height - high) / 2, Math.max(0.5, step - 0.3), high)
  })
}
