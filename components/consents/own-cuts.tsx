import { Form } from '@/components/form/form'
import { FieldRow, FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { askForCut } from '@/lib/consents/actions'
import type { OwnConsent } from '@/lib/consents/queries/own'
import { translator, type Locale } from '@/lib/platform/i18n'
import { CutList } from './cut-list'
import { Holder } from './holder'

interface OwnCutsProps {
  own: OwnConsent
  code: string
  locale: Locale
}

/** A speaker asks that something be left out, and reads what became of it. */
export function OwnCuts({ own, code, locale }: OwnCutsProps) {
  const t = translator(locale, 'consents')
  return (
    <>
      <CutList cuts={own.cuts} locale={locale} />
      <Details summary={t('cut.ask')}>
        <p>{t('cut.text')}</p>
        <Form action={askForCut} id={`cut-${own.speakerId}`} locale={locale} path="/consent">
          <Holder {...{ own, code }} />
          <FieldRow isTight>
            <TextField name="from" label={t('cut.from')} hint={t('cut.hint')} width="short" />
            <TextField name="to" label={t('cut.to')} hint={t('cut.hint')} width="short" />
          </FieldRow>
          <TextField name="words" label={t('cut.words')} autoComplete="off" optional />
          <FormEnd>
            <Submit kind="plain">{t('cut.do')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}
