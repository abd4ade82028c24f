import type { ReactNode } from 'react'
import { Frame } from '@/components/frame/frame'
import { env } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n'
import {
  currentPath,
  currentPerson,
  currentTheme,
  portal,
  scriptNonce,
} from '@/lib/web/frame-facts'

/** The whole HTML document round a page, for whoever asks. */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [path, person, theme, { name, isDemo }, nonce] = await Promise.all([
    currentPath(locale),
    currentPerson(),
    currentTheme(),
    portal(),
    scriptNonce(),
  ])
  return (
    <html lang={locale} {...(theme !== 'system' && { 'data-theme': theme })}>
      <body>
        <Frame {...{ locale, path, person, name, isDemo, theme, origin: env.url }}>
          {children}
        </Frame>
        <script
          type="module"
          defer
          src="/assets/enhance.js"
          nonce={nonce}
          suppressHydrationWarning
        />
      </body>
    </html>
  )
}
