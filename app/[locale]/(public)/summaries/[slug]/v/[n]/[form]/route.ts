import { openRoute } from '@/lib/web/route'
import { answerForm } from '../../../answer-form'

/** /en/summaries/{slug}/v/1.1/summary.pdf: of just this version, for good. */
export const GET = openRoute<{ locale: string; slug: string; n: string; form: string }>(
  (actor, request, { n: label, ...asked }) => answerForm(actor, request, { ...asked, label }),
)
