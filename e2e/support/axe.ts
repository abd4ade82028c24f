import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // What is right need not be described.
  resultTypes: ['violations'],
}

type Results = { violations: { id: string; nodes: { html: string }[] }[] }

/**
 * The rules that axe-core finds broken on a page, each with the first place. By hand: its builder for Playwright sends
 * the whole library twice and opens a second page for every look, for the sake of frames, of which ours have none.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<Results>(
    `${source}; axe.run(document, ${JSON.stringify(options)})`,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
