import { Snapshot } from '@/components/common-ground/snapshot'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import type { GroundPage as Page } from '@/lib/common-ground/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Where the groups of a dialogue agree: the newest snapshot, or an older one at its own address. */
export function GroundPage({ page, locale }: { page: Page; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  const { day, number } = formatter(locale)
  const { slug, snapshot, published } = page
  const here = `/${locale}/dialogues/${slug}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: here, label: <Words of={page.title} locale={locale} /> }]}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      >
        {snapshot?.publishedAt && (
          <p className="text-muted mt-4">
            {t('published', { day: day(snapshot.publishedAt), number: number(snapshot.number) })}
          </p>
        )}
      </PageHead>
      {!page.isNewest && (
        <Notice kind="info" locale={locale}>
          {t('older.this')} <a href={`${here}/common-ground`}>{t('older.newest')}</a>
        </Notice>
      )}
      {snapshot ? (
        <Snapshot {...{ snapshot, slug, locale }} />
      ) : (
        <EmptyState
          title={t('empty.unpublished')}
          action={<a href={`${here}/views`}>{t('empty.toViews')}</a>}
        />
      )}
      {published.length > 0 && (
        <Section title={t('older.title')} id="snapshots">
          <ul>
            {published.map(({ publicId, publishedAt, number: n }) => (
              <li key={publicId}>
                <a href={`${here}/common-ground/${publicId}`}>
                  {t('older.one', { day: day(publishedAt), number: number(n), id: publicId })}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {snapshot && <PrintButton locale={locale} />}
    </>
  )
}
