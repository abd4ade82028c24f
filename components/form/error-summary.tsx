'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useForm } from './form-context'
import { fieldOf, fieldsIn, type FieldToMend } from './labels'

/**
 * What is wrong, at the top of the form, each line a link to its field, which it names. Gets the focus when it
 * appears.
 */
export function ErrorSummary({ fields }: { fields: ReactNode }) {
  const { state, prefix, words } = useForm()
  const box = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state.errors ?? {})
  const { message } = state

  useEffect(() => {
    if (state.errors ?? state.message) box.current?.focus()
  }, [state])

  if (errors.length === 0 && !message) return null
  const known = fieldsIn(errors.length > 0 ? fields : null)
  const kind = errors.length > 0 ? 'danger' : message?.kind
  // autoFocus puts the focus here without script too, when the page comes back with errors.
  return (
    <div
      ref={box}
      className={`notice notice-${kind}`}
      role={kind === 'danger' ? 'alert' : 'status'}
      tabIndex={-1}
      autoFocus
      data-errors={errors.length > 0 ? '' : undefined}
    >
      {errors.length > 0 && <p className="notice-title">{words.errorTitle}</p>}
      {message && <p>{message.text}</p>}
      {message?.links && (
        <ul>
          {message.links.map(({ text, href }) => (
            <li key={text}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, [first]]) => {
            const field = fieldOf(name, known)
            return (
              <li key={name}>
                <a href={`#${prefix}${field?.at ?? name}`}>
                  {lineOf(field, first, words.errorLine)}
                </a>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** "Title (English): Please fill this in."; after a question mark no colon. */
function lineOf(field: FieldToMend | undefined, error = '', line: string): string {
  if (!field) return error
  const { label } = field
  if (/[?.:]$/.test(label)) return `${label} ${error}`
  return line.replace('{field}', () => label).replace('{error}', () => error)
}
