export type Mark = 'bold' | 'italic' | 'list' | 'link' | 'heading'
/** What is put where nothing was selected. */
export type Samples = Record<Mark, string>

export type Marked = {
  text: string
  /** The words that stay selected, to be typed over. */
  from: number
  to: number
}

/** Puts Markdown round (bold, italic, link) or before (list, heading) what is selected in a text. */
export function marked(
  text: string,
  [start, end]: readonly [number, number],
  mark: Mark,
  sample: string,
): Marked {
  if (mark === 'list' || mark === 'heading') return lines(text, [start, end], mark, sample)
  const words = text.slice(start, end) || sample
  const [before, after] = { bold: ['**', '**'], italic: ['*', '*'], link: ['[', '](https://)'] }[
    mark
  ]
  const from = start + (before?.length ?? 0)
  return {
    text: `${text.slice(0, start)}${before}${words}${after}${text.slice(end)}`,
    from,
    to: from + words.length,
  }
}

function lines(
  text: string,
  [start, end]: readonly [number, number],
  mark: 'list' | 'heading',
  sample: string,
): Marked {
  const sign = mark === 'list' ? '- ' : '## '
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next === -1 ? text.length : next
  const chosen = text.slice(from, to) || sample
  const put = chosen
    .split('\n')
    .map((line) => (line.startsWith(sign) ? line : sign + line))
    .join('\n')
  // Markdown needs an empty line between a paragraph and what follows it.
  const isBelowText =
    from > 0 &&
    text
      .slice(0, from - 1)
      .split('\n')
      .at(-1)
      ?.trim() !== ''
  const head = text.slice(0, from) + (isBelowText && !isInList(text, from, sign) ? '\n' : '')
  return {
    text: head + put + text.slice(to),
    from: head.length + sign.length,
    to: head.length + put.length,
  }
}

function isInList(text: string, from: number, sign: string): boolean {
  return (
    text
      .slice(0, from - 1)
      .split('\n')
      .at(-1)
      ?.startsWith(sign) ?? false
  )
}

/** The same in a text area; the counter and the unsent-text guard hear of it as if it had been typed. */
export function insertMark(area: HTMLTextAreaElement, mark: Mark, samples: Samples): void {
  const selection = [area.selectionStart, area.selectionEnd] as const
  const { text, from, to } = marked(area.value, selection, mark, samples[mark])
  area.focus()
  area.setRangeText(text, 0, area.value.length, 'preserve')
  area.setSelectionRange(from, to)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
