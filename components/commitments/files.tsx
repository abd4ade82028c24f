import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import type { RoadmapFilters } from '@/lib/commitments/filters'
import { pageAddress } from '@/lib/dialogues/list-filters'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  locale: Locale
  filters: RoadmapFilters
  dialogue?: string | undefined
}

/** The same list to take away, narrowed down as it is on the page. */
export function SecondaryLinks({ locale, filters, dialogue }: Props) {
  const t = translator(locale, 'commitments')
  const chosen = { ...filters, dialogue: dialogue ?? filters.dialogue, in: locale }
  const address = (ending: string) => pageAddress(`/api/commitments/${ending}`, chosen, 1)
  return (
    <div className="mt-8 no-print">
      <Toolbar label={t('files.label')}>
        <ButtonLink kind="plain" href={address('promises.ics')}>
          {t('files.calendar')}
        </ButtonLink>
        <ButtonLink kind="plain" href={address('promises.csv')}>
          {t('files.csv')}
        </ButtonLink>
        <ButtonLink kind="plain" href={address('promises.json')}>
          {t('files.json')}
        </ButtonLink>
      </Toolbar>
      {!dialogue && (
        <p className="mt-4">
          <a href={`/${locale}/commitments/confirm`}>{t('own.haveCode')}</a>
        </p>
      )}
    </div>
  )
}
