'use client'

import { Field, type FieldProps } from './field'
import { useField } from './form-context'

export interface Option {
  value: string
  label: string
  /** Neighbours of the same group stand under its name. */
  group?: string
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
        {inGroups(options).map(({ group, options: some }) =>
          group === undefined ? (
            some.map(line)
          ) : (
            <optgroup key={group} label={group}>
              {some.map(line)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  )
}

const line = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

function inGroups(options: readonly Option[]) {
  const groups: { group: string | undefined; options: Option[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.group === option.group) last.options.push(option)
    else groups.push({ group: option.group, options: [option] })
  }
  return groups
}
