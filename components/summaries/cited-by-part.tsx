import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { translator, type Locale } from '@/lib/platform/i18n'
import { stopCiting } from '@/lib/summaries/actions'
import type { PartForEditing } from '@/lib/summaries/desk'
import { hasTwoSides } from '@/lib/summaries/schema'
import type { Quote as Cited } from '@/lib/summaries/quotes'
import { OpenPicker } from './open-picker'
import { Quote } from './quote'

interface CitedByPartProps {
  part: PartForEditing
  /** Address of the part, without locale. */
  path: string
  isPicking: boolean
  locale: Locale
}

/** What a part cites, side by side with how to take it back, and the way to the picker. */
export function CitedByPart({ part, path, isPicking, locale }: CitedByPartProps) {
  const t = translator(locale, 'summaries')
  const isDisagreement = part.kind === 'disagreement'
  const list = (label: string, quotes: readonly Cited[]) =>
    quotes.length > 0 && (
      <div className="mt-6">
        {hasTwoSides(part.kind) && <h3>{label}</h3>}
        <ul className="quotes mt-4">
          {quotes.map((quote) => (
            <li key={quote.citationId} className="cited-row">
              <Quote quote={quote} locale={locale} />
              <Form action={stopCiting} id={`c-${quote.citationId}`} {...{ locale, path }}>
                <Hidden name="id" value={quote.citationId} />
                <FormEnd>
                  <Submit kind="quiet">{t('manage.cite.remove')}</Submit>
                </FormEnd>
              </Form>
            </li>
          ))}
        </ul>
      </div>
    )
  const isEmpty = part.quotes.length + part.quotesAgainst.length === 0
  return (
    <>
      {isEmpty && <p>{t('manage.cite.none')}</p>}
      {list(t(isDisagreement ? 'manage.cite.side' : 'manage.cite.for'), part.quotes)}
      {list(t(isDisagreement ? 'manage.cite.other' : 'manage.cite.against'), part.quotesAgainst)}
      <div className="mt-6">
        <OpenPicker
          page={`/${locale}${path}/cite`}
          inline={`/${locale}${path}${isPicking ? '' : '?pick=yes'}#cited`}
          words={{ open: t('manage.cite.choose'), close: t('manage.cite.close') }}
          isOpen={isPicking}
        />
      </div>
    </>
  )
}
