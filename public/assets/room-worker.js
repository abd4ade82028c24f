// Opens the page of notes where there is no network: the page as it was opened last, and what it is made of.
// Nothing that anybody has written is on it. Signing out deletes all of it (enhance.js).

const kept = 'baraza-room'
const isPart = ({ pathname }) => pathname.startsWith('/assets/') || pathname.startsWith('/_next/')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The first visit came past the worker: the page says what it was made of, and hears when all of it is kept.
self.addEventListener('message', (event) => {
  const answer = event.ports[0]
  event.waitUntil(
    keepAll([event.data.page, ...event.data.parts]).then((isKept) => answer?.postMessage(isKept)),
  )
})

async function keepAll(addresses) {
  const cache = await caches.open(kept)
  const wanted = addresses.filter((address) => {
    const url = new URL(address)
    return url.origin === location.origin && (isPart(url) || url.pathname.includes('/room/'))
  })
  const answers = await Promise.all(
    wanted.map((address) => fetchAndKeep(cache, new Request(address)).catch(() => null)),
  )
  return answers.every((answer) => answer?.ok && !answer.redirected)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' || isPart(url)) event.respondWith(newestOrKept(request))
})

async function newestOrKept(request) {
  const cache = await caches.open(kept)
  try {
    return await fetchAndKeep(cache, request)
  } catch (error) {
    const found = await cache.match(request, { ignoreSearch: true })
    if (found) return found
    throw error
  }
}

/** Only what was answered well: a page that asks to sign in is not the page. */
async function fetchAndKeep(cache, request) {
  const answer = await fetch(request)
  if (answer.ok && !answer.redirected) await cache.put(request, answer.clone())
  return answer
}
