import type { DraftFields } from '@/lib/drafts/schema'

// What every form carries beside what is typed: marks, ids, and what the framework adds.
const carried = /^(_|\$|second_address$|seen$|slug$|id$|kind$|intent$|draft$|target$|language$)/

/** What stands in a form, by the names of its fields. */
export function fieldsOf(form: HTMLFormElement): DraftFields {
  const fields: DraftFields = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || carried.test(name)) continue
    const known = fields[name]
    fields[name] =
      known === undefined ? value : typeof known === 'string' ? [known, value] : [...known, value]
  }
  return fields
}

/** Puts words into a form as if they had been typed: meters and counters hear of it. */
export function putInto(form: HTMLFormElement, fields: DraftFields): void {
  for (const element of form.elements) {
    if (!isField(element) || element.name === '' || carried.test(element.name)) continue
    const given = fields[element.name]
    if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)) {
      element.checked = [given ?? []].flat().includes(element.value)
    } else if (typeof given === 'string') element.value = given
    else if (given === undefined && !(element instanceof HTMLSelectElement)) element.value = ''
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement
