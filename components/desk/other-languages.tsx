import { Section } from '@/components/ui/layout'
import { locales, translator, type Locale } from '@/lib/platform/i18n'

/** Each other language says in its own words that the whole portal can be read in it. */
export function OtherLanguages({ locale }: { locale: Locale }) {
  return (
    <Section title={translator(locale, 'home')('languages')} id="languages">
      <ul className="grid gap-2">
        {locales
          .filter((each) => each !== locale)
          .map((each) => (
            <li key={each}>
              <a href={`/${each}`} lang={each} hrefLang={each}>
                {translator(each, 'home')('readIn')}
              </a>
            </li>
          ))}
      </ul>
    </Section>
  )
}
