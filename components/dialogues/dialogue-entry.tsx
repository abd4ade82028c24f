import type { ReactNode } from 'react'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { DialogueInList } from '@/lib/dialogues/lists'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { DialogueStateWord } from './dialogue-state'
import { datesOf, placeOf } from './place-and-dates'

/** A dialogue in a list. */
export function DialogueEntry({
  dialogue,
  locale,
  action,
  headingLevel = 2,
}: {
  dialogue: DialogueInList
  locale: Locale
  action?: ReactNode
  headingLevel?: 2 | 3 | 4
}) {
  const t = translator(locale, 'dialogues')
  const hosts = formatter(locale).list(dialogue.hosts)
  return (
    <Entry
      headingLevel={headingLevel}
      href={`/${locale}/dialogues/${dialogue.slug}`}
      title={<Words of={dialogue.title} locale={locale} />}
      above={
        <>
          <DialogueStateWord {...dialogue} locale={locale} />
          {dialogue.isPrivate && <StatusWord>{t('state.private')}</StatusWord>}
        </>
      }
      facts={[
        { term: t('page.dates'), detail: datesOf(dialogue, locale) },
        { term: t('page.where'), detail: placeOf(dialogue, locale) },
        { term: t('page.host', { count: dialogue.hosts.length }), detail: hosts },
      ]}
      action={action}
    >
      <Words as="p" of={dialogue.description} locale={locale} />
    </Entry>
  )
}
