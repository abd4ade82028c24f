// What waits of a check-in, and where it goes: see offline-store.js, which is loaded before.
self.checkInQueue = self.offlineStore({
  mark: 'baraza-check-in',
  address: (slug) => `/api/check-ins/${encodeURIComponent(slug)}/sync`,
  body: (waiting) => ({
    scans: waiting.map(({ nonce, at, sealed, stamp }) => ({ nonce, at, sealed, stamp })),
  }),
  answered: ({ result, why, registrationId, cameAt }) =>
    result === 'came' || result === 'again' ? null : { why, registrationId, cameAt },
})
