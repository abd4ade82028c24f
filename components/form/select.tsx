'use client'

import { Field, type FieldProps } from './field'
import { useField } from './form-context'

export interface Option {
  value: string
  label: string
}

interface SelectProps extends FieldProps {
  options: readonly Option[]
  defaultValue?: string | undefined
  /** First line, for "nothing chosen yet". */
  placeholder?: string
  width?: 'short' | 'medium' | 'full'
}

export function Select({
  options,
  defaultValue,
  placeholder,
  width = 'full',
  ...props
}: SelectProps) {
  const field = useField(props.name, defaultValue, props.hint !== undefined)
  return (
    <Field {...props} field={field}>
      <select
        id={field.id}
        name={props.name}
        className={`control control-${width}`}
        defaultValue={field.value}
        {...field.aria}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
