import { CopyButton, PrintButton } from '@/components/ui/enhanced-buttons'
import { Panel, Toolbar } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The only way back to an anonymous view, shown once: to write down, print or copy. */
export function FollowUpCode({ code, locale }: { code: string; locale: Locale }) {
  const t = translator(locale, 'contributions')
  return (
    <Panel id="code">
      <h2>{t('code.title')}</h2>
      <p className="follow-up-code" id="follow-up-code" translate="no">
        {code}
      </p>
      <p>{t('code.text')}</p>
      <p>{t('code.once')}</p>
      <Toolbar>
        <CopyButton from="follow-up-code" locale={locale} />
        <PrintButton locale={locale} />
      </Toolbar>
    </Panel>
  )
}
