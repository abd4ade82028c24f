import { Fragment } from 'react'
import type { ShownRow } from '@/lib/imports/queries/shown-row'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What came, as it came; what a moderator should see in it is marked. */
export function SaidWords({ row, locale }: { row: ShownRow; locale: Locale }) {
  const t = translator(locale, 'imports')
  if (row.pieces.length === 0) return <p className="text-muted">{t('rows.noWords')}</p>
  return (
    <p {...(row.language && { lang: row.language })} dir="auto" className="view-text">
      {row.pieces.map(({ text, flag }, index) =>
        flag ? (
          <mark key={index} className="flagged">
            {text}
          </mark>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        ),
      )}
    </p>
  )
}

/** The facts beside the words, one line each. */
export function RowFacts({ row, locale }: { row: ShownRow; locale: Locale }) {
  const t = translator(locale, 'imports')
  const group = translator(locale, 'ui')
  const { day, language } = formatter(locale)
  const { person } = row
  const key = row.state === 'accepted' ? 'rows.of' : 'rows.seems'
  const lines = [
    row.seconds !== null && t('rows.sound', { seconds: row.seconds }),
    row.isGloss && t('rows.gloss'),
    row.language && language(row.language),
    row.saidOn && t('row.said', { day: day(row.saidOn) }),
    row.sender && t('rows.from', { sender: row.sender }),
    person && t(key, { name: person.name, group: group(`group.${person.group}`) }),
    row.attribution === 'anonymous' &&
      row.group &&
      t('rows.ofNobody', { group: group(`group.${row.group}`) }),
    row.reason && t('rows.because', { reason: row.reason }),
  ].filter((line) => typeof line === 'string' && line !== '')
  return <p className="text-small text-muted">{lines.join(' · ')}</p>
}

/** What to know before deciding: problems, and what is flagged. */
export function RowProblems({ row, locale }: { row: ShownRow; locale: Locale }) {
  const t = translator(locale, 'imports')
  const kinds = translator(locale, 'moderation')
  const { list } = formatter(locale)
  const flagged = row.flags.map((kind) => kinds(`kind.${kind}`))
  if (row.problems.length + flagged.length === 0) return null
  return (
    <ul className="text-small">
      {row.problems.map((problem) => (
        <li key={problem}>{t(`problem.${problem}`)}</li>
      ))}
      {flagged.length > 0 && <li>{t('row.flagged', { kinds: list(flagged) })}</li>}
    </ul>
  )
}
