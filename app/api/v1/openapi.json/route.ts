import { visitor } from '@/lib/access/actor'
import { openApi } from '@/lib/record/openapi'
import { freshResponse } from '@/lib/web/fresh'
import { openToPrograms } from '@/lib/web/open-to-programs'
import { portal } from '@/lib/web/frame-facts'
import { openRoute } from '@/lib/web/route'

export const GET = openRoute(
  async (_actor, request) => {
    const body = JSON.stringify(openApi((await portal()).name))
    return freshResponse(request, { type: 'application/json', body, headers: openToPrograms })
  },
  async () => visitor,
)
