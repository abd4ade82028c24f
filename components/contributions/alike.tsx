import { translator, type Locale } from '@/lib/platform/i18n'
import { SaidAlready } from './said-already'

/** What the form says once the words that were posted are nearly those of a view that is out. */
export function Alike({
  locale,
  isForSomebody = false,
}: {
  locale: Locale
  isForSomebody?: boolean
}) {
  const t = translator(locale, 'contributions')
  const words = {
    title: t('alike.title'),
    answer: t('alike.answer'),
    allTheSame: t(isForSomebody ? 'alike.enterAllTheSame' : 'alike.allTheSame'),
    own: t('alike.own'),
  }
  return <SaidAlready base={`/${locale}/dialogues`} words={words} />
}
