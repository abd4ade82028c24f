'use client'

import type { ReactNode } from 'react'
import { localeField, nonceField, type FormState } from '@/lib/web/form-state'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormWords } from './form-context'

interface FileFormBodyProps {
  /** The address of a route, which answers with a redirect. */
  action: string
  locale: string
  nonce: string
  state: FormState
  words: FormWords
  attributes: Record<string, string>
  children: ReactNode
}

/** The body of components/form/file-form.tsx: fields know what was typed, and what was wrong with it. */
export function FileFormBody(props: FileFormBodyProps) {
  const { action, locale, nonce, state, words, attributes, children } = props
  return (
    <FormContext value={{ prefix: '', state, isPending: false, words }}>
      <form
        className="form"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
        {...attributes}
      >
        <input type="hidden" name={localeField} value={locale} />
        <input type="hidden" name={nonceField} value={nonce} />
        <ErrorSummary fields={children} />
        {children}
      </form>
    </FormContext>
  )
}
