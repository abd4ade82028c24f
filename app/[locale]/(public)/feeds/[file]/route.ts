import { visitor } from '@/lib/access/actor'
import { feedOf } from '@/lib/feeds/feed'
import { feedNamed, mediaTypes, narrowedBy } from '@/lib/feeds/schema'
import { isLocale } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import { newestOf } from '@/lib/record/queries'
import { portal } from '@/lib/web/frame-facts'
import { freshResponse } from '@/lib/web/fresh'
import { openToPrograms } from '@/lib/web/open-to-programs'
import { openRoute } from '@/lib/web/route'

const length = 50

/** /en/feeds/summaries.atom?dialogue=tarkwa-2016: what anybody may read, whoever asks. */
export const GET = openRoute<{ locale: string; file: string }>(
  async (actor, request, { locale, file }) => {
    const wanted = feedNamed(file)
    if (!isLocale(locale) || !wanted) throw notFound()
    const narrowed = narrowedBy(request.nextUrl.searchParams)
    const entries = await newestOf(actor, wanted.kinds, narrowed, length)
    const query = Object.keys(narrowed).length ? `?${new URLSearchParams(narrowed)}` : ''
    const about = { name: wanted.name, locale, portal: (await portal()).name, query }
    const body = feedOf(entries, about, wanted.format)
    return freshResponse(request, {
      type: mediaTypes[wanted.format],
      body,
      headers: openToPrograms,
    })
  },
  async () => visitor,
)
