import { openRoute } from '@/lib/web/route'
import { answerForm } from '../answer-form'

/** /en/summaries/{slug}/summary.pdf: of the newest version. */
export const GET = openRoute<{ locale: string; slug: string; form: string }>(
  (actor, request, asked) => answerForm(actor, request, asked),
)
