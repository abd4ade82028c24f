import type { Locale } from '@/lib/platform/i18n'
import type { FormAction } from '@/lib/web/form-state'
import { Form } from './form'
import { FormEnd } from './parts'
import { Submit } from './submit'
import { TextField } from './text-field'

interface CodeEntryProps {
  action: FormAction
  locale: Locale
  /** The address of the page, without locale. */
  path: string
  label: string
  hint: string
  open: string
}

/** Where the code of a card or a letter is typed in. */
export function CodeEntry({ action, locale, path, label, hint, open }: CodeEntryProps) {
  return (
    <Form {...{ action, locale, path }} id="open">
      <TextField {...{ label, hint }} name="code" isCode autoComplete="off" width="medium" />
      <FormEnd>
        <Submit>{open}</Submit>
      </FormEnd>
    </Form>
  )
}

/** Whoever uses this device next finds no code in it. */
export function LeaveCode({ action, locale, leave }: LeaveCodeProps) {
  return (
    <Form {...{ action, locale }} id="leave">
      <FormEnd>
        <Submit kind="plain">{leave}</Submit>
      </FormEnd>
    </Form>
  )
}

interface LeaveCodeProps {
  action: FormAction
  locale: Locale
  leave: string
}
