import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { Button } from '@/components/ui/button'
import { archivePage } from '@/lib/archive/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'administration')('archive.title') }
}

export default async function ArchivePage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'administration')
  await ask(archivePage)
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: translator(locale, 'desk')('title') }]}
        title={t('archive.title')}
        lead={<p>{t('archive.lead')}</p>}
      />
      <p>{t('archive.consents')}</p>
      <p>{t('archive.now')}</p>
      <p>{t('archive.duty')}</p>
      <form method="post" action="/api/archive">
        <Button type="submit" kind="main">
          {t('archive.do')}
        </Button>
      </form>
    </>
  )
}
