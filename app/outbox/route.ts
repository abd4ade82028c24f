import type { NextRequest } from 'next/server'
import { bestLocale } from '@/lib/platform/locales'
import { seeOther } from '@/lib/web/form-post'

/** The address that people are told; the page itself speaks their language. */
export function GET(request: NextRequest): Response {
  return seeOther(`/${bestLocale(request.headers.get('accept-language'))}/outbox`)
}
