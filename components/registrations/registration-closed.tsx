import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { RegistrationForm } from '@/lib/registrations/form-facts'
import { sentenceOf } from '@/lib/web/complaints'
import { Refusal } from '@/lib/platform/refusal'

/** Why the form isn't there, and what one can do instead. */
export function RegistrationClosed({ form, locale }: { form: RegistrationForm; locale: Locale }) {
  const t = translator(locale, 'registrations')
  const { refused, opensAt, slug } = form
  if (refused?.code === 'alreadyRegistered') {
    return (
      <EmptyState
        title={t('form.already')}
        action={
          <ButtonLink kind="main" href={`/${locale}/me/registrations/${slug}`}>
            {t('form.see')}
          </ButtonLink>
        }
      >
        {t('form.alreadyText')}
      </EmptyState>
    )
  }
  const isStage = refused?.code === 'stageClosed'
  return (
    <EmptyState
      title={
        isStage || !refused
          ? t('form.closed')
          : sentenceOf(new Refusal(refused.kind, refused.code, refused), locale)
      }
      action={<ButtonLink href={`/${locale}/dialogues/${slug}`}>{t('form.toDialogue')}</ButtonLink>}
    >
      {opensAt && t('form.closedUntil', { day: formatter(locale).day(opensAt) })}{' '}
      {isStage && t('form.closedNow')}
    </EmptyState>
  )
}
