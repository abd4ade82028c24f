import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { translator } from '@/lib/platform/i18n'
import { entryForm } from '@/lib/registrations/form-facts'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'registrations')('underAge.title') }
}

/** What a facilitator reads after somebody said that they are younger than 18. */
export default async function NotRegisteredPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  await ask((actor) => entryForm(actor, slug))
  return (
    <>
      <PageHead locale={locale} title={t('underAge.lead')} lead={t('underAge.textOther')} />
      <ButtonLink href={`/${locale}/manage/dialogues/${slug}/registrations`}>
        {t('manage.backToList')}
      </ButtonLink>
    </>
  )
}
