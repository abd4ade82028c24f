// On the page that says that the portal is away: looks now and then whether it is back, and shows the page then.
const firstPauseMs = 3_000
const longestPauseMs = 30_000

const note = document.querySelector('[data-again]')
note.hidden = false

async function isBack() {
  try {
    return (await fetch('/api/health', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}

function lookIn(pauseMs) {
  setTimeout(async () => {
    // Nobody reads it now; looking waits until they come back.
    if (!document.hidden && (await isBack())) location.reload()
    else lookIn(Math.min(pauseMs * 1.5, longestPauseMs))
  }, pauseMs)
}

lookIn(firstPauseMs)
