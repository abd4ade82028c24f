import { Notice } from '@/components/ui/notice'
import type { FormOfMine } from '@/lib/forms/open-forms'
import { translator, type Locale } from '@/lib/platform/i18n'

/**
 * The forms of an event for whoever stands for it (lib/forms/open-forms.ts): those to fill in as a notice,
 * the others as plain links.
 */
export function OpenForms({ forms, locale }: { forms: readonly FormOfMine[]; locale: Locale }) {
  const t = translator(locale, 'forms')
  const open = forms.filter(({ isOpen }) => isOpen)
  const done = forms.filter(({ isOpen }) => !isOpen)
  return (
    <>
      {open.length > 0 && (
        <Notice locale={locale} title={t('open.title')}>
          <ul>
            {open.map(({ form, path }) => (
              <li key={form}>
                <a href={`/${locale}${path}`}>{t(`open.${form}`)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {done.map(({ form, path }) => (
        <p key={form}>
          <a href={`/${locale}${path}`}>
            {t(form === 'registration' ? 'open.registrationDone' : 'open.logisticsDone')}
          </a>
        </p>
      ))}
    </>
  )
}
