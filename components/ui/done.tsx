import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { translator, type Domain, type Locale } from '@/lib/platform/i18n'

interface DoneProps<D extends Domain> {
  of: string | string[] | undefined
  /** Whose `done` messages it says. */
  from: D
  locale: Locale
  children?: ReactNode
}

/** Says what was just done, from `?done=` in the address: only sentences that we know. */
export function Done<D extends Domain>({ of, from, locale, children }: DoneProps<D>) {
  const t = translator(locale, from)
  const key = `done.${String(of).replace('.', '-')}`
  if (!t.has(key)) return null
  return (
    <Notice kind="good" locale={locale} isAnswer title={t(key)}>
      {children}
    </Notice>
  )
}
