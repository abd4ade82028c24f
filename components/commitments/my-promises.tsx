import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { ownCommitments } from '@/lib/commitments/queries/own'
import { ownMemberships } from '@/lib/leadership/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { ask } from '@/lib/web/page'

/** On one's own page: what one promised, and the promises that one follows for a dialogue. */
export async function MyPromises({ locale }: { locale: Locale }) {
  const [promises, memberships] = await ask((actor) =>
    Promise.all([ownCommitments(actor), ownMemberships(actor)]),
  )
  if (promises.length + memberships.length === 0) return null
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  return (
    <Section
      title={t(promises.length > 0 ? 'own.title' : 'title')}
      id="promises"
      action={<a href={`/${locale}/commitments/confirm`}>{t('own.open')}</a>}
    >
      <ul>
        {promises.map(({ publicId, sentence, status, isOverdue }) => (
          <li key={publicId}>
            {sentence ? <Words of={sentence.result} locale={locale} /> : t('own.inWork')}
            {sentence && ` · ${t('facts.due')}: ${day(sentence.dueNow)} · `}
            {sentence &&
              (isOverdue
                ? t('overdueAnd', { status: t(`status.${status}`) })
                : t(`status.${status}`))}
          </li>
        ))}
        {memberships.map(({ memberId, dialogue }) => (
          <li key={memberId}>
            <a href={`/${locale}/dialogues/${dialogue.slug}/leadership`}>
              {translator(locale, 'leadership')('own.promises')}
            </a>
            : <Words of={dialogue.title} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
