import { aboutFacts } from '@/components/goals/about-facts'
import { Facts } from '@/components/ui/facts'
import type { ReadableDialogue } from '@/lib/dialogues/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { HostLinks } from './host-links'
import { datesOf, placeOf } from './place-and-dates'

interface Props {
  dialogue: ReadableDialogue
  locale: Locale
}

/** When, where, by whom: at the head of the page. */
export function DialogueMeta({ dialogue, locale }: Props) {
  const t = translator(locale, 'dialogues')
  const { hosts } = dialogue
  return (
    <div className="mt-6">
      <Facts
        items={[
          { term: t('page.dates'), detail: datesOf(dialogue, locale) },
          { term: t('page.where'), detail: placeOf(dialogue, locale) },
          {
            term: t('page.host', { count: hosts.length }),
            detail: hosts.length > 0 ? <HostLinks hosts={hosts} locale={locale} /> : null,
          },
        ]}
      />
    </div>
  )
}

/** In which languages, about what, under which rule: beside the text. */
export function DialogueFacts({ dialogue, locale }: Props) {
  const t = translator(locale, 'dialogues')
  const { language } = formatter(locale)
  return (
    <div className="mt-8">
      <Facts
        look="column"
        items={[
          { term: t('page.languages'), detail: dialogue.languages.map(language).join(', ') },
          { term: t('page.rule'), detail: t(`rule.${dialogue.rule}`) },
          ...aboutFacts(dialogue, locale),
        ]}
      />
      <ul className="mt-4 grid gap-2">
        {[
          { to: 'privacy', label: t('page.privacy') },
          { to: 'moderation', label: translator(locale, 'moderation')('counts.title') },
          { to: 'open-data', label: translator(locale, 'openData')('title') },
        ].map(({ to, label }) => (
          <li key={to}>
            <a href={`/${locale}/dialogues/${dialogue.slug}/${to}`}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
