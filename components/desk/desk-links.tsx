import { Words } from '@/components/ui/words'
import type { Desk } from '@/lib/desk/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Everything else, as links. */
export function AllDeskLinks({ desk, locale }: { desk: Desk; locale: Locale }) {
  const t = translator(locale, 'desk')
  const { links, events, mayAddEvent, slug } = desk
  const groups = (['people', 'work', 'dialogue'] as const).filter((name) => links[name].length > 0)
  return (
    <div className="grid gap-8 md:grid-cols-2">
      {groups.map((group) => (
        <div key={group}>
          <h3>{t(`links.${group}`)}</h3>
          <ul className="mt-2 grid gap-2">
            {links[group].map(({ name, path }) => (
              <li key={name}>
                <a href={`/${locale}${path}`}>{t(`link.${name}`)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {(events.length > 0 || mayAddEvent) && (
        <div>
          <h3>{t('links.events')}</h3>
          <ul className="mt-2 grid gap-2">
            {events.map((event) => (
              <li key={event.slug}>
                <a href={`/${locale}/manage/events/${event.slug}`}>
                  <Words of={event.title} locale={locale} />
                </a>
              </li>
            ))}
            {mayAddEvent && (
              <li>
                <a href={`/${locale}/manage/dialogues/${slug}/events/new`}>{t('link.newEvent')}</a>
              </li>
            )}
          </ul>
        </div>
      )}
    </div>
  )
}
