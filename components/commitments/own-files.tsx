import { ButtonLink } from '@/components/ui/button'
import { Words } from '@/components/ui/words'
import type { OwnCommitment } from '@/lib/commitments/queries/own'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What an owner has sent with their reports, and a way to send more with the last of them. */
export function OwnFiles({ own, locale }: { own: OwnCommitment; locale: Locale }) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  const reports = own.steps.filter((step) => step.isByOwner && step.setAsideWhy === null)
  const files = reports.flatMap((step) => step.files)
  if (reports.length === 0) return null
  return (
    <>
      {files.length > 0 && (
        <ul>
          {files.map(({ id, text, removed, isChecked }) => (
            <li key={id}>
              <Words of={text} locale={locale} />{' '}
              <span className="text-muted">
                {removed
                  ? `${t('file.removed', { day: day(removed.at) })} ${t('step.because', { reason: removed.why })}`
                  : t(isChecked ? 'file.isOut' : 'file.waits')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink href={`/${locale}/commitments/confirm/proof/${own.publicId}`} icon="plus">
          {t('file.add')}
        </ButtonLink>
      </p>
    </>
  )
}
