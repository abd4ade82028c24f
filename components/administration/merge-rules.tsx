import { Section } from '@/components/ui/layout'
import type { Conflict, MergePreview } from '@/lib/accounts/merging/preview'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

/** What merging would do, before anything is done. */
export function MergeRules({ preview, locale }: { preview: MergePreview; locale: Locale }) {
  const t = translator(locale, 'administration')
  const { moves, conflicts, ownDecisions, needsCard, becomesSuspended } = preview
  const rules = [
    ...conflicts.map((conflict) => ruleOf(conflict, locale)),
    t('merge.sharedAnswers'),
    t('merge.ownAnswers'),
    ...(ownDecisions > 0 ? [t('merge.ownDecisions', { count: ownDecisions })] : []),
    ...(becomesSuspended ? [t('merge.becomesSuspended')] : []),
  ]
  return (
    <>
      <Section title={t('merge.moves')}>
        <ul className="grid gap-2">
          {moves.map(({ kind, count }) => (
            <li key={kind}>{t(`merge.kind.${kind}`, { count })}</li>
          ))}
          <li>{t('merge.saidToo')}</li>
        </ul>
        <p className="mt-4 text-small text-muted">{t('merge.anonymous')}</p>
      </Section>
      <Section title={t('merge.conflicts')}>
        <ul className="grid gap-2">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('merge.ends')}>
        <p>{t('merge.endsText')}</p>
        {needsCard && <p>{t('merge.needsCard')}</p>}
      </Section>
    </>
  )
}

function ruleOf({ kind, title, stays }: Conflict, locale: Locale): string {
  const t = translator(locale, 'administration')
  const what = t(`merge.${kind}`, { title: inLanguage(title, locale).text })
  return t(stays === 'kept' ? 'merge.staysKept' : 'merge.staysMerged', { what })
}
