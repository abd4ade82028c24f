import type { Block, Run } from './blocks'

/** Addresses of links, numbered in the order in which they come; the same address has one number. */
export function withNotes(blocks: readonly Block[]): { blocks: Block[]; addresses: string[] } {
  const addresses: string[] = []
  const numbered = (run: Run): Run => {
    const { href } = run
    // What stands there already needs no note.
    if (!href || run.isUnnoted || run.text.trim() === href || /^(mailto|tel):/.test(href))
      return run
    if (!addresses.includes(href)) addresses.push(href)
    return { ...run, note: addresses.indexOf(href) + 1 }
  }
  const line = (runs: readonly Run[]) => runs.map(numbered)
  const each = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, runs: line(block.runs) }
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(each)) }
      case 'quote':
        return { ...block, blocks: block.blocks.map(each) }
      case 'table':
        return {
          ...block,
          head: block.head.map(line),
          rows: block.rows.map((row) => row.map(line)),
        }
    }
  }
  return { blocks: blocks.map(each), addresses }
}
