import { expect, test } from 'vitest'
import { lastLine, playwrightTotals, single, sum, vitestTotals } from './totals.mjs'

test('the totals of all stages are one line', () => {
  const vitest = vitestTotals({ numPassedTests: 10, numFailedTests: 1, testResults: [] }, 1)
  const playwright = playwrightTotals({ stats: { expected: 5, unexpected: 2 } }, 1)
  expect(lastLine(sum([single(true), vitest, playwright]))).toBe('16 passed, 3 failed')
})

test('a test file that cannot even be loaded has failed', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(vitestTotals({ numPassedTests: 3, numFailedTests: 0, testResults }, 1).failed).toBe(1)
})

test('a runner that ended badly has failed, whatever it counted', () => {
  expect(vitestTotals({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1)
  expect(vitestTotals(null, 137).failed).toBe(1)
  expect(playwrightTotals(null, 1).failed).toBe(1)
})
