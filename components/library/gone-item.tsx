import { PageHead } from '@/components/ui/page-head'
import type { ItemTombstone } from '@/lib/library/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What stays at the address of a withdrawn item: that it was, since when not, and why. Not even its title. */
export function GoneItem({ item, locale }: { item: ItemTombstone; locale: Locale }) {
  const t = translator(locale, 'library')
  const { day } = formatter(locale)
  const { publishedAt, withdrawnAt, reason } = item
  return (
    <PageHead
      locale={locale}
      crumbs={[{ href: `/${locale}/library`, label: t('title') }]}
      above={t(`kind.${item.itemKind}`)}
      title={t('gone.title')}
      lead={
        <>
          {publishedAt && withdrawnAt && (
            <p>{t('gone.said', { published: day(publishedAt), withdrawn: day(withdrawnAt) })}</p>
          )}
          {reason && <p>{t('gone.reason', { reason })}</p>}
        </>
      }
    />
  )
}
