import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const outside = ['node_modules/**', '.next/**', '.data/**', 'dist/**', 'generated/**', 'e2e/**']

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      // The package throws outside a Next build; the tests run the server's code in plain Node.
      'server-only': here('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...outside, '**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['**/*.db.test.ts'],
          exclude: outside,
          globalSetup: ['./scripts/testing/database-for-domain-tests.mjs'],
          setupFiles: ['./lib/testing/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
