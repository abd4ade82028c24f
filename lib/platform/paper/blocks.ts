import type { Drawn } from './drawn'

/** Words in one language and one look. */
export type Run = {
  text: string
  /** BCP 47, where it isn't the document's. */
  lang?: string
  strong?: boolean
  /** The whole address. */
  href?: string
  /** Its address isn't worth a note: the page doesn't print it either. */
  isUnnoted?: boolean
  /** Number of the note that holds the address. */
  note?: number
}

export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; first: number | null; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'table'; caption: Run[]; head: Run[][]; rows: Run[][][] }

interface Options {
  /** Of the whole. */
  lang: string
  /** For links inside the portal. */
  origin: string
  /** Classes of what doesn't go on this kind of paper. */
  without: readonly string[]
}

/** What works by being touched, moves, or only decorates. */
const unsaid = new Set(
  'script style svg button form input select textarea audio video nav img template'.split(' '),
)
const quotes: Record<string, readonly [string, string]> = { fr: ['« ', ' »'] }
const usualQuotes = ['“', '”'] as const

type Context = Options & {
  own: string
  strong: boolean
  href: string | null
  isUnnoted: boolean
}

/** What was drawn as blocks to be read from top to bottom, each with its language. */
export function blocksOf(nodes: readonly Drawn[], options: Options): Block[] {
  return within(nodes, {
    ...options,
    own: options.lang,
    strong: false,
    href: null,
    isUnnoted: false,
  })
}

function within(nodes: readonly Drawn[], context: Context): Block[] {
  const blocks: Block[] = []
  let line: Run[] = []
  const flush = () => {
    const runs = tidied(line)
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs })
    line = []
  }
  for (const node of nodes) {
    if ('text' in node) line.push(run(node.text, context))
    else if (isLeftOut(node, context)) continue
    else if (isLine(node)) line.push(...beside(line, runsOf([node], context)))
    else {
      flush()
      blocks.push(...blockOf(node, inside(node, context)))
    }
  }
  flush()
  return blocks
}

type Tag = Extract<Drawn, { tag: string }>

function blockOf(node: Tag, context: Context): Block[] {
  const level = /^h([1-6])$/.exec(node.tag)?.[1]
  const { children } = node
  if (level) return worded({ kind: 'heading', level: Number(level), runs: tidy(children, context) })
  switch (node.tag) {
    case 'ul':
    case 'ol': {
      const first = node.tag === 'ol' ? Number(node.attributes['start'] ?? 1) : null
      const shown = tags(children, 'li').filter((item) => !isLeftOut(item, context))
      const items = shown.map((item) => within(item.children, inside(item, context)))
      const filled = items.filter((item) => item.length > 0)
      return filled.length > 0 ? [{ kind: 'list', first, items: filled }] : []
    }
    case 'dl':
      return terms(children, context)
    case 'blockquote':
      return [{ kind: 'quote', blocks: quoted(within(children, context), context.own) }]
    case 'table':
      return [table(children, context)]
    default:
      return within(children, context)
  }
}

/** "Term: detail", one item each. */
function terms(nodes: readonly Drawn[], context: Context): Block[] {
  const pairs = nodes.flatMap((node) =>
    'tag' in node && node.tag === 'div' ? [node.children] : [],
  )
  const items = (pairs.length > 0 ? pairs : [nodes]).flatMap((pair) => {
    const said = tags(pair, 'dt').flatMap((term) => tidy(term.children, inside(term, context)))
    const details = tags(pair, 'dd').flatMap((each) => within(each.children, inside(each, context)))
    const [first, ...rest] = details
    const term = said.map((each) => ({ ...each, strong: true }))
    const colon = { ...run(': ', context), strong: true }
    if (first?.kind === 'paragraph')
      return [[{ kind: 'paragraph' as const, runs: [...term, colon, ...first.runs] }, ...rest]]
    return term.length > 0 ? [[{ kind: 'paragraph' as const, runs: term }, ...details]] : []
  })
  return items.length > 0 ? [{ kind: 'list', first: null, items }] : []
}

function table(nodes: readonly Drawn[], context: Context): Block {
  const all = everyTag(nodes)
  const cells = (row: Tag) =>
    row.children
      .filter((cell): cell is Tag => 'tag' in cell && /^t[hd]$/.test(cell.tag))
      .map((cell) => tidy(cell.children, inside(cell, context)))
  const rows = all.filter(({ tag }) => tag === 'tr').map(cells)
  const caption = all.filter(({ tag }) => tag === 'caption')
  const [head = [], ...body] = rows
  return {
    kind: 'table',
    caption: caption.flatMap(({ children }) => tidy(children, context)),
    head,
    rows: body,
  }
}

const everyTag = (nodes: readonly Drawn[]): Tag[] =>
  nodes.flatMap((node) => ('tag' in node ? [node, ...everyTag(node.children)] : []))

const tags = (nodes: readonly Drawn[], tag: string): Tag[] =>
  nodes.filter((node): node is Tag => 'tag' in node && node.tag === tag)

/** The marks of a quotation come from the style on a page, and are written out on paper. */
function quoted(blocks: Block[], lang: string): Block[] {
  const [open, close] = quotes[lang] ?? usualQuotes
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block
    const runs = [...block.runs]
    const own = { ...runs[0], text: '' }
    if (index === 0) runs.unshift({ ...own, text: open })
    if (index === blocks.length - 1) runs.push({ ...own, text: close })
    return { ...block, runs: joined(runs) }
  })
}

const lines = new Set(
  'a abbr b bdi br cite code del em i ins kbd mark q s small span strong sub sup time u var'.split(
    ' ',
  ),
)
/** Stands in a line, with all that is in it: in HTML a link may hold a whole block. */
const isLine = (node: Tag): boolean =>
  lines.has(node.tag) &&
  node.children.every((child) => !('tag' in child) || isLine(child) || unsaid.has(child.tag))

const classesOf = (node: Tag): string[] => {
  const { className } = node.attributes
  return (Array.isArray(className) ? className.join(' ') : String(className ?? '')).split(' ')
}

function isLeftOut(node: Tag, { without }: Options): boolean {
  const { hidden, 'aria-hidden': isHidden } = node.attributes
  return (
    unsaid.has(node.tag) ||
    hidden === true ||
    isHidden === true ||
    isHidden === 'true' ||
    classesOf(node).some((name) => without.includes(name))
  )
}

function inside(node: Tag, context: Context): Context {
  const { lang, href } = node.attributes
  return {
    ...context,
    own: typeof lang === 'string' ? lang : context.own,
    isUnnoted: context.isUnnoted || classesOf(node).includes('no-address'),
    strong: context.strong || node.tag === 'strong' || node.tag === 'b',
    href: node.tag === 'a' && typeof href === 'string' ? whole(href, context.origin) : context.href,
  }
}

/** None for a place on the same page: paper has no such jumps. */
const whole = (href: string, origin: string): string | null =>
  href.startsWith('#') ? null : href.startsWith('/') ? origin + href : href

function runsOf(nodes: readonly Drawn[], context: Context): Run[] {
  const runs: Run[] = []
  for (const node of nodes) {
    if ('text' in node) runs.push(run(node.text, context))
    else if (node.tag === 'br') runs.push(run(' ', context))
    else if (!isLeftOut(node, context))
      runs.push(...beside(runs, runsOf(node.children, inside(node, context))))
  }
  return runs
}

/** Two parts of a line that only the style keeps apart are two words. */
function beside(before: readonly Run[], after: Run[]): Run[] {
  const [last, first] = [before.at(-1)?.text ?? ' ', after[0]?.text ?? ' ']
  if (/[\s(“«'’/-]$/u.test(last) || /^[\s.,;:!?)”»'’/-]/u.test(first)) return after
  return [{ text: ' ' }, ...after]
}

function run(text: string, { own, lang, strong, href, isUnnoted }: Context): Run {
  return {
    text,
    ...(own !== lang && { lang: own }),
    ...(strong && { strong }),
    ...(href && { href, ...(isUnnoted && { isUnnoted }) }),
  }
}

const tidy = (nodes: readonly Drawn[], context: Context): Run[] => tidied(runsOf(nodes, context))

/** One blank between words, none at the ends; neighbours that look the same are one. */
function tidied(runs: readonly Run[]): Run[] {
  const single = joined(runs)
  let afterBlank = true
  const trimmed = single.flatMap((each) => {
    const text = each.text.replace(/[ \t\n\r]+/g, ' ').replace(afterBlank ? /^ / : /^$/, '')
    if (text === '') return []
    afterBlank = text.endsWith(' ')
    return [{ ...each, text }]
  })
  const last = trimmed.at(-1)
  if (last) last.text = last.text.replace(/ $/, '')
  return trimmed.filter(({ text }) => text !== '')
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const each of runs) {
    const last = all.at(-1)
    const isBlank = each.text.trim() === '' && !each.href
    const isSame =
      last && last.lang === each.lang && last.strong === each.strong && last.href === each.href
    if (last && (isSame || (isBlank && !last.href))) last.text += each.text
    else all.push({ ...each })
  }
  return all
}

const worded = (block: Extract<Block, { kind: 'heading' }>): Block[] =>
  block.runs.length > 0 ? [block] : []
