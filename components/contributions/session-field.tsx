import { Select } from '@/components/form/select'
import type { SaidIn } from '@/lib/contributions/sessions'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

/** In which session it was said; asked only where one has begun. */
export function SessionField({
  sessions,
  locale,
}: {
  sessions: readonly SaidIn[]
  locale: Locale
}) {
  const t = translator(locale, 'contributions')
  const rules = translator(locale, 'events')
  if (sessions.length === 0) return null
  return (
    <Select
      name="sessionId"
      label={t('saidIn.label')}
      hint={t('saidIn.hint')}
      placeholder={t('saidIn.none')}
      options={sessions.map(({ id, title, event, rule }) => ({
        value: id,
        label: `${inLanguage(title, locale).text} · ${inLanguage(event, locale).text} (${rules(`rules.${rule}.name`)})`,
      }))}
      optional
    />
  )
}
