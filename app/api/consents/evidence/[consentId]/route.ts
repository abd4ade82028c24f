import { findEvidence } from '@/lib/consents/queries/evidence'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** What proves that somebody agreed. Role, withdrawal and the line in the log are asked for each range. */
const bytes = openRoute<{ consentId: string }>(async (actor, request, { consentId }) =>
  fileAnswer(request, await findEvidence(actor, consentId)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
