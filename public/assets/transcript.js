// Shows, while somebody types, only the lines in which the words are said. Without it the form asks the server, which
// finds the same: small letters without marks, each word the beginning of one.

const form = document.querySelector('[data-find]')
const lines = [...document.querySelectorAll('.transcript > [data-seek]')].map((line) => {
  const said = line.querySelector('[data-words]')
  return { line, said, text: said.textContent }
})

// Where the server has already left lines out, only the server knows the rest.
if (form && !document.querySelector('[data-found]')) begin()

function begin() {
  const field = form.elements.namedItem('find')
  field.addEventListener('input', () => show(field.value))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show(field.value)
    document.querySelector('.transcript > li:not([hidden]) a')?.focus()
  })
}

const folded = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

function show(asked) {
  const words = folded(asked.slice(0, 100)).match(/[\p{L}\p{N}]+/gu) ?? []
  let count = 0
  for (const { line, said, text } of lines) {
    const pieces = words.length === 0 ? [text] : marked(text, words)
    line.hidden = words.length > 0 && pieces.length === 1 && typeof pieces[0] === 'string'
    said.replaceChildren(...pieces)
    if (!line.hidden && isShown(line)) count += 1
  }
  const status = form.querySelector('[data-said]')
  status.hidden = words.length === 0
  const { none, one, many } = form.dataset
  status.textContent =
    count === 0 ? none : count === 1 ? one : many.replace('888', count.toLocaleString())
}

/** In the language that is open. */
const isShown = (line) => line.closest('details')?.open !== false

function marked(text, words) {
  const pieces = []
  let from = 0
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!words.some((asked) => folded(found[0]).startsWith(asked))) continue
    if (found.index > from) pieces.push(text.slice(from, found.index))
    const mark = document.createElement('mark')
    mark.textContent = found[0]
    pieces.push(mark)
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}
