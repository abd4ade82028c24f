// Characters as people count them. The server takes the same file (lib/platform/characters.ts): what the counter
// below a field says is what decides.

// Plain letters, digits and signs, and accented ones in one piece: a string of them is as long as it says.
const simple = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f]*$/

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null

/**
 * A letter with its accents, an emoji of a family and a line end are one each; blanks round a text don't count.
 *
 * @param {string} text
 * @returns {number}
 */
export function countCharacters(text) {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    // Control characters but the line end and the tab: they are taken out before a text is kept.
    .replace(/[\p{Cc}](?<![\n\t])/gu, '')
    .trim()
  if (simple.test(tidy)) return tidy.length
  if (!segmenter) return Array.from(tidy.normalize('NFC')).length
  let count = 0
  for (const segment of segmenter.segment(tidy)) count += segment ? 1 : 0
  return count
}
