import { wordsOf } from './fold'

// There is no Swahili stemmer in PostgreSQL. This one takes off what stands before and after the root often enough
// that a word is found in its other forms: mchimbaji, wachimbaji, uchimbaji, kuchimba, wanachimba, yalichimbwa. It is wrong
// about some words, and alike so on both sides: then a word is still found by itself.

const subject = '(?:ni|u|a|tu|m|mw|wa|i|li|ya|ki|vi|zi|ku|pa|mu)'
const tense = '(?:na|li|ta|me|ka|nge|ngali|hu)'
const object = '(?:ni|ku|m|mw|tu|wa|i|li|ya|ki|vi|zi)?'
/** Three letters at least, one of them a vowel and the last too. */
const root = String.raw`((?=\w*[aeiou])\w{2,}[aeiou])`

const affirmed = new RegExp(
  `^${subject}${tense}(?:ye|o(?=[^aeiou]\\w{4})|cho|vyo|lo|yo|zo)?${object}${root}$`,
)
const denied = new RegExp(`^(?:si|ha${subject}|hau|hai|ha)(?:ku|ja|ta)?${root}$`)
const infinitive = new RegExp(`^ku(?:to)?${root}$`)
/** Noun classes: singular and plural lose their own beginning. */
const classes = new RegExp(`^(?:mwa|mw|mi|ma|m|wa|ki|vi|ji|u)${root}$`)

/** What is left of a folded Swahili word when its class, person, tense and place are taken off. */
export function swahiliStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  // mwananchi, wananchi: a person of.
  const people = word.replace(/^(mwana|wana)(?=nchi|funzi|chama|harakati|sheria|siasa)/, '')
  if (people !== word) return ended(people)
  const placed = word.length >= 7 ? word.replace(/ni$/, '') : word
  return ended(verbal(placed) ?? nominal(placed))
}

function verbal(word: string): string | null {
  // "nani", "wana" and the like are no verbs: the root must be one.
  const found = word.length >= 7 ? (affirmed.exec(word) ?? denied.exec(word)) : null
  const plain = found?.[1] ?? infinitive.exec(word)?.[1]
  // Short roots of verbs begin with a vowel: -uza, -ona.
  return plain !== undefined && (plain.length >= 4 || /^[aeiou]/.test(plain)) ? plain : null
}

function nominal(word: string): string {
  const found = classes.exec(word)?.[1]
  return found !== undefined && found.length >= 4 ? found : word
}

/** Who does it (-ji), what is done (-wa), and the last vowel, which changes with the mood. */
function ended(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/aji$/, 'a')
    .replace(/(?<=[bcdfghjklmnpqrstvyz])wa$/, 'a')
    .replace(/(?<=\w{4})[aei]$/, '')
}

/** A text of stems, to be indexed beside its words. */
export const swahiliStems = (text: string): string => wordsOf(text).map(swahiliStem).join(' ')
