import type { NextRequest } from 'next/server'
import { isPlayChoice, watchCookie } from '@/lib/interviews/choices'
import { env } from '@/lib/platform/env'
import { localPath } from '@/lib/web/local-path'
import { seeOther } from '@/lib/web/form-post'

const oneYear = 365 * 24 * 60 * 60

interface Context {
  params: Promise<{ locale: string }>
}

/** How much of a recording somebody wants to load: kept in a cookie, without script and without an account. */
export async function POST(request: NextRequest, { params }: Context) {
  const { locale } = await params
  const data = await request.formData()
  const [choice, back] = [data.get('watch'), data.get('back')]
  const path = localPath(typeof back === 'string' ? back : null) ?? '/interviews'
  const response = seeOther(`/${locale}${path}`)
  if (isPlayChoice(choice)) {
    const secure = env.isHttps ? '; Secure' : ''
    response.headers.append(
      'set-cookie',
      `${watchCookie}=${choice}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly${secure}`,
    )
  }
  return response
}
