import type { NextRequest } from 'next/server'
import { isTheme, themeCookie } from '@/components/frame/theme'
import { env } from '@/lib/platform/env'
import { localPath } from '@/lib/web/local-path'
import { seeOther } from '@/lib/web/form-post'

const oneYear = 365 * 24 * 60 * 60

interface Context {
  params: Promise<{ locale: string }>
}

/** Light, dark or as the device: kept in a cookie, so that it works without script and without an account. */
export async function POST(request: NextRequest, { params }: Context) {
  const { locale } = await params
  const data = await request.formData()
  const [theme, back] = [data.get('theme'), data.get('back')]
  const path = localPath(typeof back === 'string' ? back : null) ?? '/'
  const response = seeOther(`/${locale}${path === '/' ? '' : path}`)
  if (isTheme(theme)) {
    const secure = env.isHttps ? '; Secure' : ''
    response.headers.append(
      'set-cookie',
      `${themeCookie}=${theme}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly${secure}`,
    )
  }
  return response
}
