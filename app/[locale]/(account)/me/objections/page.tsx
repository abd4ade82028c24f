import type { Metadata } from 'next'
import { OwnObjection } from '@/components/objections/own-objection'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { myObjections } from '@/lib/objections/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'objections')('mine.title') }
}

export default async function MyObjectionsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  await signedInActor(locale, '/me/objections')
  const t = translator(locale, 'objections')
  const objections = await ask((actor) => myObjections(actor))
  return (
    <>
      <PageHead
        locale={locale}
        title={t('mine.title')}
        lead={t('mine.lead')}
        crumbs={[
          { href: `/${locale}/me/views`, label: translator(locale, 'contributions')('own.list') },
        ]}
      />
      <Done of={(await searchParams).done} from="objections" locale={locale} />
      {objections.length === 0 && (
        <EmptyState title={t('mine.none')}>{t('mine.noneSays')}</EmptyState>
      )}
      {objections.map((each) => (
        <OwnObjection key={each.publicId} objection={each} path="/me/objections" locale={locale} />
      ))}
      <p className="text-muted">
        {t('mine.anonymous')} <a href={`/${locale}/objections`}>{t('byCode.title')}</a>
      </p>
    </>
  )
}
