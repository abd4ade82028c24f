import { findMasterPlaylist } from '@/lib/interviews/bytes'
import { textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** The rungs of an interview, with `?upto=360` none higher. Role, scope, state and consent are asked now. */
export const GET = openRoute<{ slug: string }>(async (actor, request, { slug }) => {
  const upTo = /^\d{3}$/.exec(request.nextUrl.searchParams.get('upto') ?? '')
  return textAnswer(request, await findMasterPlaylist(actor, slug, upTo ? Number(upTo[0]) : null))
})
