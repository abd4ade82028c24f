import type { Page } from '@playwright/test'

type Answers = Record<string, string>

/**
 * Fills in a form of a page as the simplest phone does: reads it, and posts its fields. `holds` is a text that only
 * this form has; gives the status of the answer.
 */
export async function postsForm(
  page: Page,
  path: string,
  { holds, answers }: Which,
): Promise<number> {
  const html = await (await page.request.get(path)).text()
  return postsFormOf(html, page, path, { holds, answers })
}

/** The same for a page that was read before: its forms one after the other, as fast as somebody with a list. */
export async function postsForms(page: Page, path: string, all: readonly string[]) {
  const html = await (await page.request.get(path)).text()
  const statuses: number[] = []
  for (const holds of all)
    statuses.push(await postsFormOf(html, page, path, { holds, answers: {} }))
  return statuses
}

type Which = { holds: string; answers: Answers }

async function postsFormOf(html: string, page: Page, path: string, { holds, answers }: Which) {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(holds))
  if (!form) throw new Error(`${path} has no form with ${holds}`)
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ])
  const response = await page.request.post(path, {
    multipart: { ...Object.fromEntries(hidden), ...answers },
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  })
  return response.status()
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
