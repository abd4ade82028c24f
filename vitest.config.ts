import os from 'node:os'
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
    // All cores, for the run waits for nothing else; no more than the database has connections for.
    maxWorkers: Math.min(os.availableParallelism(), 8),
    // A process for each file would load the same packages again and again, and run them cold. Ours start anew
    // for each file all the same: lib/testing/apart.ts.
    isolate: false,
    setupFiles: ['./lib/testing/apart.ts'],
    sequence: { setupFiles: 'list' },
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
          alias: [
            // A hundred sign-ins a second instead of ten; secrets.test.ts knows the portal's own.
            { find: /^\.\/password-cost$/, replacement: here('./lib/testing/password-cost.ts') },
          ],
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
