import type { Block, Run } from './blocks'
import { withNotes } from './notes'

/** What a mail, a terminal and a cheap phone show without breaking lines of their own. */
export const columns = 72

interface Words {
  /** Over the numbered addresses. */
  addresses: string
}

/** The same words as lines of at most 72 characters; only an address may be longer, for it can't be broken. */
export function plainText(blocks: readonly Block[], words: Words): string {
  const { blocks: noted, addresses } = withNotes(blocks)
  const lines = noted.flatMap((block) => ['', ...linesOf(block, columns)])
  const notes = addresses.flatMap((address, index) => [`[${index + 1}] ${address}`])
  if (notes.length > 0) lines.push('', ...heading(words.addresses, 2), '', ...notes)
  return `${lines.join('\n').trim()}\n`
}

function linesOf(block: Block, width: number): string[] {
  switch (block.kind) {
    case 'heading':
      return heading(textOf(block.runs), block.level)
    case 'paragraph':
      return wrapped(textOf(block.runs), width)
    case 'quote':
      return indented(apart(block.blocks, width - 4), '    ', '    ')
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.first === null ? '- ' : `${block.first + index}. `
        return indented(apart(item, width - mark.length), mark, ' '.repeat(mark.length))
      })
    case 'table':
      return [...wrapped(textOf(block.caption), width), ...rows(block, width)]
  }
}

/** Each row by itself: its name, and under it what stands in each column. */
function rows({ head, rows: all }: Extract<Block, { kind: 'table' }>, width: number): string[] {
  return all.flatMap(([name = [], ...cells]) => [
    ...indented(wrapped(textOf(name), width - 2), '- ', '  '),
    ...cells.flatMap((cell, index) => {
      const said = [textOf(head[index + 1] ?? []), textOf(cell)].filter((part) => part !== '')
      return indented(wrapped(said.join(': '), width - 4), '    ', '    ')
    }),
  ])
}

function heading(text: string, level: number): string[] {
  const lines = wrapped(text, columns)
  const longest = Math.max(...lines.map(lengthOf))
  if (level > 2) return lines
  return [...lines, (level === 1 ? '=' : '-').repeat(longest)]
}

const apart = (blocks: readonly Block[], width: number): string[] =>
  blocks.flatMap((block, index) => [
    ...(index > 0 && block.kind !== 'list' ? [''] : []),
    ...linesOf(block, width),
  ])

const indented = (lines: readonly string[], first: string, rest: string): string[] =>
  lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, note }) =>
      note ? `${text.trimEnd()} [${note}]${/ $/.test(text) ? ' ' : ''}` : text,
    )
    .join('')

const lengthOf = (text: string) => [...text].length

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  // Not at a no-break space, which French sets before a colon and inside its quotation marks.
  for (const word of text.split(/[ \t\n\r]+/).filter((each) => each !== '')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
