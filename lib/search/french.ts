/**
 * French stems hang on accents, which people leave out and which are folded away: protégée and protégés must meet without
 * them. Applied to folded words before they are stemmed.
 */
export const frenchForm = (word: string): string =>
  word.length > 5 ? word.replace(/ees?$/, 'e') : word
