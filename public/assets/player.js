// Words that can be clicked, and captions that come on with play. The page works without it.

const media = document.querySelector('[data-player]')
const lines = [...document.querySelectorAll('[data-seek]')]

if (media) {
  // Captions are asked for only now: a default track would be fetched while the page loads.
  media.addEventListener(
    'play',
    () => {
      const tracks = [...media.textTracks]
      if (tracks.some(({ mode }) => mode === 'showing')) return
      const own = tracks.find(({ language }) => language === document.documentElement.lang)
      const chosen = own ?? tracks[0]
      if (chosen) chosen.mode = 'showing'
    },
    { once: true },
  )

  for (const line of lines) {
    const time = line.querySelector('.transcript-time')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = time.className
    button.textContent = time.textContent
    button.setAttribute('aria-label', line.dataset.label)
    button.addEventListener('click', () => {
      media.currentTime = Number(line.dataset.seek)
      media.play()
    })
    time.replaceWith(button)
  }

  media.addEventListener('timeupdate', () => {
    const at = media.currentTime
    for (const line of lines) {
      const isNow = at >= Number(line.dataset.seek) && at < Number(line.dataset.end)
      if (isNow) line.setAttribute('aria-current', 'true')
      else line.removeAttribute('aria-current')
    }
  })

  // #t=62 or #t=62,95: a moment that somebody has sent. It waits there; play is pressed by the reader.
  const seek = () => {
    const [, from] = /^#t=(\d{1,6}(?:\.\d{1,3})?)(?:,|$)/.exec(location.hash) ?? []
    if (from === undefined) return
    media.currentTime = Number(from)
    const line = lines.findLast(({ dataset }) => Number(dataset.seek) <= Number(from) + 1)
    line?.setAttribute('aria-current', 'true')
    line?.scrollIntoView({ block: 'center' })
  }
  addEventListener('hashchange', seek)
  seek()
}
