// When to stop: Ctrl-C, a polite signal, or the end of the npm that started us.

const PARENT_CHECK_MS = 500

/** Calls `stop` once, with the reason; a second Ctrl-C ends at once. */
export function onStop(stop) {
  let asked = false
  const ask = (signal) => {
    if (asked && signal === 'SIGINT') process.exit(130)
    if (asked) return
    asked = true
    stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ask(signal))

  // A signal sent to npm doesn't reach us; without it we are an orphan with a busy port.
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && ask('parent'), PARENT_CHECK_MS).unref()
}
