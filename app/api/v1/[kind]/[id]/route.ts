import { visitor } from '@/lib/access/actor'
import { notFound } from '@/lib/platform/refusal'
import { isKind } from '@/lib/record/kinds'
import { recordItem } from '@/lib/record/queries'
import { freshResponse } from '@/lib/web/fresh'
import { openToPrograms } from '@/lib/web/open-to-programs'
import { goneResponse } from '@/lib/web/open-answer'
import { openRoute } from '@/lib/web/route'

/** /api/v1/summaries/what-was-said */
export const GET = openRoute<{ kind: string; id: string }>(
  async (actor, request, { kind, id }) => {
    if (!isKind(kind) || !/^[0-9a-z-]{1,120}$/.test(id)) throw notFound()
    const item = await recordItem(actor, kind, id)
    if (item === null) return goneResponse(request)
    const body = JSON.stringify(item)
    return freshResponse(request, { type: 'application/json', body, headers: openToPrograms })
  },
  async () => visitor,
)
