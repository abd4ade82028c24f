'use client'

import { countCharacters } from '@/lib/platform/characters'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'

interface TextAreaProps extends FieldProps {
  defaultValue?: string | undefined
  rows?: number
  /** Characters. Nothing is cut off at it: the server says what is too long and keeps the text. */
  limit?: number
  lang?: string
  placeholder?: string
}

export function TextArea({
  defaultValue,
  rows = 5,
  limit,
  lang,
  placeholder,
  ...props
}: TextAreaProps) {
  const field = useField(props.name, defaultValue, props.hint !== undefined)
  return (
    <Field {...props} field={field}>
      <textarea
        id={field.id}
        name={props.name}
        rows={rows}
        className="control control-full"
        defaultValue={field.value}
        data-limit={limit}
        {...{ lang, placeholder }}
        {...field.aria}
      />
      {limit && <Counter limit={limit} used={countCharacters(field.value)} />}
    </Field>
  )
}

/** "120 / 600". Kept up to date by public/assets/enhance.js; the hint says the limit in words. */
export function Counter({ limit, used }: { limit: number; used: number }) {
  return (
    <p className="counter" aria-hidden="true" data-over={used > limit ? '' : undefined}>
      {used} / {limit}
    </p>
  )
}
