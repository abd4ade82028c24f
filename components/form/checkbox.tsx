'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

interface CheckboxProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
  /** A switch is for a setting of its own, such as one use of somebody's words. */
  look?: 'box' | 'switch'
}

/** One yes-or-no. Posts its value (`on`) when ticked and nothing otherwise. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'on',
  defaultChecked,
  look = 'box',
}: CheckboxProps) {
  const field = useField(name, defaultChecked ? value : [], hint !== undefined)
  return (
    <div className="field" data-invalid={field.errors ? '' : undefined}>
      {field.errors && (
        <p className="field-error" id={field.errorId}>
          {field.errors.join(' ')}
        </p>
      )}
      <div className={`choice ${look === 'switch' ? 'choice-switch' : 'choice-single'}`}>
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.values.includes(value)}
          {...(look === 'switch' && { role: 'switch' })}
          {...field.aria}
        />
        <label htmlFor={field.id}>{label}</label>
        {hint && (
          <div className="choice-hint" id={field.hintId}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
