// OWASP's parameters for scrypt (2024): N = 2^15, r = 8, p = 3 costs about 0.1 s and 32 MB.
export const passwordCost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
