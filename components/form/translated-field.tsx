'use client'

import type { ReactNode } from 'react'
import { countCharacters } from '@/lib/platform/characters'
import type { Translated } from '@/lib/platform/translated'
import { FieldGroup, type FieldProps } from './field'
import { useField, useForm } from './form-context'
import { Counter } from './text-area'

export interface TranslatedFieldProps extends FieldProps {
  /** In the order shown; the first is the original where nothing else is known. */
  languages: readonly { tag: string; label: string }[]
  value?: Translated | undefined
  /** More than one line makes it a text area. */
  rows?: number
  /** Characters per language. */
  limit?: number
  /** Between the hint and the texts: a toolbar. */
  tools?: ReactNode
}

/** One text in several languages side by side; posts `name.language` and `name.texts.<tag>`. */
export function TranslatedField({
  languages,
  value,
  rows = 1,
  limit,
  tools,
  ...props
}: TranslatedFieldProps) {
  const field = useField(props.name, '', props.hint !== undefined)
  const original = useField(`${props.name}.language`, value?.language ?? languages[0]?.tag)
  const { words } = useForm()
  return (
    <FieldGroup {...props} field={field} isWide>
      {tools}
      <div className="languages" id={field.id}>
        {languages.map(({ tag, label }) => (
          <OneLanguage
            key={tag}
            name={`${props.name}.texts.${tag}`}
            given={value?.texts[tag]}
            {...{ tag, label, rows, limit }}
          />
        ))}
      </div>
      {languages.length > 1 ? (
        <div className="original">
          <label htmlFor={original.id}>{words.originalIn}</label>
          <select
            id={original.id}
            name={`${props.name}.language`}
            className="control"
            defaultValue={original.value}
          >
            {languages.map(({ tag, label }) => (
              <option key={tag} value={tag}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input type="hidden" name={`${props.name}.language`} value={original.value} />
      )}
    </FieldGroup>
  )
}

interface OneLanguageProps {
  name: string
  tag: string
  label: string
  given: string | undefined
  rows: number
  limit: number | undefined
}

function OneLanguage({ name, tag, label, given, rows, limit }: OneLanguageProps) {
  const field = useField(name, given)
  const shared = { id: field.id, name, lang: tag, defaultValue: field.value, ...field.aria }
  return (
    <div data-invalid={field.errors ? '' : undefined}>
      <label htmlFor={field.id}>{label}</label>
      {field.errors && (
        <p className="field-error" id={field.errorId}>
          {field.errors.join(' ')}
        </p>
      )}
      {rows > 1 ? (
        <textarea {...shared} rows={rows} className="control control-full" data-limit={limit} />
      ) : (
        <input {...shared} type="text" className="control control-full" />
      )}
      {rows > 1 && limit && <Counter limit={limit} used={countCharacters(field.value)} />}
    </div>
  )
}
