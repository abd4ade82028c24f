import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A node of the tree that a screen reader walks through. */
export type Tagged = {
  role: string
  lang?: string
  children: Tagged[]
  words: string
  /** Without the marks before the items of lists. */
  said: string
}

/** What a reader gets out of a PDF by the means of pdf.js: properties, structure in its order, words of each part. */
export async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const trees: Tagged[] = []
  const links: string[] = []
  const placed: { text: string; y: number }[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    for (const item of items)
      if ('str' in item && item.str.trim() !== '')
        placed.push({ text: item.str, y: Number(item.transform[5]) })
    const tree = await page.getStructTree()
    const annotations = await page.getAnnotations()
    links.push(...annotations.flatMap((each: { url?: string }) => each.url ?? []))
    // Some pages begin in the middle of a part, so that each has a tree of its own.
    if (tree) trees.push(taggedOf(tree as unknown as Raw, wordsByMark(items)))
  }
  return {
    info: info as Record<string, unknown>,
    isTagged: (await pdf.getMarkInfo())?.Marked,
    pages: pdf.numPages,
    outline: (await pdf.getOutline())?.map(({ title }) => title) ?? [],
    trees,
    links,
    /** Every piece of text, with how far above the foot of its page it stands, in points. */
    placed,
    /** Everything that isn't decoration, in the order of the structure. */
    words: trees.map(({ words }) => words).join(' '),
    said: trees.map(({ said }) => said).join(' '),
  }
}

type Raw = { role?: string; lang?: string; type?: string; id?: string; children?: Raw[] }

function taggedOf(raw: Raw, words: ReadonlyMap<string, string>): Tagged {
  const children = (raw.children ?? []).map((child) => taggedOf(child, words))
  const own = raw.type === 'content' ? (words.get(raw.id ?? '') ?? '') : ''
  const joined = (parts: string[]) => [own, ...parts].join(' ').replace(/\s+/g, ' ').trim()
  return {
    role: raw.role ?? '',
    ...(raw.lang && { lang: raw.lang }),
    children: children.filter(({ role }) => role !== ''),
    words: joined(children.map((child) => child.words)),
    said: raw.role === 'Lbl' ? '' : joined(children.map((child) => child.said)),
  }
}

function wordsByMark(items: readonly object[]): Map<string, string> {
  const words = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== '') ?? ''
      const text = String(item.str) + ('hasEOL' in item && item.hasEOL ? ' ' : '')
      words.set(id, (words.get(id) ?? '') + text)
    } else if ('type' in item && item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : '')
  }
  return words
}

/** All parts of one kind, wherever they are. */
export const everyPart = (trees: readonly Tagged[], role: string): Tagged[] =>
  trees.flatMap((tree) => [
    ...(tree.role === role ? [tree] : []),
    ...everyPart(tree.children, role),
  ])
