import { Section } from '@/components/ui/layout'
import type { CommitmentCard } from '@/lib/commitments/shown'
import { translator, type Locale } from '@/lib/platform/i18n'
import { CommitmentEntry } from './commitment-entry'

/** What was promised because of a summary, and how far it is now: always as it stands today. */
export function CommitmentsOfSummary({
  commitments,
  locale,
}: {
  commitments: readonly CommitmentCard[]
  locale: Locale
}) {
  if (commitments.length === 0) return null
  const t = translator(locale, 'commitments')
  return (
    <Section title={t('ofSummary.title')} id="promises">
      <p className="text-muted">{t('ofSummary.text')}</p>
      <ul className="list">
        {commitments.map((commitment) => (
          <CommitmentEntry
            key={commitment.publicId}
            headingLevel={3}
            showsDialogue={false}
            {...{ commitment, locale }}
          />
        ))}
      </ul>
    </Section>
  )
}
