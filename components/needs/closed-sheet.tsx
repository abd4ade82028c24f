import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Panel, Section } from '@/components/ui/layout'
import { openContactOf, openSheetOf } from '@/lib/needs/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

interface ClosedProps {
  registrationId: string
  /** Of this page, without locale. */
  path: string
  locale: Locale
}

/** A sheet that its reader has to open first, which is logged. */
export function ClosedSheet({ registrationId, path, locale }: ClosedProps) {
  const t = translator(locale, 'needs')
  return (
    <Panel>
      <h2>{t('filling.closed')}</h2>
      <p className="mb-4">{t('filling.closedText')}</p>
      <Form id="open" action={openSheetOf} {...{ path, locale }}>
        <Hidden name="registrationId" value={registrationId} />
        <Submit>{t('filling.openDo')}</Submit>
      </Form>
    </Panel>
  )
}

/** Whom to call in an emergency: a contact, so with a reason. */
export function MaskedContact({ registrationId, path, locale }: ClosedProps) {
  const t = translator(locale, 'needs')
  return (
    <Section title={t('filling.contact')} id="contact">
      <p className="mb-4">{t('filling.contactText')}</p>
      <Form id="contact-form" action={openContactOf} {...{ path, locale }}>
        <Hidden name="registrationId" value={registrationId} />
        <TextField name="reason" label={t('filling.reason')} />
        <Submit kind="plain">{t('filling.contactDo')}</Submit>
      </Form>
    </Section>
  )
}
