import { datesOf } from '@/components/library/dates'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { ItemInList } from '@/lib/library/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { excerpt } from '@/lib/summaries/excerpt'

interface ItemEntryProps {
  item: ItemInList
  locale: Locale
  headingLevel?: 2 | 3 | 4
  /** Where those who work on it see it: another address, and its state. */
  isWork?: boolean
}

/** An item of the library in a list. */
export function ItemEntry({ item, locale, headingLevel = 2, isWork }: ItemEntryProps) {
  const t = translator(locale, 'library')
  const { day, language, list } = formatter(locale)
  const abstract = item.abstract && inLanguage(item.abstract, locale)
  const isAbroad = item.kind === 'conference'
  return (
    <Entry
      title={<Words of={item.title} locale={locale} />}
      href={`/${locale}/${isWork ? 'manage/' : ''}library/${item.slug}`}
      headingLevel={headingLevel}
      above={
        <>
          {t(`kind.${item.kind}`)}{' '}
          {isWork && (
            <StatusWord kind={item.state === 'published' ? 'good' : 'neutral'}>
              {t(`state.${item.state}`)}
            </StatusWord>
          )}
        </>
      }
      facts={[
        { term: t('page.authors'), detail: list(item.authors.map(({ name }) => name)) },
        isAbroad
          ? { term: t('page.dates'), detail: datesOf(item, locale) }
          : { term: t('page.dated'), detail: item.on && day(item.on) },
        { term: t('page.place'), detail: isAbroad && item.place },
        { term: t('page.language'), detail: item.language !== locale && language(item.language) },
      ]}
    >
      {abstract && (
        <p {...(abstract.isFallback && { lang: abstract.lang })}>{excerpt(abstract.text)}</p>
      )}
    </Entry>
  )
}
