/**
 * What a server action gives back to its form. Keys of `errors` and `values` are field names,
 * dotted for parts (`title.texts.fr`). Passwords and files never come back in `values`.
 */
export interface FormState {
  errors?: Record<string, string[]>
  values?: Record<string, string | string[]>
  message?: {
    kind: 'info' | 'good' | 'warning' | 'danger'
    text: string
    /** What to mend, and where. */
    links?: readonly { text: string; href: string }[]
  }
  /** What was typed as it would look, made safe by renderMarkdown; nothing was saved. */
  preview?: readonly { lang: string; html: string }[]
  /** One per rendered form, so that a repeated POST is recognised. */
  nonce?: string
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

/** Hidden in every form: the language of the answer, and the mark of this one rendering. */
export const localeField = '_locale'
export const nonceField = '_nonce'
/** Left empty by people; filled in by what fills in everything. */
export const honeyPotField = 'second_address'
/** The address the form stands at, without locale: where to come back to after signing in again. */
export const pathField = '_path'
