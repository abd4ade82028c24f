// One line per domain, in alphabetical order. The same names in every language.
export { default as frame } from './frame.json'
export { default as ui } from './ui.json'
