import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { AboutTags } from '@/components/goals/about-tags'
import { ChooseGoals } from '@/components/goals/choose-goals'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'
import { saveGoals } from '@/lib/summaries/actions'
import type { SummaryDesk } from '@/lib/summaries/desk'

interface GoalsFormProps {
  summary: SummaryDesk
  path: string
  locale: Locale
}

/** Under which goals the summary is found: of all its versions, so it asks for no new one. */
export function GoalsForm({ summary, path, locale }: GoalsFormProps) {
  const t = translator(locale, 'summaries')
  const label = translator(locale, 'goals')('field')
  return (
    <Section title={t('manage.goals.title')} id="goals-section">
      <p className="mb-4">{t('manage.goals.text')}</p>
      <AboutTags goals={summary.goals} locale={locale} />
      <Details summary={t('manage.goals.choose')}>
        <Form action={saveGoals} id="goals" {...{ locale, path }}>
          <Hidden name="slug" value={summary.slug} />
          <Seen value={summary.goalsSeen} fields={[{ name: 'goals', label }]} languages={[]} />
          <ChooseGoals value={summary.goals} locale={locale} />
          <FormEnd>
            <Submit kind="plain">{t('manage.goals.save')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </Section>
  )
}
