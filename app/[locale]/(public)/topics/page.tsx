import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { topicOptions } from '@/lib/dialogues/topics'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'goals')
  return { title: t('topics'), description: t('topicsLead') }
}

export default async function TopicsPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'goals')
  return (
    <>
      <PageHead locale={locale} title={t('topics')} lead={<p>{t('topicsLead')}</p>} />
      <ul className="grid gap-3">
        {topicOptions(locale).map(({ value, label }) => (
          <li key={value}>
            <a href={`/${locale}/topics/${value}`}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
