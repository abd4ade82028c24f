import { CopyButton, PrintButton } from '@/components/ui/enhanced-buttons'
import { Panel, Toolbar } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The only way back to an anonymous objection, shown once. */
export function ObjectionCode({
  code,
  isEntered,
  locale,
}: {
  code: string
  isEntered?: boolean
  locale: Locale
}) {
  const t = translator(locale, 'objections')
  return (
    <Panel id="code">
      <h2>{t('code.title')}</h2>
      <p className="follow-up-code" id="objection-code" translate="no">
        {code}
      </p>
      <p>{t(isEntered ? 'code.entered' : 'code.says')}</p>
      <Toolbar>
        <CopyButton from="objection-code" locale={locale} />
        <PrintButton locale={locale} />
      </Toolbar>
    </Panel>
  )
}
