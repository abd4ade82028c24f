import type { Metadata } from 'next'
import { DataPart } from '@/components/personal-data/data-part'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { myData } from '@/lib/personal-data/export'
import { dataParts } from '@/lib/personal-data/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('all.title') }
}

/** The same as the file, to read. */
export default async function EverythingPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  await signedInActor(locale, '/me/data/everything')
  const data = await ask((actor) => myData(actor, locale))
  return (
    <>
      <PageHead
        locale={locale}
        title={t('all.title')}
        lead={t('all.lead')}
        crumbs={[
          { href: `/${locale}/me`, label: t('title') },
          { href: `/${locale}/me/data`, label: t('data.title') },
        ]}
      />
      <Toolbar>
        <PrintButton locale={locale} />
      </Toolbar>
      {dataParts.map((part) => (
        <DataPart
          key={part}
          title={t(`all.parts.${part}`)}
          none={t('all.none')}
          value={data[part]}
          locale={locale}
        />
      ))}
    </>
  )
}
