import { totalsLines } from '@/components/needs/totals-lines'
import { needsTotals } from '@/lib/needs/queries'
import { csvOf } from '@/lib/platform/csv'
import { defaultLocale, isLocale, translator } from '@/lib/platform/i18n'
import { openRoute } from '@/lib/web/route'

/** The totals of needs for a spreadsheet. Nothing stands in it that the page doesn't show. */
export const GET = openRoute<{ locale: string; slug: string }>(
  async (actor, _request, { locale: asked, slug }) => {
    const page = await needsTotals(actor, slug)
    const locale = isLocale(asked) ? asked : defaultLocale
    const t = translator(locale, 'needs')
    const topic = translator(locale, 'forms')
    const columns = [t('columns.topic'), t('columns.question'), t('columns.answer')]
    const rows = totalsLines(page, locale).map((line) => [
      topic(`topics.${line.topic}`),
      line.question,
      line.answer,
      ...line.counts,
    ])
    const people = [t('there'), '', '', ...page.people]
    return new Response(csvOf([[...columns, ...page.days], people, ...rows]), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="needs-${slug}.csv"`,
        'cache-control': 'private, no-store',
      },
    })
  },
)
