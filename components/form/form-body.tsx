'use client'

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from 'react'
import { localeField, nonceField, pathField } from '@/lib/web/form-state'
import { FormContext, type FormWords } from './form-context'
import { ErrorSummary } from './error-summary'
import type { FormProps } from './form'
import { keepTyped } from './keep-typed'

const isBrowser = typeof document !== 'undefined'

type FormBodyProps = FormProps & { words: FormWords; nonce: string }

export function FormBody({ action, initial, words, locale, nonce, ...props }: FormBodyProps) {
  const { id, path, guarded, label, className, children } = props
  // On the server the action itself: without script the browser posts straight to it.
  const perform = isBrowser ? keepTyped(action, words) : action
  const [state, dispatch, isPending] = useActionState(perform, initial ?? {})
  const form = useRef<HTMLFormElement>(null)
  const prefix = id ? `${id}-` : ''

  // From here on React sends the form; public/assets/enhance.js leaves it alone.
  useEffect(() => form.current?.setAttribute('data-live', ''), [])

  // Sent by hand rather than through `action`: React would empty the fields after each post,
  // chosen files included.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(data))
  }

  return (
    <FormContext value={{ prefix, state, isPending, words }}>
      <form
        ref={form}
        action={dispatch}
        onSubmit={send}
        noValidate
        className={className ?? 'form'}
        {...(id && { id })}
        {...(label && { 'aria-label': label })}
        {...(guarded && { 'data-guarded': '' })}
      >
        <input type="hidden" name={localeField} value={locale} />
        <input type="hidden" name={nonceField} value={state.nonce ?? nonce} />
        {path && <input type="hidden" name={pathField} value={path} />}
        <ErrorSummary fields={children} />
        {children}
      </form>
    </FormContext>
  )
}
