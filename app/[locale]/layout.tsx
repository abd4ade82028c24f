import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { env } from '@/lib/platform/env'
import { isLocale, locales, translator } from '@/lib/platform/i18n'
import { currentPath, portal } from '@/lib/web/frame-facts'
import { Document } from '../document'

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
  return <Document locale={locale}>{children}</Document>
}
