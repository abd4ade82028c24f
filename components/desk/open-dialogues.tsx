import { DialogueEntry } from '@/components/dialogues/dialogue-entry'
import { ButtonLink } from '@/components/ui/button'
import type { OpenDialogue } from '@/lib/dialogues/lists'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What somebody can do something in now, each with the one thing to do. */
export function OpenDialogues({
  dialogues,
  locale,
}: {
  dialogues: readonly OpenDialogue[]
  locale: Locale
}) {
  const t = translator(locale, 'home')
  return (
    <ul className="list">
      {dialogues.map((dialogue) => {
        const page = `/${locale}/dialogues/${dialogue.slug}`
        return (
          <DialogueEntry
            key={dialogue.slug}
            dialogue={dialogue}
            locale={locale}
            headingLevel={3}
            action={
              dialogue.opensAnswers ? (
                <ButtonLink href={page}>{t('answer')}</ButtonLink>
              ) : (
                <ButtonLink href={`${page}/register`}>{t('register')}</ButtonLink>
              )
            }
          />
        )
      })}
    </ul>
  )
}
