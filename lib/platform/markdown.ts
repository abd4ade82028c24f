import rehypeSanitize, { type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** What people may write. No pictures: a page makes no request to a third party. No HTML either. */
const allowed: Options = {
  tagNames: [
    'p',
    'br',
    'hr',
    'strong',
    'em',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
  ].concat(['h2', 'h3', 'h4', 'h5', 'h6']),
  attributes: { a: ['href', ['rel', 'nofollow', 'noreferrer']], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobberPrefix: 'text-',
}

/** Only what this file touches of a tree of elements. */
interface Element {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: Element[]
}

function walk(node: Element, visit: (element: Element) => void) {
  visit(node)
  node.children?.forEach((child) => walk(child, visit))
}

/** The writer's first level of headings comes out as h2, h3 or h4, below the page's own. */
function fitIntoPage(topHeading: number) {
  return () => (tree: Element) =>
    walk(tree, (element) => {
      const level = /^h([1-6])$/.exec(element.tagName ?? '')?.[1]
      if (level) element.tagName = `h${Math.min(6, Number(level) + topHeading - 1)}`
      if (element.tagName === 'a') {
        element.properties = { ...element.properties, rel: ['nofollow', 'noreferrer'] }
      }
    })
}

function processorFor(topHeading: 2 | 3 | 4) {
  return unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(fitIntoPage(topHeading))
    .use(rehypeSanitize, allowed)
    .use(rehypeStringify)
    .freeze()
}

const processors = { 2: processorFor(2), 3: processorFor(3), 4: processorFor(4) }

/** CommonMark to HTML that is safe to put into a page: raw HTML, scripts, pictures and odd links are left out. */
export function renderMarkdown(source: string, topHeading: 2 | 3 | 4 = 3): string {
  return processors[topHeading].processSync(source).toString()
}
