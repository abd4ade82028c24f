import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { merge } from '@/lib/accounts/actions'
import type { MergePreview } from '@/lib/accounts/merging/preview'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Reason } from './reason'

/** The last step: a reason, a promise, and a button that can't be undone. */
export function MergeForm({
  preview: { kept, merged },
  locale,
}: {
  preview: MergePreview
  locale: Locale
}) {
  const t = translator(locale, 'administration')
  return (
    <Section title={t('merge.confirmTitle')}>
      <Form action={merge} path={`/manage/accounts/${kept.id}/merge/${merged.id}`} locale={locale}>
        <Hidden name="keptId" value={kept.id} />
        <Hidden name="mergedId" value={merged.id} />
        <Reason locale={locale} />
        <Checkbox name="confirmed" label={t('merge.sure')} hint={t('merge.sureHint')} />
        <FormEnd>
          <Submit kind="danger">{t('merge.do')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage/accounts/${kept.id}`}>
            {t('account.back')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </Section>
  )
}
