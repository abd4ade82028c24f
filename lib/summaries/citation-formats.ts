/** What a citation says of one version of a summary. */
export type Cited = {
  /** For keys and file names: letters, digits and hyphens. */
  slug: string
  title: string
  /** Organisations; the portal where there is none. */
  hosts: readonly string[]
  portal: string
  /** "1.1" */
  label: string
  publishedOn: Date
  /** Where just this version stays for good. */
  address: string
  /** BCP 47, of the title and of the text at the address. */
  language: string
  doi: string | null
}

const authorsOf = ({ hosts, portal }: Cited): readonly string[] =>
  hosts.length > 0 ? hosts : [portal]

const day = ({ publishedOn }: Cited): string => publishedOn.toISOString().slice(0, 10)

const keyOf = ({ slug, label, publishedOn }: Cited): string =>
  `${slug}-${publishedOn.getUTCFullYear()}-v${label}`

/** Citation Style Language, version 1.0.2: what Zotero and most others read. */
export function cslJson(cited: Cited): string {
  const [year, month, date] = day(cited).split('-').map(Number)
  return JSON.stringify(
    [
      {
        id: keyOf(cited),
        type: 'report',
        title: cited.title,
        author: authorsOf(cited).map((literal) => ({ literal })),
        issued: { 'date-parts': [[year, month, date]] },
        publisher: cited.portal,
        version: cited.label,
        URL: cited.address,
        language: cited.language,
        ...(cited.doi && { DOI: cited.doi }),
      },
    ],
    null,
    2,
  )
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** BibTeX; UTF-8, as every BibTeX of these days reads. Names of organisations stand in a second pair of braces. */
export function bibTex(cited: Cited): string {
  const fields: [string, string][] = [
    [
      'author',
      authorsOf(cited)
        .map((name) => `{${latex(name)}}`)
        .join(' and '),
    ],
    ['title', `{${latex(cited.title)}}`],
    ['institution', latex(cited.portal)],
    ['year', String(cited.publishedOn.getUTCFullYear())],
    ['note', `Version ${latex(cited.label)}`],
    ['version', latex(cited.label)],
    ['url', cited.address],
    ['language', cited.language],
    ...(cited.doi ? ([['doi', cited.doi]] satisfies [string, string][]) : []),
  ]
  const month = months[cited.publishedOn.getUTCMonth()] ?? ''
  const lines = [...fields.map(([name, value]) => `  ${name} = {${value}},`), `  month = ${month},`]
  return [`@techreport{${keyOf(cited)},`, ...lines, '}', ''].join('\n')
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Every letter that TeX takes for a command, as itself. */
const latex = (text: string): string =>
  oneLine(text).replace(/[\\~^{}&%$#_]/g, (sign) => special[sign] ?? `\\${sign}`)

/** RIS, as EndNote, Mendeley and library catalogues read it: one tag a line, CRLF at its end. */
export function ris(cited: Cited): string {
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['ID', keyOf(cited)],
    ['TI', cited.title],
    ...authorsOf(cited).map((name): [string, string] => ['AU', name]),
    ['PY', String(cited.publishedOn.getUTCFullYear())],
    ['DA', day(cited).replaceAll('-', '/')],
    ['PB', cited.portal],
    ['ET', cited.label],
    ['LA', cited.language],
    ['UR', cited.address],
    ...(cited.doi ? ([['DO', cited.doi]] satisfies [string, string][]) : []),
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}

/** A line break would begin a tag of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
