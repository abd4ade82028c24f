'use client'

import { useEffect, useRef } from 'react'
import { useForm } from './form-context'

/** What is wrong, at the top of the form, each line a link to its field. Gets the focus when it appears. */
export function ErrorSummary() {
  const { state, prefix, words } = useForm()
  const box = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state.errors ?? {})
  const { message } = state

  useEffect(() => {
    if (state.errors ?? state.message) box.current?.focus()
  }, [state])

  if (errors.length === 0 && !message) return null
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
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, [first]]) => (
            <li key={name}>
              <a href={`#${prefix}${name}`}>{first}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
