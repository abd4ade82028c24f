import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { Question } from '@/lib/dialogues/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What is being asked, large. */
export function Questions({
  questions,
  locale,
}: {
  questions: readonly Question[]
  locale: Locale
}) {
  const t = translator(locale, 'dialogues')
  return (
    <ol className="questions">
      {questions.map(({ id, question, guidance, isClosed }) => (
        <li key={id}>
          <Words as="p" className="text-large" of={question} locale={locale} />
          {guidance && <Words as="p" className="text-muted" of={guidance} locale={locale} />}
          {isClosed && (
            <p>
              <StatusWord>{t('page.questionClosed')}</StatusWord>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
