'use client'

import type { ReactNode } from 'react'
import { useForm } from './form-context'

interface SubmitProps {
  /** A verb and its object: "Post this view". */
  children: ReactNode
  kind?: 'main' | 'plain' | 'danger' | 'quiet'
  /** For a form with two buttons. */
  name?: string
  value?: string
}

export function Submit({ children, kind = 'main', name, value }: SubmitProps) {
  const { isPending, words } = useForm()
  // Not `disabled`: the button would lose the focus and, in some browsers, its value.
  return (
    <button
      type="submit"
      className={`button button-${kind}`}
      {...{ name, value }}
      {...(isPending && { 'aria-disabled': true })}
    >
      {isPending ? words.sending : children}
    </button>
  )
}
