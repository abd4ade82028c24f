// The service worker of /{locale}/enter.
importScripts('/assets/offline-store.js', '/assets/enter-queue.js')
self.offlinePage = {
  folder: 'enter',
  files: ['enter.js', 'enter-queue.js', 'enter-view.js', 'check-in-icon.svg'],
  queue: self.enterQueue,
  tag: 'entries',
}
importScripts('/assets/offline-worker.js')
