import type { Page } from '@playwright/test'

type Answers = Record<string, string>

/**
 * Fills in a form of a page as the simplest phone does: reads it, and posts its fields. `holds` is a text that only
 * this form has; gives the status of the answer.
 */
export async function postsForm(
  page: Page,
  path: string,
  { holds, answers }: { holds: string; answers: Answers },
): Promise<number> {
  const html = await (await page.request.get(path)).text()
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
