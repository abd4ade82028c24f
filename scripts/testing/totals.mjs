// What the runners count, in one shape: { passed, failed }.

export const none = { passed: 0, failed: 0 }

export const sum = (all) =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none)

/** A check that has no parts counts as one. */
export const single = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** A runner that ended badly has failed at something, even where no test of it says so. */
const atLeastOne = (code, totals) =>
  code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals

/** From vitest's JSON report; a file that could not even be loaded has no tests, but has failed. */
export function vitestTotals(report, code) {
  const unloadable = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return atLeastOne(code, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloadable.length,
  })
}

/** From Playwright's JSON report. */
export function playwrightTotals(report, code) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {}
  return atLeastOne(code, { passed: expected + flaky, failed: unexpected })
}

export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
