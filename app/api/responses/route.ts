import { respond } from '@/lib/contributions/operations/respond'
import { respondInput } from '@/lib/contributions/schema'
import { formRoute } from '@/lib/web/route'

/** Agree, disagree or unsure: back to the view in the list it was answered in. */
export const POST = formRoute(
  respondInput,
  respond,
  ({ slug, publicId }, { back }) =>
    `${back ?? `/dialogues/${slug}/views/${publicId}`}#view-${publicId}`,
)
