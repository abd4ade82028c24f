import { EndEventRole } from '@/components/event-roles/end-event-role'
import { eventRoleLabel, groupNames } from '@/components/event-roles/role-words'
import { Section } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import type { WorkedEvent } from '@/lib/event-roles/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Events at which somebody holds a role of their own. */
export function WorkedEvents({ events, locale }: { events: WorkedEvent[]; locale: Locale }) {
  const t = translator(locale, 'desk')
  const te = translator(locale, 'events')
  if (events.length === 0) return null
  return (
    <Section title={t('atEvents.title')}>
      <List count={te('count', { count: events.length })} empty={null}>
        {events.map(({ slug, title, startsOn, endsOn, held, path }) => (
          <Entry
            key={slug}
            href={`/${locale}${path}`}
            title={<Words of={title} locale={locale} />}
            headingLevel={3}
            facts={[
              { term: te('facts.dates'), detail: formatter(locale).days(startsOn, endsOn) },
              {
                term: t('yourRole'),
                detail: held
                  .map(({ role, groups }) => {
                    const name = eventRoleLabel(role, locale)
                    return groups.length > 0 ? `${name} (${groupNames(groups, locale)})` : name
                  })
                  .join(', '),
              },
            ]}
          >
            {held.map(({ id, role }) => (
              <div key={id} className="mt-4">
                {held.length > 1 && <p>{eventRoleLabel(role, locale)}</p>}
                <EndEventRole id={id} isSelf locale={locale} path="/manage" />
              </div>
            ))}
          </Entry>
        ))}
      </List>
    </Section>
  )
}
