import { answerNext } from '@/lib/answering/operations'
import { answerInput } from '@/lib/answering/schema'
import { afterAnswering } from '@/lib/answering/destinations'
import { formRoute } from '@/lib/web/route'

/** The answer to the view that was laid before somebody, or that they put it off: on to the next one. */
export const POST = formRoute(answerInput, answerNext, afterAnswering)
