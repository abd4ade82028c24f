import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Prose } from '@/components/ui/prose'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'registrations')('underAge.title') }
}

/** Says nothing about the dialogue, and has nothing of the form. */
export default async function UnderAgePage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  return (
    <>
      <PageHead locale={locale} title={t('underAge.title')} lead={t('underAge.lead')} />
      <Prose>
        <p>{t('underAge.text')}</p>
      </Prose>
      <p className="mt-8">
        <ButtonLink href={`/${locale}/dialogues/${slug}`}>{t('form.toDialogue')}</ButtonLink>
      </p>
    </>
  )
}
