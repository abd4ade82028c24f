// What waits of entering for somebody, and where it goes: see offline-store.js, which is loaded before.
self.enterQueue = self.offlineStore({
  mark: 'baraza-enter',
  address: (slug) => `/api/entries/${encodeURIComponent(slug)}/sync`,
  body: (waiting) => ({ entries: waiting.map(({ nonce, at, sealed }) => ({ nonce, at, sealed })) }),
  answered: ({ why }) => (why ? { why } : null),
})
