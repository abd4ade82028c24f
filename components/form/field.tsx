'use client'

import type { ReactNode } from 'react'
import type { useField } from './form-context'
import { useForm } from './form-context'

/** What every field has in common. */
export interface FieldProps {
  name: string
  label: ReactNode
  /** Why it is asked, who sees it, or how to fill it in. */
  hint?: ReactNode
  /** Shown as a word; what isn't marked must be filled in. */
  optional?: boolean
}

interface GroupProps extends FieldProps {
  field: Wired
  /** Takes the whole width of the page. */
  isWide?: boolean
  children: ReactNode
}

type Wired = ReturnType<typeof useField>

/** Label, hint and error round one control, wired once. */
export function Field({
  field,
  children,
  ...props
}: FieldProps & { field: Wired; children: ReactNode }) {
  return (
    <div className="field" data-invalid={field.errors ? '' : undefined}>
      <label htmlFor={field.id}>
        {props.label} {props.optional && <Optional />}
      </label>
      <FieldNotes field={field} hint={props.hint} />
      {children}
    </div>
  )
}

/** The same for several controls that answer one question. */
export function FieldGroup({ field, isWide, children, ...props }: GroupProps) {
  return (
    <fieldset
      className={isWide ? 'field field-wide' : 'field'}
      data-invalid={field.errors ? '' : undefined}
      {...field.aria}
    >
      <legend>
        {props.label} {props.optional && <Optional />}
      </legend>
      <FieldNotes field={field} hint={props.hint} />
      {children}
    </fieldset>
  )
}

function FieldNotes({ field, hint }: { field: Wired; hint: ReactNode }) {
  return (
    <>
      {hint && (
        <div className="hint" id={field.hintId}>
          {hint}
        </div>
      )}
      {field.errors && (
        <p className="field-error" id={field.errorId}>
          {field.errors.join(' ')}
        </p>
      )}
    </>
  )
}

function Optional() {
  const { words } = useForm()
  return <span className="optional">{words.optional}</span>
}
