import type { ReactNode } from 'react'
import { honeyPotField } from '@/lib/web/form-state'

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

/** Several fields under one heading. */
export function Fieldset({
  legend,
  hint,
  isWide,
  children,
}: {
  legend: string
  hint?: ReactNode
  /** As wide as the page: for fields that stand side by side in three languages. */
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <fieldset className={isWide ? 'fieldset field-wide' : 'fieldset'}>
      <legend>{legend}</legend>
      {hint && <div className="hint">{hint}</div>}
      {children}
    </fieldset>
  )
}

/** Two or three short fields side by side where there is room, such as a date and a time; `isTight`: three figures, on a phone too. */
export function FieldRow({ isTight, children }: { isTight?: boolean; children: ReactNode }) {
  return <div className={isTight ? 'field-row field-row-tight' : 'field-row'}>{children}</div>
}

/** The end of a form: the button first, then the way out. */
export function FormEnd({ children }: { children: ReactNode }) {
  return <div className="form-end">{children}</div>
}

/** A field that people neither see nor hear; a form that comes back with it filled is a machine's. */
export function HoneyPot() {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor={honeyPotField}>{honeyPotField}</label>
      <input id={honeyPotField} name={honeyPotField} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
