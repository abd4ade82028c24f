import { visitor } from '@/lib/access/actor'
import { notFound } from '@/lib/platform/refusal'
import { isKind } from '@/lib/record/kinds'
import { siteMapPart } from '@/lib/record/queries'
import { siteMapOf } from '@/lib/record/site-map'
import { standingPages } from '@/lib/record/standing-pages'
import { freshResponse } from '@/lib/web/fresh'
import { openRoute } from '@/lib/web/route'

/** /sitemaps/summaries.xml?after=… */
export const GET = openRoute<{ file: string }>(
  async (actor, request, { file }) => {
    const name = file.replace(/\.xml$/, '')
    const after = request.nextUrl.searchParams.get('after')
    if (!file.endsWith('.xml') || (after !== null && !/^[0-9a-z-]{1,120}$/.test(after)))
      throw notFound()
    const places =
      name === 'pages' ? standingPages : isKind(name) ? await siteMapPart(actor, name, after) : null
    // A map of nothing is no map: the format has none.
    if (!places || places.length === 0) throw notFound()
    return freshResponse(request, { type: 'application/xml', body: await siteMapOf(places) })
  },
  async () => visitor,
)
