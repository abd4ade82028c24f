import type { NextRequest } from 'next/server'
import { isTheme, themeCookie } from '@/components/frame/theme'
import { env } from '@/lib/platform/env'
import { isLocale } from '@/lib/platform/i18n'
import { seeOther } from '@/lib/web/route'

const oneYear = 365 * 24 * 60 * 60

/** Light, dark or as the device: kept in a cookie, so that it works without script and without an account. */
export async function POST(request: NextRequest) {
  const data = await request.formData()
  const theme = data.get('theme')
  const response = seeOther(wayBack(data.get('back')))
  if (isTheme(theme)) {
    const secure = env.isHttps ? '; Secure' : ''
    response.headers.append(
      'set-cookie',
      `${themeCookie}=${theme}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly${secure}`,
    )
  }
  return response
}

// Only a page of our own: nobody is led elsewhere by a form that says "dark".
function wayBack(back: FormDataEntryValue | null): string {
  const [, locale] = typeof back === 'string' ? back.split(/[/?#]/) : []
  const isOurs =
    typeof back === 'string' && /^\/[a-z]{2}([/?]|$)/.test(back) && !/[\\\s]/.test(back)
  return isOurs && isLocale(locale) ? back : '/'
}
