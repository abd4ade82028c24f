/** Marks that turn the direction of all that follows: a name could be made to stand beside others' words. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** As kept: line ends as one character, no control characters (PostgreSQL refuses one of them, none is a word). */
export function tidied(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Control characters but the line end and the tab.
      .replace(/[\p{Cc}](?<![\n\t])/gu, '')
      .replace(turning, '')
      // The sign by which a mark of moderation is known (lib/moderation/marks.ts): nobody types one.
      .replaceAll('\u2060', '')
      .trim()
      .normalize('NFC')
  )
}

/** The same in one line. */
export const inOneLine = (text: string): string => tidied(text.replace(/[\s\u2028\u2029]+/g, ' '))

/** Something that a reader sees: signs without width alone are an empty text. */
export const isSeen = (text: string): boolean =>
  /[^\s\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
