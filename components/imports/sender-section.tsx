import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { showSenderOfRow } from '@/lib/imports/actions'
import type { RowPage } from '@/lib/imports/queries/review'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Who sent it, masked; in full for a quarter of an hour, with a reason that is logged. */
export function SenderSection({ page, locale }: { page: RowPage; locale: Locale }) {
  const t = translator(locale, 'imports')
  const { row, isUnmasked } = page
  return (
    <Section title={t('row.sender')} id="sender">
      <p>{row.sender || t('row.noSender')}</p>
      {row.sender && !isUnmasked && (
        <Details summary={t('row.unmask')}>
          <p>{t('row.unmaskText')}</p>
          <Form action={showSenderOfRow} locale={locale} id="unmask">
            <Hidden name="id" value={page.id} />
            <Hidden name="number" value={String(row.number)} />
            <TextField name="reason" label={t('row.why')} />
            <FormEnd>
              <Submit kind="plain">{t('row.show')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Section>
  )
}
