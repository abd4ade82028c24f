import { Notice } from '@/components/ui/notice'
import type { DeskPage } from '@/lib/attendance/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What came of the last scan or tap, in words. */
export function Said({ desk: { said, timeZone }, locale }: { desk: DeskPage; locale: Locale }) {
  if (!said) return null
  const t = translator(locale, 'attendance')
  const name = said.name ?? ''
  if (said.kind === 'came' || said.kind === 'again') {
    const time = formatter(locale).time(said.at, timeZone)
    return (
      <Notice
        kind={said.kind === 'came' ? 'good' : 'info'}
        locale={locale}
        title={t(`said.${said.kind}`, { name })}
        isAnswer
      >
        <p>{said.kind === 'came' ? t('said.cameAt', { time }) : t('said.againAt', { time })}</p>
      </Notice>
    )
  }
  if (said.kind === 'refused') {
    const title = said.name ? t('said.refusedName', { name }) : t('said.refused')
    return (
      <Notice kind="warning" locale={locale} title={title} isAnswer>
        <p>{t(`why.${said.why}`)}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="good" locale={locale} title={t(`said.${said.kind}`, { name })} isAnswer>
      {said.kind === 'badge' && <p>{t('said.badgeCode', { code: said.code })}</p>}
      {said.kind === 'undone' && <p>{t('said.undoneSays')}</p>}
    </Notice>
  )
}
