'use client'

import type { DraftFields } from '@/lib/drafts/schema'

export interface FieldOfForm {
  /** A field, or the stem of several: "groups", "body". */
  name: string
  label: string
  /** What its values are called. */
  options?: readonly { value: string; label: string }[]
}

export interface SideBySideWords {
  title: string
  says: string
  yours: string
  theirs: string
  take: string
  nothing: string
}

interface SideBySideProps {
  yours: DraftFields
  theirs: DraftFields
  fields: readonly FieldOfForm[]
  languages: readonly { tag: string; label: string }[]
  words: SideBySideWords
  /** Puts what the other one wrote into a field. */
  onTake: (name: string, value: string | string[]) => void
}

/** What two people wrote at the same place, field by field. What was typed stays until its writer chooses. */
export function SideBySide(props: SideBySideProps) {
  const { yours, theirs, fields, languages, words, onTake } = props
  const different = differences(yours, theirs)
  if (different.length === 0) return null
  return (
    <section className="theirs panel side-by-side">
      <h3>{words.title}</h3>
      <p>{words.says}</p>
      {different.map((name) => {
        const [field, lang] = labelsOf(name, fields, languages)
        const id = `theirs.${name}`
        const label = `${field?.label ?? name}${lang ? ` (${lang.label})` : ''}`
        const [mine, other] = [yours[name] ?? '', theirs[name] ?? '']
        return (
          <div key={name} className="two-texts">
            <div>
              <p className="text-small text-muted">{words.yours}</p>
              <p className="two-texts-own" lang={lang?.tag}>
                {inWords(mine, field) || words.nothing}
              </p>
            </div>
            <div>
              <label htmlFor={id}>
                <span className="text-small text-muted">{words.theirs}: </span>
                {label}
              </label>
              <textarea
                id={id}
                lang={lang?.tag}
                className="control control-full"
                rows={inWords(other, field).length > 120 ? 6 : 2}
                value={inWords(other, field) || words.nothing}
                readOnly
              />
              <button
                type="button"
                className="button button-quiet with-script"
                onClick={() => onTake(name, other)}
              >
                {words.take}
              </button>
            </div>
          </div>
        )
      })}
    </section>
  )
}

/** Fields in which the two aren't the same. In which language a text began is told by the text. */
export function differences(yours: DraftFields, theirs: DraftFields): string[] {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])]
  return names.filter(
    (name) =>
      name !== 'kind' &&
      !name.endsWith('.language') &&
      lines(yours[name] ?? '') !== lines(theirs[name] ?? ''),
  )
}

const lines = (value: string | readonly string[]) =>
  typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : [...value].sort().join('\n')

function labelsOf(
  name: string,
  fields: readonly FieldOfForm[],
  languages: SideBySideProps['languages'],
) {
  const field = fields.find((each) => name === each.name || name.startsWith(`${each.name}.`))
  const tag = /\.texts\.([\w-]+)$/.exec(name)?.[1]
  return [field, languages.find((each) => each.tag === tag)] as const
}

/** Codes by what the form calls them. */
function inWords(value: string | readonly string[], field: FieldOfForm | undefined): string {
  return lines(value)
    .split('\n')
    .map((line) => field?.options?.find((each) => each.value === line)?.label ?? line)
    .join('\n')
}
