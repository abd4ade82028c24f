import { visitor } from '@/lib/access/actor'
import { kinds } from '@/lib/record/kinds'
import { siteMapFiles } from '@/lib/record/queries'
import { siteMapIndexOf } from '@/lib/record/site-map'
import { env } from '@/lib/platform/env'
import { freshResponse } from '@/lib/web/fresh'
import { openRoute } from '@/lib/web/route'

/** The site maps of the portal. */
export const GET = openRoute(
  async (actor, request) => {
    const folder = `${env.url.replace(/\/$/, '')}/sitemaps`
    const files = [`${folder}/pages.xml`]
    for (const kind of kinds) {
      for (const after of await siteMapFiles(actor, kind)) {
        files.push(`${folder}/${kind}.xml${after === null ? '' : `?after=${after}`}`)
      }
    }
    return freshResponse(request, { type: 'application/xml', body: await siteMapIndexOf(files) })
  },
  async () => visitor,
)
