import { bylineText } from '@/components/contributions/byline'
import { defaultLocale, isLocale, translator } from '@/lib/platform/i18n'
import { Refusal } from '@/lib/platform/refusal'
import { suggest } from '@/lib/search/suggest'
import { openRoute } from '@/lib/web/route'
import { currentAddress } from '@/lib/web/visit'

const line = (pieces: readonly { text: string }[] = []) => pieces.map(({ text }) => text).join('')
const longest = 120

/** Answers while somebody types, for find.js: short, for this asker alone, kept nowhere. */
export const GET = openRoute(async (actor, request) => {
  const asked = request.nextUrl.searchParams
  const given = asked.get('locale')
  const locale = isLocale(given) ? given : defaultLocale
  const t = translator(locale, 'search')
  const found = await suggest(actor, asked.get('q'), { locale, address: await currentAddress() })
  if (!found) throw new Refusal('tooMany', 'wait', { params: { seconds: 60 } })
  const hits = found.map(({ is, path, title, excerpt, by }) => ({
    title: line((title ?? excerpt)?.pieces).slice(0, longest),
    language: (title ?? excerpt)?.language ?? locale,
    kind: by ? bylineText(by, locale) : t(`kind.${is}`),
    href: `/${locale}${path}`,
  }))
  return Response.json(
    { hits, said: t('suggested', { count: hits.length }) },
    { headers: { 'cache-control': 'private, no-store' } },
  )
})
