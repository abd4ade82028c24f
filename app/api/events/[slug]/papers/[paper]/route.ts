import type { Actor } from '@/lib/access/actor'
import { allCertificates, ownCertificate } from '@/lib/papers/certificates'
import { attendanceCsv, registrationsCsv } from '@/lib/papers/queries'
import { bestLocale, isLocale, type Locale } from '@/lib/platform/i18n'
import { notFound } from '@/lib/platform/refusal'
import { openRoute } from '@/lib/web/route'

const pdf = 'application/pdf'
const csv = 'text/csv; charset=utf-8'

type Paper = {
  type: string
  make: (actor: Actor, slug: string, locale: Locale) => Promise<string | Buffer>
}

const papers = new Map<string, Paper>([
  ['certificate.pdf', { type: pdf, make: ownCertificate }],
  ['certificates.pdf', { type: pdf, make: allCertificates }],
  ['attendance.csv', { type: csv, make: attendanceCsv }],
  ['registrations.csv', { type: csv, make: registrationsCsv }],
])

/** /api/events/{slug}/papers/attendance.csv?in=fr */
export const GET = openRoute<{ slug: string; paper: string }>(
  async (actor, request, { slug, paper }) => {
    const wanted = papers.get(paper)
    if (!wanted) throw notFound()
    const asked = request.nextUrl.searchParams.get('in')
    const locale = isLocale(asked) ? asked : bestLocale(request.headers.get('accept-language'))
    const made = await wanted.make(actor, slug, locale)
    return new Response(typeof made === 'string' ? made : new Uint8Array(made), {
      headers: {
        'content-type': wanted.type,
        // Opened or kept: a phone shows a PDF at once, a table goes to whatever opens tables.
        'content-disposition': `${wanted.type === pdf ? 'inline' : 'attachment'}; filename="${slug}-${paper}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
)
