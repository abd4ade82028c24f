/** What fits on one printed page under its head, in the size that app/styles/print.css sets for `.one-page`. */
export const linesOnPage = 34
const lettersOnLine = 88

/** About how many lines a text in Markdown takes on paper: headings and paragraphs with the space round them. */
export function linesOf(markdown: string): number {
  const blocks = markdown
    .trim()
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
  return blocks.reduce((sum, block) => sum + linesOfBlock(block), 0)
}

function linesOfBlock(block: string): number {
  // Lines of a paragraph run on; an item of a list and a heading begin anew.
  const pieces = block.split(/\n(?=\s*(?:[-*+]|\d+[.)]|#{1,6})\s)/)
  const lines = pieces.map((piece) => {
    const text = piece.replaceAll('\n', ' ').trim()
    const isHeading = /^#{1,6}\s/.test(text)
    return Math.max(1, Math.ceil([...text].length / lettersOnLine)) + (isHeading ? 1 : 0)
  })
  return lines.reduce((sum, each) => sum + each, 0) + 1
}
