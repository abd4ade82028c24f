'use client'

import { useField, useForm } from './form-context'

interface FieldOfForm {
  /** A field, or the stem of several: "groups", "background". */
  name: string
  label: string
  /** What its values are called. */
  options?: readonly { value: string; label: unknown }[]
}

interface SeenProps {
  /** The mark of what the form was made from (lib/platform/overtaken.ts). */
  value: string
  fields: readonly FieldOfForm[]
  languages: readonly { tag: string; label: string }[]
}

/**
 * For forms that several people may have open at once: carries the mark of what the writer began with, and, when
 * somebody else has saved meanwhile, shows what differs there. What was typed stays in the fields.
 */
export function Seen({ value, fields, languages }: SeenProps) {
  const mark = useField('seen', value)
  const { state, words } = useForm()
  const different = theirsIn(state.values ?? {})
  return (
    <>
      <input type="hidden" name="seen" value={mark.value} readOnly />
      {different.length > 0 && (
        <section className="theirs panel">
          <h3>{words.theirs}</h3>
          {different.map(({ name, text }) => {
            const [field, lang] = labelsOf(name, fields, languages)
            const id = `theirs.${name}`
            return (
              <div key={name}>
                <label htmlFor={id}>
                  {field?.label ?? name} {lang && `(${lang.label})`}
                </label>
                <textarea
                  id={id}
                  lang={lang?.tag}
                  className="control control-full"
                  rows={text.length > 120 ? 6 : 2}
                  value={inWords(text, field)}
                  readOnly
                />
              </div>
            )
          })}
        </section>
      )}
    </>
  )
}

type Values = Record<string, string | string[]>

/** What the other one saved, field by field, where it isn't what was typed. */
export function theirsIn(values: Values): { name: string; text: string }[] {
  return Object.entries(values).flatMap(([key, theirs]) => {
    const name = /^theirs\.(.+)$/.exec(key)?.[1]
    if (!name || name.endsWith('.language')) return []
    const text = linesOf(theirs)
    return text === linesOf(values[name] ?? '') ? [] : [{ name, text }]
  })
}

const linesOf = (value: string | string[]) =>
  typeof value === 'string' ? value.trim() : [...value].sort().join('\n')

function labelsOf(name: string, fields: readonly FieldOfForm[], languages: SeenProps['languages']) {
  const field = fields.find((each) => name === each.name || name.startsWith(`${each.name}.`))
  const tag = /\.texts\.([\w-]+)$/.exec(name)?.[1]
  return [field, languages.find((each) => each.tag === tag)] as const
}

/** Emptied is said by a dash; codes by what the form calls them. */
function inWords(text: string, field: FieldOfForm | undefined): string {
  const called = (line: string) => {
    const label = field?.options?.find(({ value }) => value === line)?.label
    return typeof label === 'string' ? label : line
  }
  return text === '' ? '–' : text.split('\n').map(called).join('\n')
}
