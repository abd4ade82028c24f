'use client'

import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/web/form-state'

/** Texts that the parts of a form need, given once by the server so that no messages reach the browser. */
export interface FormWords {
  optional: string
  errorTitle: string
  /** "{field}: {error}", to be filled in. */
  errorLine: string
  sending: string
  fileAgain: string
  originalIn: string
  /** Nobody answered. */
  unreachable: string
  /** The portal was updated since the page was opened. */
  outdated: string
  /** Above what somebody else saved meanwhile. */
  theirs: string
}

interface FormContextValue {
  /** Before each id, so that two forms on a page don't share ids. */
  prefix: string
  state: FormState
  isPending: boolean
  words: FormWords
}

const none: FormWords = {
  optional: '',
  errorTitle: '',
  errorLine: '',
  sending: '',
  fileAgain: '',
  originalIn: '',
  unreachable: '',
  outdated: '',
  theirs: '',
}

export const FormContext = createContext<FormContextValue>({
  prefix: '',
  state: {},
  isPending: false,
  words: none,
})

export function useForm() {
  return useContext(FormContext)
}

/**
 * One field's ids, error and value. After a refused post the typed value wins over the given one,
 * also when it is empty: an unticked box must stay unticked.
 */
export function useField(name: string, given: string | readonly string[] = '', hasHint = false) {
  const { prefix, state, words } = useForm()
  const id = prefix + name
  const errors = state.errors?.[name]
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [hasHint && hintId, errors && errorId].filter(Boolean).join(' ')
  const chosen = state.values ? (state.values[name] ?? []) : given
  const values = typeof chosen === 'string' ? [chosen] : [...chosen]
  return {
    id,
    hintId,
    errorId,
    errors,
    words,
    values,
    value: values[0] ?? '',
    aria: {
      ...(describedBy && { 'aria-describedby': describedBy }),
      ...(errors && { 'aria-invalid': true as const }),
    },
  }
}
