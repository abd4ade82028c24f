import { Entry } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import type { DialogueList } from '@/lib/dialogues/lists'
import { translator, type Locale } from '@/lib/platform/i18n'
import { HostLinks } from './host-links'
import { datesOf } from './place-and-dates'

/** Dialogues that are closed to the reader: title, dates, hosts, and the page that says how to ask. */
export function ListedEntries({
  listed,
  locale,
}: {
  listed: DialogueList['listed']
  locale: Locale
}) {
  const t = translator(locale, 'dialogues')
  return (
    <>
      <p className="mb-4">{t('list.listedText')}</p>
      <ul className="list">
        {listed.map((dialogue) => (
          <Entry
            key={dialogue.slug}
            headingLevel={3}
            href={`/${locale}/dialogues/${dialogue.slug}`}
            title={<Words of={dialogue.title} locale={locale} />}
            facts={[
              { term: t('page.dates'), detail: datesOf(dialogue, locale) },
              {
                term: t('page.host', { count: dialogue.hosts.length }),
                detail: <HostLinks hosts={dialogue.hosts} locale={locale} />,
              },
            ]}
          />
        ))}
      </ul>
    </>
  )
}
