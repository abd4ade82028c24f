import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { withdraw } from '@/lib/interviews/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

/** For those who work on it, and for the speaker, at any time. */
export function WithdrawInterview({
  slug,
  locale,
  path,
}: {
  slug: string
  locale: Locale
  path: string
}) {
  const t = translator(locale, 'interviews')
  return (
    <Confirm ask={t('withdraw.ask')}>
      <p>{t('withdraw.text')}</p>
      <Form action={withdraw} id="withdraw" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <FormEnd>
          <Submit kind="danger">{t('withdraw.do')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
