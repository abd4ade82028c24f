import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { bestLocale, translator } from '@/lib/platform/i18n'
import { Document } from './document'

const browsersLocale = async () => bestLocale((await headers()).get('accept-language'))

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await browsersLocale(), 'frame')('refused.notFound.title') }
}

/** For addresses that don't begin with a language; the others have app/[locale]/refused. */
export default async function NotFound() {
  const locale = await browsersLocale()
  const t = translator(locale, 'frame')
  return (
    <Document locale={locale}>
      <PageHead
        locale={locale}
        title={t('refused.notFound.title')}
        lead={<p>{t('refused.notFound.text')}</p>}
      />
      <ButtonLink href={`/${locale}`}>{t('refused.home')}</ButtonLink>
    </Document>
  )
}
