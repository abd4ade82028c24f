import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { goalName } from '@/lib/goals/names'
import { goals } from '@/lib/goals/schema'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'goals')
  return { title: t('title'), description: t('lead') }
}

export default async function GoalsPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'goals')
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={<p>{t('lead')}</p>} />
      <ul className="grid gap-3">
        {goals.map((goal) => (
          <li key={goal}>
            <a href={`/${locale}/goals/${goal}`}>
              {t('numbered', { number: goal, name: goalName(locale, goal) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
