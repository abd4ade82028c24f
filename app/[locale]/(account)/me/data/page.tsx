import type { Metadata } from 'next'
import { EraseAccount } from '@/components/personal-data/erase-account'
import { Button, ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { localeOf, signedInActor } from '@/lib/web/page'
import { MyTabs } from '../my-tabs'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'me')('data.title') }
}

export default async function MyDataPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'me')
  await signedInActor(locale, '/me/data')
  return (
    <>
      <PageHead locale={locale} title={t('data.title')} lead={t('data.lead')} />
      <MyTabs locale={locale} current="data" />
      <Section title={t('data.take')} id="take">
        <p className="mb-6">{t('data.takeText')}</p>
        <form method="post" action={`/${locale}/me/data/export`} className="toolbar">
          <Button>{t('data.download')}</Button>
          <ButtonLink href={`/${locale}/me/data/everything`}>{t('data.look')}</ButtonLink>
        </form>
      </Section>
      <Section title={t('data.erase')} id="erase">
        <EraseAccount locale={locale} initial={await heldState('/me/data')} />
      </Section>
    </>
  )
}
