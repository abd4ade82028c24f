import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { PartForEditing } from '@/lib/summaries/desk'
import { TakeProposal } from './take-proposal'

/** Beside the strength: what the evidence carries, and why. */
export function StrengthProposal({
  proposal,
  locale,
}: {
  proposal: NonNullable<PartForEditing['proposal']>
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  const ui = translator(locale, 'ui')
  const { strength, behind, against, beside, expected, evidence } = proposal
  const named = (groups: typeof behind) =>
    formatter(locale).list(groups.map((group) => ui(`group.${group}`)))
  const unseen = evidence.filter(({ isForReaders }) => !isForReaders).length
  return (
    <div className="proposal">
      {strength && (
        <p>
          <strong>{t('manage.proposal.title', { strength: t(`strength.${strength}`) })}</strong>
        </p>
      )}
      <ul>
        <li>
          {behind.length === 0
            ? t('manage.proposal.nobody')
            : t('manage.proposal.behind', {
                count: behind.length,
                expected: expected.length,
                groups: named(behind),
              })}
        </li>
        {against.length > 0 && <li>{t('manage.proposal.against', { groups: named(against) })}</li>}
        {beside.length > 0 && <li>{t('manage.proposal.beside', { groups: named(beside) })}</li>}
        {unseen > 0 && <li>{t('manage.proposal.unseen', { count: unseen })}</li>}
      </ul>
      <p className="hint">{t('manage.proposal.says')}</p>
      {strength && (
        <TakeProposal
          strength={strength}
          groups={[...behind, ...beside]}
          label={t('manage.proposal.take')}
        />
      )}
    </div>
  )
}
