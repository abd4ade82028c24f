import { fieldsAgain } from '@/lib/platform/fields-again'

/** What a form gets back that stays where it is: the fields with what was typed. */
type Again = { values: Record<string, string | string[]> }

type Answer = { kind: 'saved'; slug: string; partId?: string } | { kind: 'previewed' }

/** After saving: on to `path`. After a preview: the same fields again. */
export function afterSaving(path: (saved: { slug: string; partId?: string }) => string) {
  return (answer: Answer, input: object): string | Again =>
    answer.kind === 'saved'
      ? path(answer)
      : { values: { ...fieldsAgain(input), intent: 'preview' } }
}
