import { test as base, type BrowserContextOptions } from '@playwright/test'
import { Person } from './person'

type Eyes = {
  /** Without script everything must still be readable and every form must still work. */
  javaScript?: boolean
  width?: number
  locale?: string
  /** Another portal than the one that all stories share. */
  at?: string
}

type Story = {
  /** Somebody in a browser of their own, not signed in. */
  somebody: (eyes?: Eyes) => Promise<Person>
  /** A person of the demonstration, signed in: `st-convenor`, `gh-min-4`. */
  as: (persona: string, eyes?: Eyes) => Promise<Person>
}

/** A story is told by several people, each with a browser of their own. */
export const test = base.extend<Story>({
  somebody: async ({ browser, baseURL }, give) => {
    const contexts: { close: () => Promise<void> }[] = []
    await give(async ({ javaScript = true, width = 1280, locale = 'en-GB', at } = {}) => {
      const address = at ?? baseURL
      const options: BrowserContextOptions = {
        javaScriptEnabled: javaScript,
        viewport: { width, height: width < 600 ? 800 : 900 },
        locale,
        ...(address ? { baseURL: address } : {}),
      }
      const context = await browser.newContext(options)
      contexts.push(context)
      return new Person(await context.newPage(), { javaScript })
    })
    for (const context of contexts) await context.close()
  },
  as: async ({ somebody }, give) => {
    await give(async (persona, eyes) => {
      const person = await somebody(eyes)
      await person.signsIn(persona)
      return person
    })
  },
})

export { expect } from '@playwright/test'

/** Words that no other story has said: what is told can be found again, and stories don't meet. */
export function unheard(stem: string): string {
  return `${stem} (${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)})`
}
