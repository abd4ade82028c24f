'use client'

import { Field, type FieldProps } from './field'
import { useField } from './form-context'

interface MomentProps extends FieldProps {
  /** Date: 2026-01-31. Time: 08:30. In the zone that the form speaks of. */
  defaultValue?: string | undefined
  min?: string
  max?: string
}

export function DateField(props: MomentProps) {
  return <Moment {...props} type="date" />
}

export function TimeField(props: MomentProps) {
  return <Moment {...props} type="time" />
}

function Moment({
  type,
  defaultValue,
  min,
  max,
  ...props
}: MomentProps & { type: 'date' | 'time' }) {
  const field = useField(props.name, defaultValue, props.hint !== undefined)
  return (
    <Field {...props} field={field}>
      <input
        id={field.id}
        name={props.name}
        type={type}
        className="control control-short"
        defaultValue={field.value}
        {...{ min, max }}
        {...field.aria}
      />
    </Field>
  )
}
