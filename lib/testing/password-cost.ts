/** In the place of lib/platform/password-cost.ts where only tests sign in: vitest.config.ts. */
export const passwordCost = { N: 2 ** 10, r: 8, p: 1 }
