/*
 * A text as a reader sees it, for what looks through words: without signs that nobody sees, with digits of any script
 * as 0 to 9, without accents, and with letters that look like Latin ones as those. Whoever wants to slip a number or a
 * name past a moderator begins with these.
 */

/** `from` and `to`: where each unit of `text` stands in the original, in UTF-16 units. */
export type Plain = { text: string; from: number[]; to: number[] }

// Zero width, soft hyphens, variation selectors, keycaps, accents: whatever has no width of its own.
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}]/u

// Cyrillic and Greek letters, each before the Latin one that it looks like.
const lookalikes = new Map(
  [
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'ԁd', 'һh', 'ӏl', 'ԛq', 'ԝw'],
    ...['ѵv', 'кk', 'тt', 'мm', 'АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY'],
    ...['ХX', 'ІI', 'ЈJ', 'ЅS', 'ԌG', 'ԜW', 'αa', 'οo', 'νv', 'ρp', 'ιi', 'κk', 'τt', 'υu', 'ϲc'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'ɑa'],
    ...['ɡg', 'ıi', 'ʟl', 'ɴn', 'ʀr'],
  ].map(([sign = '', latin = '']): [string, string] => [sign, latin]),
)

export function plainOf(text: string): Plain {
  const plain: Plain = { text: '', from: [], to: [] }
  let at = 0
  for (const sign of text) {
    const end = at + sign.length
    const shown = shownAs(sign)
    // What nobody sees belongs to the sign before it, so that a mark takes both out.
    if (shown === '' && plain.to.length > 0) plain.to[plain.to.length - 1] = end
    plain.text += shown
    plain.from.push(...Array.from(shown.split(''), () => at))
    plain.to.push(...Array.from(shown.split(''), () => end))
    at = end
  }
  return plain
}

function shownAs(sign: string): string {
  if (unseen.test(sign)) return ''
  if (/\p{Nd}/u.test(sign)) return plainDigit(sign)
  const letters = [...sign.normalize('NFKD')].filter((each) => !unseen.test(each))
  return letters.map((each) => lookalikes.get(each) ?? plainDigit(each)).join('')
}

/** Digits of a script stand in a row of ten: counts back to where the row begins. */
function plainDigit(sign: string): string {
  if (!/\p{Nd}/u.test(sign) || /[0-9]/.test(sign)) return sign
  const alike = sign.normalize('NFKD')
  if (/^[0-9]$/.test(alike)) return alike
  let [value, code] = [0, sign.codePointAt(0) ?? 0]
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1)))
    [value, code] = [value + 1, code - 1]
  return String(value)
}
