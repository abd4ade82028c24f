import { fromHtml } from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** Only what this file touches of a tree of elements. */
interface Element {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: Element[]
}

interface Surroundings {
  /** Path of the page itself: /en/summaries/what-was-said */
  at: string
  /** Where a path of the portal lies in the archive; null for what is not in it. */
  fileOf(path: string): string | null
  /** Origin of the portal, for what is not in the archive. */
  origin: string
}

/** What does nothing without the portal: forms, scripts, and what asks for them. */
const dropped = new Set(['script', 'form', 'noscript', 'template', 'dialog'])
const linking = ['href', 'src', 'poster'] as const

/** Where a page lies: a folder each, so that addresses and files have the same shape. */
export const pageFile = (path: string): string => `${path.replace(/^\//, '')}/index.html`

/** A page of the portal as a file that reads without it: no script, no forms, links from file to file. */
export function readOffline(html: string, { at, fileOf, origin }: Surroundings): string {
  const tree = fromHtml(html) as unknown as Element
  const from = pageFile(at)
  const led = (value: string): string => {
    if (!value.startsWith('/') || value.startsWith('//')) return value
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(value) ?? []
    const file = fileOf(path.replace(/\/$/, '') || '/')
    const mark = rest.slice(rest.indexOf('#') >= 0 ? rest.indexOf('#') : rest.length)
    return file === null ? `${origin}${value}` : relative(from, file) + mark
  }
  const walk = (element: Element) => {
    const { properties } = element
    for (const name of linking) {
      const value = properties?.[name]
      if (properties && typeof value === 'string') properties[name] = led(value)
    }
    if (properties?.['srcSet']) delete properties['srcSet']
    if (!element.children) return
    element.children = element.children.filter(({ tagName }) => !dropped.has(tagName ?? ''))
    element.children.forEach(walk)
  }
  walk(tree)
  const writer = unified().use(rehypeStringify)
  return writer.stringify(tree as unknown as Parameters<typeof writer.stringify>[0])
}

/** The style sheets and pictures that a page of the portal asks for, as paths. */
export function assetsOf(html: string): string[] {
  const found = html.matchAll(
    /(?:href|src)="(\/(?:_next\/static|assets)\/[^"?#]+\.(?:css|svg|png|woff2?))"/g,
  )
  return [...new Set([...found].map(([, path = '']) => path))]
}

function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  while (here.length > 0 && here[0] === there[0]) {
    here.shift()
    there.shift()
  }
  return [...here.map(() => '..'), ...there].join('/')
}
