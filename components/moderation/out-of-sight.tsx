import { HeldNotice } from '@/components/contributions/held-notice'
import { Notice } from '@/components/ui/notice'
import type { OutOfSight as Away } from '@/lib/contributions/queries/view'
import { translator, type Locale } from '@/lib/platform/i18n'

/** In the place of a view that moderation has held, hidden or merged: what happened, and where to go on. */
export function OutOfSight({ page, locale }: { page: Away; locale: Locale }) {
  const t = translator(locale, 'moderation')
  const here = `/${locale}/dialogues/${page.dialogue.slug}`
  if (page.kind === 'held') return <HeldNotice locale={locale} />
  if (page.kind === 'hidden')
    return (
      <Notice locale={locale} title={t('away.hidden')}>
        <p>{t('away.hiddenText')}</p>
        <p>
          <a href={`${here}/moderation`}>{t('counts.title')}</a>
        </p>
      </Notice>
    )
  return (
    <Notice locale={locale} title={t('away.merged')}>
      {page.into && (
        <p>
          <a href={`${here}/views/${page.into}`}>{t('away.kept')}</a>
        </p>
      )}
    </Notice>
  )
}
