import type { NextRequest } from 'next/server'
import { bestLocale, isLocale } from '@/lib/platform/i18n'

/** The bare address leads to the start page in the language chosen last, else in the browser's. */
export function GET(request: NextRequest) {
  const chosen = request.cookies.get('language')?.value
  const locale = isLocale(chosen) ? chosen : bestLocale(request.headers.get('accept-language'))
  return new Response(null, {
    status: 307,
    headers: {
      location: `/${locale}`,
      'cache-control': 'no-store',
      vary: 'Accept-Language, Cookie',
    },
  })
}
