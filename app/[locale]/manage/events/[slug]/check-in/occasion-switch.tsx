import type { Occasion } from '@/lib/attendance/occasions'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface OccasionSwitchProps {
  desk: { occasions: Occasion[]; occasion: Occasion; timeZone: string; title: Translated }
  locale: Locale
  /** The page that shows what is chosen. */
  action: string
}

/** Which day or session the list is for: a GET form, so that each has an address. */
export function OccasionSwitch({ desk, locale, action }: OccasionSwitchProps) {
  const t = translator(locale, 'attendance')
  const dates = formatter(locale)
  const labelOf = ({ day, session }: Occasion) =>
    session
      ? t('occasion.session', {
          time: dates.time(session.startsAt, desk.timeZone),
          title: inLanguage(session.title, locale).text,
        })
      : t('occasion.day', { day: dates.weekday(day) })
  return (
    <form className="filters" action={action} method="get">
      <div className="filters-search">
        <label htmlFor="on">{t('occasion.label')}</label>
        <select id="on" name="on" defaultValue={desk.occasion.key} className="control">
          {desk.occasions.map((each) => (
            <option key={each.key} value={each.key}>
              {labelOf(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="filters-end">
        <button type="submit" className="button button-plain">
          {t('occasion.show')}
        </button>
      </div>
    </form>
  )
}
