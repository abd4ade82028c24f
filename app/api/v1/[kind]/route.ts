import { visitor } from '@/lib/access/actor'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { isKind } from '@/lib/record/kinds'
import { recordPage } from '@/lib/record/queries'
import { listQuery } from '@/lib/record/schema'
import { openToPrograms } from '@/lib/web/open-to-programs'
import { freshResponse } from '@/lib/web/fresh'
import { openRoute } from '@/lib/web/route'

/** /api/v1/summaries?cursor=…: what anybody may read, whoever asks. */
export const GET = openRoute<{ kind: string }>(
  async (actor, request, { kind }) => {
    if (!isKind(kind)) throw notFound()
    const asked = listQuery.strict().safeParse(Object.fromEntries(request.nextUrl.searchParams))
    if (!asked.success) throw new Refusal('invalid', 'invalid')
    const body = JSON.stringify(await recordPage(actor, kind, asked.data))
    return freshResponse(request, { type: 'application/json', body, headers: openToPrograms })
  },
  async () => visitor,
)
