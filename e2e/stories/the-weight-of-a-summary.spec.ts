import type { CDPSession } from '@playwright/test'
import { expect, test } from '../support/story'

const kilobytes = (count: number) => count * 1_000

type Loaded = { url: string; kind: string; bytes: number }

/** What a browser without a cache asked for and how much of it came over the wire, headers included. */
async function loadedBy(line: CDPSession): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  const asked = new Map<string, Loaded>()
  line.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const one = { url: request.url, kind: type ?? '', bytes: 0 }
    asked.set(requestId, one)
    loaded.push(one)
  })
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  return loaded
}

const weight = (some: readonly Loaded[]) => some.reduce((sum, { bytes }) => sum + bytes, 0)

/** The fullest summary of the demonstration: five findings, ten quotes and more. */
const path = '/en/summaries/gh-2016'

test('a first visit to a summary is light, asks nobody else and needs no script', async ({
  somebody,
  baseURL,
}) => {
  const { page } = await somebody({ width: 360 })
  const loaded = await loadedBy(await page.context().newCDPSession(page))
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(
    await page
      .getByRole('article')
      .filter({ has: page.locator('.strength') })
      .count(),
  ).toBeGreaterThanOrEqual(5)
  expect(await page.locator('.quote').count()).toBeGreaterThanOrEqual(10)

  const of = (...kinds: string[]) => loaded.filter(({ kind }) => kinds.includes(kind))
  const pictures = of('Image')
  expect(loaded.map(({ url }) => new URL(url).origin)).toEqual(
    loaded.map(() => new URL(baseURL ?? '').origin),
  )
  expect(loaded.length).toBeLessThanOrEqual(6)
  expect(weight(of('Document', 'Stylesheet'))).toBeLessThanOrEqual(kilobytes(25))
  expect(weight(of('Script'))).toBeLessThanOrEqual(kilobytes(30))
  expect(weight(loaded) - weight(pictures)).toBeLessThanOrEqual(kilobytes(60))
  expect(weight(loaded)).toBeLessThanOrEqual(kilobytes(100))
  expect(of('Media')).toEqual([])
})

test('nothing on it moves while it loads, and every picture has its place', async ({
  somebody,
}) => {
  const { page } = await somebody({ width: 360 })
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry)
          Object.assign(window, {
            moved: Number(Reflect.get(window, 'moved')) + Number(entry.value),
          })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  expect(await page.evaluate(() => Number(Reflect.get(window, 'moved')))).toBe(0)
  const unplaced = await page
    .locator('main img')
    .evaluateAll(
      (all) =>
        all.filter((one) => !one.getAttribute('width') || !one.getAttribute('height')).length,
    )
  expect(unplaced).toBe(0)
})
