import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { sayWhetherItIsSo } from '@/lib/commitments/actions'
import type { CommitmentPage } from '@/lib/commitments/queries/page'
import { judgements } from '@/lib/commitments/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  commitment: CommitmentPage
  locale: Locale
}

/** For those who take part: whether what was reported last is so. Nobody sees single answers. */
export function AnswerForm({ commitment, locale }: Props) {
  const t = translator(locale, 'commitments')
  const newest = commitment.steps.findLast(({ setAsideWhy }) => setAsideWhy === null)
  if (!commitment.mayJudge || !newest) return null
  const path = `/commitments/${commitment.publicId}`
  return (
    <Section title={t('answer.title')} id="answer">
      <p>{t(commitment.isOwnGroup ? 'answer.ownGroup' : 'answer.lead')}</p>
      <Form action={sayWhetherItIsSo} id="answer-form" {...{ locale, path }}>
        <Hidden name="publicId" value={commitment.publicId} />
        <Hidden name="number" value={String(newest.number)} />
        <RadioGroup
          name="value"
          label={t('answer.question', { status: t(`status.${newest.status}`) })}
          look="row"
          options={judgements.map((value) => ({ value, label: t(`answer.${value}`) }))}
          defaultValue={commitment.answer ?? undefined}
        />
        <FormEnd>
          <Submit>{t('answer.save')}</Submit>
        </FormEnd>
      </Form>
      <p className="text-small text-muted">{t('answer.shown')}</p>
    </Section>
  )
}
