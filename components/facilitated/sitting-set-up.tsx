import { FormEnd } from '@/components/form/parts'
import { earshots } from '@/lib/contributions/schema'
import type { SittingPage } from '@/lib/facilitated/queries/sitting'
import { sittingOf } from '@/lib/facilitated/destinations'
import type { SittingSearch } from '@/lib/facilitated/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface SittingSetUpProps {
  page: SittingPage
  search: SittingSearch
  locale: Locale
}

const ways = ['facilitator', 'paper', 'voice', 'sms', 'whatsapp'] as const

/** Asked once per sitting. It changes nothing yet: what is chosen stands in the address of the next page. */
export function SittingSetUp({ page, search, locale }: SittingSetUpProps) {
  const t = translator(locale, 'facilitated')
  const words = translator(locale, 'contributions')
  const { slug, person } = page
  return (
    <form
      method="get"
      action={`/${locale}${sittingOf(slug, person.registrationId)}`}
      className="form"
    >
      <fieldset className="field">
        <legend>{words('enter.earshot')}</legend>
        <div className="hint">{t('sitting.earshotHint')}</div>
        <div className="choices choices-row">
          {earshots.map((value) => (
            <div className="choice" key={value}>
              <input type="radio" id={`earshot-${value}`} name="earshot" value={value} required />
              <label htmlFor={`earshot-${value}`}>{words(`enter.earshots.${value}`)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>{t('sitting.channel')}</legend>
        <div className="choices choices-row">
          {ways.map((value) => (
            <div className="choice" key={value}>
              <input
                type="radio"
                id={`channel-${value}`}
                name="channel"
                value={value}
                defaultChecked={value === search.channel}
              />
              <label htmlFor={`channel-${value}`}>{words(`enter.channels.${value}`)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="spokenLanguage">{t('sitting.language')}</label>
        <select
          id="spokenLanguage"
          name="spokenLanguage"
          defaultValue={person.language}
          className="control control-medium"
        >
          {languageOptions(locale).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <div className="choice">
          <input type="checkbox" id="readBack" name="readBack" value="on" />
          <label htmlFor="readBack">{t('sitting.readBack')}</label>
        </div>
      </div>
      <FormEnd>
        <button type="submit" className="button button-main">
          {t('sitting.begin')}
        </button>
      </FormEnd>
    </form>
  )
}
