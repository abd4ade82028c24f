// Questions that are asked only if another one was answered in a certain way: hidden until it was. Their fields are
// switched off too, so that nothing is sent that nobody sees. The server decides by itself.

function look() {
  // In the order of the form: a question that waits for a hidden one finds its fields switched off.
  document.querySelectorAll('[data-only-if]').forEach((part) => {
    const form = part.closest('form')
    if (!form) return
    const given = new FormData(form).getAll(part.dataset.onlyIf)
    const isAsked = given.includes(part.dataset.onlyAnswer)
    part.hidden = !isAsked
    part.querySelectorAll('[data-only-note]').forEach((note) => (note.hidden = true))
    part.querySelectorAll('input, select, textarea').forEach((field) => (field.disabled = !isAsked))
  })
}

look()
document.addEventListener('change', look)
// The browser puts back what was typed when somebody comes back to the page.
window.addEventListener('pageshow', look)
