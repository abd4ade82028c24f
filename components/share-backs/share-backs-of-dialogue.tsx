import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { ShareBackEntry } from '@/lib/share-backs/queries'

/** The section of a dialogue's page; left out where nothing is out. */
export function ShareBacksOfDialogue({
  shareBacks,
  locale,
}: {
  shareBacks: readonly ShareBackEntry[]
  locale: Locale
}) {
  if (shareBacks.length === 0) return null
  return (
    <Section title={translator(locale, 'shareBacks')('list')} id="share-backs">
      <ul>
        {shareBacks.map(({ slug, title, publishedAt }) => (
          <li key={slug}>
            <a href={`/${locale}/events/${slug}/share-back`}>
              <Words of={title} locale={locale} />
            </a>
            {' · '}
            {formatter(locale).day(publishedAt)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
