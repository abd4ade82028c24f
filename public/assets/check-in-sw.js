// The service worker of /{locale}/check-in.
importScripts('/assets/offline-store.js', '/assets/check-in-queue.js')
self.offlinePage = {
  folder: 'check-in',
  files: [
    'check-in.js',
    'check-in-camera.js',
    'check-in-queue.js',
    'check-in-view.js',
    'check-in-icon.svg',
  ],
  queue: self.checkInQueue,
  tag: 'check-ins',
}
importScripts('/assets/offline-worker.js')
