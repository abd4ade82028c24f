import { GroupMark } from '@/components/ui/group-mark'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { MyRegistration } from '@/lib/registrations/mine'
import { StateWord } from './state-word'

/** One of my registrations: where it stands, and under which name and group. */
export function MyRegistrationEntry({
  registration,
  locale,
  headingLevel,
}: {
  registration: MyRegistration
  locale: Locale
  headingLevel: 2 | 3
}) {
  const t = translator(locale, 'me')
  const { state, slug, title, name, affiliation, question, answer } = registration
  return (
    <Entry
      headingLevel={headingLevel}
      title={<Words of={title} locale={locale} />}
      href={`/${locale}/me/registrations/${slug}`}
      above={
        <>
          <StateWord state={state} locale={locale} />{' '}
          {question && answer === null && (
            <StatusWord kind="warning">{t('registrations.asked')}</StatusWord>
          )}
        </>
      }
    >
      <p>
        <GroupMark group={affiliation.group} locale={locale} />{' '}
        <span className="text-muted">{t('registrations.as', { name })}</span>
      </p>
    </Entry>
  )
}
