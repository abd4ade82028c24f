import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import type { FormState } from '@/lib/web/form-state'
import { formWords } from './form'
import { FileFormBody } from './file-form-body'

interface FileFormProps {
  /** A route made by lib/web/file-form-route.ts. */
  action: string
  locale: Locale
  /** What was kept when the form was refused, or the sign-in had ended. */
  initial: FormState
  /** Marks for our scripts: names begin with "data-". */
  attributes?: Record<string, string>
  children: ReactNode
}

/** A form with a file that a server action would hold in memory: posts to a route, with or without script. */
export function FileForm({ action, locale, initial, attributes = {}, children }: FileFormProps) {
  return (
    <FileFormBody
      action={action}
      locale={locale}
      nonce={newToken()}
      state={initial}
      words={formWords(locale)}
      attributes={attributes}
    >
      {children}
    </FileFormBody>
  )
}
