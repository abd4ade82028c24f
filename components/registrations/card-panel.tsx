import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { CopyButton, PrintButton } from '@/components/ui/enhanced-buttons'
import { Toolbar } from '@/components/ui/layout'
import { formatter, isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { forgetCard } from '@/lib/registrations/actions'
import { CardSlips, type PrintedCard } from './card-slips'

interface CardPanelProps {
  /** Of whoever looks at the screen. */
  locale: Locale
  /** Of whoever gets the card, where somebody else prints it. */
  theirLanguage?: string
  card: (language: Locale) => PrintedCard
  /** What tells `forgetCard` which page to go back to. */
  shownFor: Record<string, string>
}

/** A card, once: the sheet to print in its holder's language, and the buttons in that of whoever prints it. */
export function CardPanel({ locale, theirLanguage = locale, card, shownFor }: CardPanelProps) {
  const t = translator(locale, 'registrations')
  const language = isLocale(theirLanguage) ? theirLanguage : locale
  return (
    <>
      {language !== locale && (
        <p>{t('card.inTheirs', { language: formatter(locale).language(language) })}</p>
      )}
      <CardSlips card={card(language)} locale={language} />
      <Toolbar>
        <PrintButton locale={locale} />
        <CopyButton from="card" locale={locale} />
      </Toolbar>
      <Form action={forgetCard} locale={locale} label={t('card.done')}>
        {Object.entries(shownFor).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Submit kind="plain">{t('card.done')}</Submit>
      </Form>
    </>
  )
}
