import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { finishReview, throwImportAway } from '@/lib/imports/actions'
import type { ReviewPage } from '@/lib/imports/queries/review'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The end of a review, either way: each is asked twice. */
export function FinishOrDiscard({ page, locale }: { page: ReviewPage; locale: Locale }) {
  const t = translator(locale, 'imports')
  const { counts } = page
  return (
    <Section title={t('finish.title')} id="finish">
      {page.canFinish ? (
        <Confirm ask={t('finish.title')}>
          <Form action={finishReview} locale={locale} id="end">
            <Hidden name="id" value={page.id} />
            <Hidden name="seen" value={page.seen} />
            <p>
              {t('finish.text', {
                accepted: counts.accepted,
                rest: counts.left + counts.waiting,
              })}
            </p>
            <p>{t('finish.moderated')}</p>
            <Checkbox name="hasAgreed" label={t('finish.agreed')} />
            {counts.waiting > 0 && (
              <Checkbox name="leaveRest" label={t('finish.rest', { count: counts.waiting })} />
            )}
            <FormEnd>
              <Submit>{t('finish.button')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      ) : (
        <p>{t('finish.closed')}</p>
      )}
      <Confirm ask={t('discard.ask')}>
        <Form action={throwImportAway} locale={locale} id="discard">
          <Hidden name="id" value={page.id} />
          <p>{t('discard.text')}</p>
          <FormEnd>
            <Submit kind="danger">{t('discard.button')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </Section>
  )
}
