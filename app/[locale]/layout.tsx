import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Frame } from '@/components/frame/frame'
import { env } from '@/lib/platform/env'
import { isLocale, locales, translator } from '@/lib/platform/i18n'
import {
  currentPath,
  currentPerson,
  currentTheme,
  portal,
  scriptNonce,
} from '@/lib/web/frame-facts'

interface Props {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const { name, isDemo } = await portal()
  const [path] = (await currentPath(locale)).split('?')
  const rest = path?.slice(locale.length + 1) ?? ''
  return {
    metadataBase: new URL(env.url),
    title: { default: name, template: `%s · ${name}` },
    description: translator(locale, 'frame')('purpose'),
    ...(isDemo && { robots: { index: false, follow: false } }),
    alternates: {
      canonical: `/${locale}${rest}`,
      languages: Object.fromEntries(locales.map((each) => [each, `/${each}${rest}`])),
    },
  }
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
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
        <script type="module" src="/assets/enhance.js" nonce={nonce} suppressHydrationWarning />
      </body>
    </html>
  )
}
