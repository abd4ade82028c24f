import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'
import { correctSummary, giveUpCorrection, takeSummaryBack } from '@/lib/summaries/actions'
import type { SummaryDesk } from '@/lib/summaries/desk'
import { versionKinds } from '@/lib/summaries/label'
import { limits } from '@/lib/summaries/schema'

interface Props {
  summary: SummaryDesk
  path: string
  locale: Locale
}

/** A published version is followed by the next one, never changed. */
export function Correct({ summary, path, locale }: Props) {
  const t = translator(locale, 'summaries')
  if (!summary.mayCorrect) return null
  return (
    <Section title={t('manage.correct.title')} id="correct">
      <p>{t('manage.correct.says')}</p>
      <div className="mt-4">
        <Form action={correctSummary} id="correct-form" {...{ locale, path }}>
          <Hidden name="slug" value={summary.slug} />
          <RadioGroup
            name="as"
            label={t('manage.correct.as')}
            options={versionKinds.map((kind) => ({
              value: kind,
              label: t(`manage.correct.${kind}`, { number: summary.next[kind] }),
              hint: t(`manage.correct.${kind}Says`),
            }))}
            defaultValue="correction"
          />
          <FormEnd>
            <Submit>{t('manage.correct.do')}</Submit>
          </FormEnd>
        </Form>
      </div>
    </Section>
  )
}

export function DropCorrection({ summary, path, locale }: Props) {
  const t = translator(locale, 'summaries')
  const [newest] = summary.published
  if (!summary.isDraft || !newest || !summary.mayEdit) return null
  const numbers = { number: summary.version.label, published: newest.label }
  return (
    <Confirm ask={t('manage.correct.drop')}>
      <p>{t('manage.correct.dropSays', numbers)}</p>
      <Form action={giveUpCorrection} id="drop" {...{ locale, path }}>
        <Hidden name="slug" value={summary.slug} />
        <FormEnd>
          <Submit kind="danger">{t('manage.correct.drop')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}

export function Withdraw({ summary, path, locale }: Props) {
  const t = translator(locale, 'summaries')
  if (!summary.mayWithdraw) return null
  const wasPublished = summary.published.length > 0
  return (
    <Confirm ask={t('manage.withdraw.title')}>
      <p>{t(wasPublished ? 'manage.withdraw.says' : 'manage.withdraw.saysDraft')}</p>
      <Form action={takeSummaryBack} id="withdraw" {...{ locale, path }}>
        <Hidden name="slug" value={summary.slug} />
        <TextArea
          name="reason"
          label={t('manage.withdraw.reason')}
          rows={3}
          limit={limits.reason}
        />
        <FormEnd>
          <Submit kind="danger">{t('manage.withdraw.do')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
