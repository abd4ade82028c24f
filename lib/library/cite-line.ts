interface Cite {
  authors: readonly string[]
  year: number | null
  title: string
  publisher: string
  /** A DOI, or the permanent address. */
  address: string
}

/** "Mensah, A. and Boateng, K. (2016). Title. Publisher. Address": names as they signed, in no special style. */
export function citeLine({ authors, year, title, publisher, address }: Cite): string {
  const who = authors.length > 0 ? authors.join(', ') : publisher
  const ends = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
  return [
    year === null ? ends(who) : `${who} (${year}).`,
    ends(title),
    ...(authors.length > 0 ? [ends(publisher)] : []),
    address,
  ].join(' ')
}

/** Where a DOI leads. */
export const doiAddress = (doi: string): string => `https://doi.org/${doi}`
