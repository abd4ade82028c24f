import { StatusWord } from '@/components/ui/tag'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { ListedRegistration } from '@/lib/registrations/queries'
import { StateWord } from './state-word'

type Asked = Pick<ListedRegistration, 'state' | 'isAsked' | 'hasAnswered'>

/** The same for those who decide: while it waits they see whether a question of theirs is still open. */
export function StateOrAsked({
  registration: { state, isAsked, hasAnswered },
  locale,
}: {
  registration: Asked
  locale: Locale
}) {
  const t = translator(locale, 'registrations')
  if (state !== 'applied' || !isAsked) return <StateWord state={state} locale={locale} />
  return (
    <StatusWord kind={hasAnswered ? 'warning' : 'neutral'}>
      {t(hasAnswered ? 'states.answered' : 'states.asked')}
    </StatusWord>
  )
}
