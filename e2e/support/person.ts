import { expect, type Locator, type Page } from '@playwright/test'
import { brokenRules } from './axe'

export type Sight = { javaScript: boolean }

/** Somebody with a browser of their own: opens, reads, types, presses; never sleeps and knows no test ids. */
export class Person {
  constructor(
    readonly page: Page,
    private readonly sight: Sight,
  ) {}

  /** Goes to an address and looks whether everybody could use what is there. */
  async opens(path: string): Promise<void> {
    await this.page.goto(path)
    await this.looksAround()
  }

  /** The page as it stands breaks no rule of WCAG 2.2 AA that a machine can find, and fits the screen. */
  async looksAround(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    const { width } = this.page.viewportSize() ?? { width: 1280 }
    if (this.sight.javaScript) {
      expect(await brokenRules(this.page)).toEqual([])
      const widest = await this.page.evaluate(() => document.documentElement.scrollWidth)
      expect(widest).toBeLessThanOrEqual(width)
    }
  }

  /** The part of a page under this heading. */
  section(heading: string | RegExp): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading }) })
      .last()
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main')).toContainText(text)
  }

  async doesNotRead(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main')).not.toContainText(text)
  }

  /** Types into fields, by their labels. */
  async fills(answers: Record<string, string>, where: Page | Locator = this.page): Promise<void> {
    for (const [label, text] of Object.entries(answers))
      await where.getByLabel(label, { exact: true }).fill(text)
  }

  async chooses(label: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    await where.getByRole('radio', { name: label }).check()
  }

  async ticks(label: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    await where.getByRole('checkbox', { name: label }).check()
  }

  /** Takes a view of their own back: nobody has more than three in one round, and stories share their people. */
  async withdraws(words: string): Promise<void> {
    await this.page.goto('/en/me/views')
    await this.follows(words)
    await this.page.getByText('Withdraw this view').click()
    await this.presses('Erase my words')
    await this.reads('Here stood a view')
  }

  async presses(name: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    await where.getByRole('button', { name }).first().click()
  }

  async follows(name: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    await where.getByRole('link', { name }).first().click()
  }

  /** What an address answers to this person, without showing it. */
  async isAnswered(path: string, status: number, headers: Record<string, string> = {}) {
    const response = await this.page.request.get(path, { headers, maxRedirects: 0 })
    expect([path, response.status()]).toEqual([path, status])
    return response
  }

  /** With address and password of the demonstration. */
  async signsIn(persona: string, { sharedPhone = false } = {}): Promise<void> {
    await this.page.goto('/en/sign-in')
    const byMail = this.section('With your e-mail address')
    await byMail.getByLabel('E-mail address').fill(`${persona}@demo.example`)
    await byMail.getByLabel(/^Password/).fill(process.env['BARAZA_DEMO_PASSWORD'] ?? 'baraza-demo')
    if (sharedPhone) await this.ticks('This is a shared phone', byMail)
    await byMail.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(this.page).not.toHaveURL(/sign-in/)
  }

  /** With a card. */
  async signsInWithCard({ code, pin }: { code: string; pin: string }): Promise<void> {
    await this.page.goto('/en/sign-in')
    const byCard = this.section('With your card')
    await byCard.getByLabel('Card code').fill(code)
    await byCard.getByLabel('PIN').fill(pin)
    await byCard.getByRole('button', { name: 'Sign in with the card' }).click()
    await expect(this.page).not.toHaveURL(/sign-in/)
  }
}
