// What the service workers of /{locale}/check-in and /{locale}/enter do, and nothing else. Each keeps its empty page
// and its files, as somebody sees them who is not signed in: no page with anybody's data ever comes into its cache,
// and no other page passes it. The file that imports this one has set `offlinePage` before.
const { folder, files: namedFiles, queue, tag } = self.offlinePage

const locale = new URL(self.location.href).searchParams.get('locale')
const shell = `/${locale}/${folder}`
const cacheName = `baraza-${folder}-${locale}`
const waitMs = 4000
const ownFiles = [
  ...['offline-crypt.js', 'offline-page.js', 'offline-store.js', 'offline-vault.js'],
  ...namedFiles,
].map((name) => `/assets/${name}`)

self.addEventListener('install', (event) => {
  event.waitUntil(refresh().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

/** The page without a cookie, with the files that it names. All of them or none: a half-new page fits nothing. */
async function refresh() {
  const page = await fetch(shell, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error(`The page was answered with ${page.status}`)
  const text = await page.clone().text()
  const named = [...text.matchAll(/(?:href|src)="(\/(?:_next\/static|assets)\/[^"]+)"/g)]
  const addresses = new Set([...ownFiles, ...named.map(([, address]) => address)])
  const files = await Promise.all(
    [...addresses].map(async (address) => {
      const file = await fetch(address, { credentials: 'omit' })
      if (!file.ok) throw new Error(`${address} was answered with ${file.status}`)
      return [address, file]
    }),
  )
  const cache = await caches.open(cacheName)
  await cache.put(shell, page)
  for (const [address, file] of files) await cache.put(address, file)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && isOurs(pathname)) event.respondWith(pageFor(event))
  else if (/^\/(_next\/static|assets)\//.test(pathname)) event.respondWith(fileFor(request))
})

const isOurs = (pathname) => pathname === shell || pathname.startsWith(`${shell}/`)

/** The page as it is now where there is a network; what comes with a name in it is shown and not kept. */
async function pageFor(event) {
  try {
    const page = await inTime(fetch(event.request))
    if (page.status >= 500) throw new Error('The portal is in trouble')
    event.waitUntil(refresh().catch(() => undefined))
    return page
  } catch {
    await queue.dropExpired().catch(() => undefined)
    return (await caches.match(shell, { cacheName })) ?? Response.error()
  }
}

/** What the name of a file fixes is taken from here; the rest from the network as long as it answers. */
async function fileFor(request) {
  const kept = await caches.match(request, { cacheName })
  if (kept && request.url.includes('/_next/static/')) return kept
  try {
    return await inTime(fetch(request))
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

function inTime(answer) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The network is too slow')), waitMs)
    answer.then(resolve, reject)
  })
}

// Background Sync, where the browser has it: what waits goes out although the page is closed. It needs no PIN,
// because what waits is sealed already.
self.addEventListener('sync', (event) => {
  if (event.tag !== tag) return
  event.waitUntil(
    queue.sendAll().then((states) => {
      // A refusal makes the browser try again by itself.
      if (states.some((state) => state !== 'sent')) throw new Error('Not everything was sent')
    }),
  )
})

// The page tells of a sign-out that happened while it was open.
self.addEventListener('message', (event) => {
  if (event.data === 'wipe') event.waitUntil(queue.wipe())
})
