import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { saveEarlier } from '@/lib/interviews/actions'
import type { InterviewInList } from '@/lib/interviews/shown'
import type { EarlierChoice, ThenAndSince } from '@/lib/interviews/then-and-since'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { InterviewEntry } from './interview-entry'

/** What the same speaker hoped then, and what they say now. */
export function ThenAndSinceSection({ around, locale }: { around: ThenAndSince; locale: Locale }) {
  const t = translator(locale, 'watching')
  const { earlier, later } = around
  if (earlier.length + later.length === 0) return null
  const list = (label: string, interviews: readonly InterviewInList[]) =>
    interviews.length > 0 && (
      <>
        <h3>{label}</h3>
        <ul className="list">
          {interviews.map((interview) => (
            <InterviewEntry key={interview.slug} headingLevel={4} {...{ interview, locale }} />
          ))}
        </ul>
      </>
    )
  return (
    <Section title={t('since.title')} id="then-and-since">
      {list(t('since.earlier'), earlier)}
      {list(t('since.later'), later)}
    </Section>
  )
}

interface EarlierSectionProps {
  slug: string
  isDraft: boolean
  choice: EarlierChoice | null
  path: string
  locale: Locale
}

/** For those who change it: which interview with the same speaker came before. */
export function EarlierSection({ slug, isDraft, choice, path, locale }: EarlierSectionProps) {
  if (!choice) return null
  const t = translator(locale, 'watching')
  const { day } = formatter(locale)
  return (
    <Section title={t('since.title')} id="earlier">
      {choice.isHidden && (
        <Notice kind="warning" locale={locale}>
          <p>{t('since.hidden')}</p>
        </Notice>
      )}
      {!isDraft && <p className="mb-4">{translator(locale, 'interviews')('manage.editWarning')}</p>}
      <Form action={saveEarlier} id="earlier-form" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <Select
          name="earlierSlug"
          label={t('since.label')}
          hint={t('since.hint')}
          placeholder={t('since.none')}
          defaultValue={choice.earlier ?? ''}
          options={choice.choices.map(({ slug: value, title, recordedOn }) => {
            const words = inLanguage(title, locale).text
            return { value, label: recordedOn ? `${words} (${day(recordedOn)})` : words }
          })}
          optional
        />
        <FormEnd>
          <Submit kind="plain">{t('since.save')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}
