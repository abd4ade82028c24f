'use client'

import type { ReactNode } from 'react'
import { FieldGroup, type FieldProps } from './field'
import { useField } from './form-context'

export interface Choice {
  value: string
  /** May hold a GroupMark. */
  label: ReactNode
  hint?: ReactNode
  isDisabled?: boolean
}

interface ChoicesProps extends FieldProps {
  options: readonly Choice[]
  /** `cards` are for choices that deserve thought, `row` for two or three short words. */
  look?: 'cards' | 'row'
}

/** One of several. */
export function RadioGroup({
  defaultValue,
  ...props
}: ChoicesProps & { defaultValue?: string | undefined }) {
  return (
    <Choices {...props} type="radio" given={defaultValue === undefined ? [] : [defaultValue]} />
  )
}

/** Any of several; the server gets the name once per ticked box. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: ChoicesProps & { defaultValues?: readonly string[] }) {
  return <Choices {...props} type="checkbox" given={defaultValues} />
}

function Choices({
  type,
  given,
  options,
  look = 'cards',
  ...props
}: ChoicesProps & { type: 'radio' | 'checkbox'; given: readonly string[] }) {
  const field = useField(props.name, given, props.hint !== undefined)
  return (
    <FieldGroup {...props} field={field}>
      <div className={`choices choices-${look}`}>
        {options.map((option, index) => {
          // The first one carries the field's id: the error summary leads to it.
          const id = index === 0 ? field.id : `${field.id}-${option.value}`
          return (
            <div className="choice" key={option.value}>
              <input
                type={type}
                id={id}
                name={props.name}
                value={option.value}
                defaultChecked={field.values.includes(option.value)}
                disabled={option.isDisabled}
                {...(option.hint && { 'aria-describedby': `${id}-about` })}
              />
              <label htmlFor={id}>{option.label}</label>
              {option.hint && (
                <div className="choice-hint" id={`${id}-about`}>
                  {option.hint}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
