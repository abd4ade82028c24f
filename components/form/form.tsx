import type { ReactNode } from 'react'
import { translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import type { FormAction, FormState } from '@/lib/web/form-state'
import { FormBody } from './form-body'
import type { FormWords } from './form-context'

export interface FormProps {
  action: FormAction
  locale: Locale
  /** Needed where a page holds two forms: it goes before the ids of the fields. */
  id?: string
  /** What the fields start with when an earlier post was kept (an expired session). */
  initial?: FormState
  /** The page's address without locale, `/me/views`: where to come back to if the sign-in has ended. */
  path?: string
  /** Warns before leaving with unsent text (needs script). For forms with long texts. */
  guarded?: boolean
  /** Name of the form for those who don't see it, where no heading says it. */
  label?: string
  className?: string
  children: ReactNode
}

/** The only way to post: a plain form without script, a checked one with it. */
export function Form({ locale, ...rest }: FormProps) {
  const words = formWords(locale)
  // The mark of this one rendering makes a repeated POST recognisable.
  return <FormBody {...rest} locale={locale} words={words} nonce={newToken()} />
}

export function formWords(locale: Locale): FormWords {
  const t = translator(locale, 'ui')
  return {
    optional: t('form.optional'),
    errorTitle: t('form.errorTitle'),
    errorLine: t('form.errorLine', { field: '{field}', error: '{error}' }),
    sending: t('form.sending'),
    fileAgain: t('form.fileAgain'),
    originalIn: t('form.originalIn'),
    unreachable: t('form.unreachable'),
    outdated: t('form.outdated'),
    theirs: t('form.theirs'),
  }
}
