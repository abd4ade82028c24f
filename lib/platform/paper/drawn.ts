import { fromHtml } from 'hast-util-from-html'
import type { ReactNode } from 'react'

/** What a page is made of, as far as paper needs it. */
export type Drawn =
  { tag: string; attributes: Record<string, unknown>; children: Drawn[] } | { text: string }

type Component = (props: object) => unknown

/**
 * The elements that a page's components come to, without React's renderer, which the framework keeps from routes. So
 * paper is made of the very components that make the page, and can't say anything else. Only of components that are
 * plain functions, which those of reading pages are; leaves that run in the browser improve nothing on paper and are
 * left out.
 */
export async function drawn(node: ReactNode): Promise<Drawn[]> {
  return draw(node)
}

async function draw(node: unknown): Promise<Drawn[]> {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint')
    return [{ text: String(node) }]
  if (node instanceof Promise) return draw(await node)
  if (Array.isArray(node)) return drawAll(node)
  if (!isElement(node)) return []
  const { type, props } = node
  if (typeof type === 'string') return [await drawTag(type, props)]
  if (typeof type !== 'function') return draw(props['children'])
  if ('$$typeof' in type) return []
  // An element's type that is no tag is the function that draws it.
  return draw(await (type as Component)(props))
}

/** One after the other: what they ask for is asked for in the page's order. */
async function drawAll(nodes: readonly unknown[]): Promise<Drawn[]> {
  const all: Drawn[] = []
  for (const node of nodes) all.push(...(await draw(node)))
  return all
}

async function drawTag(tag: string, props: Record<string, unknown>): Promise<Drawn> {
  const { children, dangerouslySetInnerHTML: html, ...attributes } = props
  const inside = isRaw(html) ? fromHtml(html.__html, { fragment: true }).children : null
  return { tag, attributes, children: inside ? inside.flatMap(ofHtml) : await draw(children) }
}

type HtmlNode = ReturnType<typeof fromHtml>['children'][number]

function ofHtml(node: HtmlNode): Drawn[] {
  if (node.type === 'text') return [{ text: node.value }]
  if (node.type !== 'element') return []
  return [
    { tag: node.tagName, attributes: node.properties, children: node.children.flatMap(ofHtml) },
  ]
}

type Element = { type: unknown; props: Record<string, unknown> }

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && '$$typeof' in node && 'props' in node

const isRaw = (html: unknown): html is { __html: string } =>
  typeof html === 'object' && html !== null && '__html' in html
