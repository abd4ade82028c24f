import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GatheredList } from '@/components/goals/gathered-list'
import { Details } from '@/components/ui/details'
import { PageHead } from '@/components/ui/page-head'
import { gathered } from '@/lib/goals/gathered'
import { goalName } from '@/lib/goals/names'
import { goals, targetsOf } from '@/lib/goals/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; goal: string }>
}

const knownGoal = async (params: Props['params']): Promise<string> => {
  const { goal } = await params
  return goals.includes(goal) ? goal : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: goalName(localeOf(await params), await knownGoal(params)) }
}

export default async function GoalPage({ params }: Props) {
  const locale = localeOf(await params)
  const goal = await knownGoal(params)
  const t = translator(locale, 'goals')
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/goals`, label: t('title') }]}
        above={t('goalAbove', { number: goal })}
        title={goalName(locale, goal)}
      />
      <Details summary={t('targets')}>
        <ul>
          {targetsOf(goal).map((target) => (
            <li key={target}>
              {t('numberedTarget', { number: target, name: goalName(locale, target) })}
            </li>
          ))}
        </ul>
        <p className="hint">{t('labels')}</p>
      </Details>
      <GatheredList gathered={await ask((actor) => gathered(actor, { goal }))} locale={locale} />
    </>
  )
}
