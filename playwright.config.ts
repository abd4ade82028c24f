import { defineConfig } from '@playwright/test'

const asRoot = process.getuid?.() === 0
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testDir: 'e2e/stories',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Beside the crawl, which keeps the portal busy, a story of many pages takes its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:3000',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses its sandbox to root.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
})
