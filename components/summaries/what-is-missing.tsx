import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { SummaryDesk } from '@/lib/summaries/desk'
import { said } from '@/lib/web/complaints'

/** Before anybody presses "publish": all that stands in the way, each line a link to where it is mended. */
export function WhatIsMissing({ summary, locale }: { summary: SummaryDesk; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { toMend, isDraft } = summary
  if (toMend.length === 0) return null
  return (
    <Notice kind="warning" locale={locale} title={t('manage.toMend.title')}>
      <p>{t(isDraft ? 'manage.toMend.says' : 'manage.toMend.saysPublished')}</p>
      <ul>
        {toMend.map(({ code, params, path }) => {
          const text = said(code, params, locale)
          return <li key={text}>{isDraft ? <a href={`/${locale}${path}`}>{text}</a> : text}</li>
        })}
      </ul>
    </Notice>
  )
}
