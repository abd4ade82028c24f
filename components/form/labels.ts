import { Children, isValidElement, type ReactNode } from 'react'

export interface FieldToMend {
  /** The name of the control to lead to. */
  at: string
  label: string
}

interface Found extends FieldToMend {
  /** Of the fieldset round it, said where two fields have the same label. */
  legend: string | undefined
}

type Props = Record<string, unknown> & { children?: ReactNode }

/**
 * What the fields of a form are called, by name. Read off the elements rather than kept by the fields as they
 * render: the list of what is wrong comes before them, and without script a page is written in one go.
 */
export function fieldsIn(fields: ReactNode): ReadonlyMap<string, FieldToMend> {
  const found = new Map<string, Found>()
  collect(fields, undefined, found)
  const count = new Map<string, number>()
  for (const { label } of found.values()) count.set(label, (count.get(label) ?? 0) + 1)
  return new Map(
    [...found].map(([name, { at, label, legend }]) => [
      name,
      { at, label: legend && (count.get(label) ?? 0) > 1 ? `${legend}, ${label}` : label },
    ]),
  )
}

/** The field that an error belongs to; what is wrong with a part ("topics.0") belongs to the whole. */
export function fieldOf(
  name: string,
  fields: ReadonlyMap<string, FieldToMend>,
): FieldToMend | undefined {
  const path = name.split('.')
  for (let length = path.length; length > 0; length--) {
    const field = fields.get(path.slice(0, length).join('.'))
    if (field) return field
  }
  return undefined
}

function collect(fields: ReactNode, legend: string | undefined, found: Map<string, Found>) {
  Children.forEach(fields, (field) => {
    if (!isValidElement<Props>(field)) return
    const { name, label, languages, children } = field.props
    const isField = typeof name === 'string' && label !== undefined
    const text = isField ? textOf(label as ReactNode) : ''
    if (isField && text) {
      const tongues = Array.isArray(languages) ? (languages as Language[]) : []
      const at = (tag: string) => `${name}.texts.${tag}`
      found.set(name, { at: tongues[0] ? at(tongues[0].tag) : name, label: text, legend })
      for (const { tag, label: tongue } of tongues.length > 1 ? tongues : [])
        found.set(at(tag), { at: at(tag), label: `${text} (${tongue})`, legend })
    }
    collect(children, legendOf(field.type, field.props) ?? legend, found)
  })
}

type Language = { tag: string; label: string }

function legendOf(type: unknown, { legend, children }: Props): string | undefined {
  if (typeof legend === 'string') return legend
  if (type !== 'fieldset') return undefined
  let text: string | undefined
  Children.forEach(children, (child) => {
    if (isValidElement<Props>(child) && child.type === 'legend') text = textOf(child)
  })
  return text
}

function textOf(node: ReactNode): string {
  let text = ''
  Children.forEach(node, (child) => {
    if (isValidElement<Props>(child)) text += textOf(child.props.children)
    else if (typeof child === 'string' || typeof child === 'number') text += String(child)
  })
  return text.trim()
}
