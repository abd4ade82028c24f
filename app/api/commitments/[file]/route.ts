import { calendarOf, dataOf, tableOf } from '@/lib/commitments/files'
import { roadmapFiltersOf } from '@/lib/commitments/filters'
import { allCommitments } from '@/lib/commitments/queries/list'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import { openRoute } from '@/lib/web/route'

const files = {
  'promises.ics': { type: 'text/calendar; charset=utf-8', write: calendarOf },
  'promises.csv': { type: 'text/csv; charset=utf-8', write: tableOf },
  'promises.json': {
    type: 'application/json; charset=utf-8',
    write: (...given: Parameters<typeof dataOf>) => JSON.stringify(dataOf(...given)),
  },
} as const

const isFile = (name: string): name is keyof typeof files => Object.hasOwn(files, name)

/** /api/commitments/promises.csv?in=fr&dialogue=gh-2016: the roadmap to take away, narrowed down like its page. */
export const GET = openRoute<{ file: string }>(async (actor, request, { file }) => {
  if (!isFile(file)) throw notFound()
  const asked = Object.fromEntries(request.nextUrl.searchParams)
  const locale = isLocale(asked.in) ? asked.in : bestLocale(request.headers.get('accept-language'))
  const commitments = await allCommitments(actor, roadmapFiltersOf(asked))
  const { type, write } = files[file]
  return new Response(write(commitments, locale), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'private, no-store',
    },
  })
})
