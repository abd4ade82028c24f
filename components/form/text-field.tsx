'use client'

import { Field, type FieldProps } from './field'
import { useField } from './form-context'

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'number' | 'search'
  defaultValue?: string | undefined
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  /** Language of what is typed, for spelling and the screen reader. */
  lang?: string
  /** How long the answer usually is. */
  width?: 'short' | 'medium' | 'full'
  /** Codes: wide letters, capitals. */
  isCode?: boolean
  /** Whole numbers and money. */
  min?: number
  max?: number
  /** To choose from while typing; anything else may be typed too. */
  suggestions?: readonly string[]
}

export function TextField({
  type = 'text',
  defaultValue,
  width = 'full',
  isCode,
  suggestions,
  ...props
}: TextFieldProps) {
  const field = useField(props.name, defaultValue, props.hint !== undefined)
  const { autoComplete, inputMode, lang, min, max } = props
  return (
    <Field {...props} field={field}>
      <input
        id={field.id}
        name={props.name}
        type={type}
        className={`control control-${width}${isCode ? ' control-code' : ''}`}
        // A password is never sent back into a page.
        defaultValue={type === 'password' ? undefined : field.value}
        {...{ autoComplete, inputMode, lang, min, max }}
        {...(isCode && { autoCapitalize: 'characters', spellCheck: false })}
        {...(suggestions && { list: `${field.id}-known` })}
        {...field.aria}
      />
      {suggestions && (
        <datalist id={`${field.id}-known`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </Field>
  )
}
