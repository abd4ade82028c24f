import { Facts } from '@/components/ui/facts'
import type { ReadableDialogue } from '@/lib/dialogues/queries'
import { topicNames } from '@/lib/dialogues/topics'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { HostLinks } from './host-links'
import { datesOf, placeOf } from './place-and-dates'

/** When, where, by whom, in which languages, under which rule. */
export function DialogueFacts({
  dialogue,
  locale,
}: {
  dialogue: ReadableDialogue
  locale: Locale
}) {
  const t = translator(locale, 'dialogues')
  const { language } = formatter(locale)
  const { hosts } = dialogue
  return (
    <>
      <Facts
        look="column"
        items={[
          { term: t('page.dates'), detail: datesOf(dialogue, locale) },
          { term: t('page.where'), detail: placeOf(dialogue, locale) },
          {
            term: t('page.host', { count: hosts.length }),
            detail: hosts.length > 0 && <HostLinks hosts={hosts} locale={locale} />,
          },
          { term: t('page.languages'), detail: dialogue.languages.map(language).join(', ') },
          { term: t('page.topics'), detail: topicNames(locale, dialogue.topics).join(', ') },
          { term: t('page.rule'), detail: t(`rule.${dialogue.rule}`) },
        ].filter(({ detail }) => detail !== false)}
      />
      <p className="mt-4">
        <a href={`/${locale}/dialogues/${dialogue.slug}/privacy`}>{t('page.privacy')}</a>
      </p>
    </>
  )
}
