import type { Answered } from './operations'
import type { AnswerInput } from './schema'

/** The next view, with a way back to this one. */
export function afterAnswering(answered: Answered, { slug, view }: AnswerInput): string {
  const page = `/dialogues/${slug}/answer`
  if (answered.kind === 'gone') return `${page}?gone=yes`
  const next = answered.next ? `&next=${answered.next}` : ''
  const rest = answered.isRestDue ? '&rest=yes' : ''
  return `${page}?after=${view}${next}${rest}`
}
