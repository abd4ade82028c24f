import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { ChooseGoals } from '@/components/goals/choose-goals'
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
      <Form action={saveGoals} id="goals" {...{ locale, path }}>
        <Hidden name="slug" value={summary.slug} />
        <Seen value={summary.goalsSeen} fields={[{ name: 'goals', label }]} languages={[]} />
        <ChooseGoals value={summary.goals} locale={locale} />
        <FormEnd>
          <Submit>{t('manage.goals.save')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}
