import { Snapshot } from '@/components/common-ground/snapshot'
import { PutIntoTray } from '@/components/tray/put-into-tray'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import type { GroundPage as Page, TakenBack } from '@/lib/common-ground/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Tray } from '@/lib/tray/queries'

interface GroundPageProps {
  page: Page
  /** Of those who write a summary here; of all others none. */
  trays: readonly Tray[]
  /** The address of the page, without locale. */
  path: string
  /** What was just done, as the address says. */
  tray: string | string[] | undefined
  locale: Locale
}

/** Where the groups of a dialogue agree: the newest snapshot, or an older one at its own address. */
export function GroundPage({ page, trays, path, tray, locale }: GroundPageProps) {
  const t = translator(locale, 'commonGround')
  const { day, number } = formatter(locale)
  const { slug, snapshot, published } = page
  const here = `/${locale}/dialogues/${slug}`
  const stands = published.some(({ isTakenBack }) => !isTakenBack)
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: here, label: <Words of={page.title} locale={locale} /> }]}
        title={t('title')}
        lead={
          <>
            {/* On paper nothing leads back to the dialogue. */}
            <p className="print-only">
              <strong>
                <Words of={page.title} locale={locale} />
              </strong>
            </p>
            <p>{t('lead')}</p>
          </>
        }
      >
        {snapshot?.publishedAt && (
          <p className="text-muted mt-4">
            {t('published', { day: day(snapshot.publishedAt), number: number(snapshot.number) })}
          </p>
        )}
      </PageHead>
      {page.takenBack && (
        <TakenBackNotice
          takenBack={page.takenBack}
          newest={stands ? `${here}/common-ground` : null}
          locale={locale}
        />
      )}
      {snapshot && !page.isNewest && (
        <Notice kind="info" locale={locale}>
          {t('older.this')} <a href={`${here}/common-ground`}>{t('older.newest')}</a>
        </Notice>
      )}
      <Done of={tray} from="tray" locale={locale} />
      {snapshot && (
        <Snapshot
          {...{ snapshot, slug, locale }}
          toolsAt={(view) => (
            <PutIntoTray id={`tray-${view}`} back={path} thing={{ view }} {...{ trays, locale }} />
          )}
        />
      )}
      {!snapshot && !page.takenBack && (
        <EmptyState
          title={t(published.length > 0 ? 'empty.allTakenBack' : 'empty.unpublished')}
          action={<a href={`${here}/views`}>{t('empty.toViews')}</a>}
        />
      )}
      {published.length > 0 && (
        <Section title={t('older.title')} id="snapshots">
          <ul>
            {published.map(({ publicId, publishedAt, number: n, isTakenBack }) => (
              <li key={publicId}>
                <a href={`${here}/common-ground/${publicId}`}>
                  {t('older.one', { day: day(publishedAt), number: number(n), id: publicId })}
                </a>{' '}
                {isTakenBack && <span className="text-muted">{t('older.takenBack')}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {snapshot && (
        <p>
          <a href={`${here}/open-data`}>{t('files')}</a>
        </p>
      )}
      {snapshot && <PrintButton locale={locale} />}
    </>
  )
}

/** What stands where a snapshot stood. */
function TakenBackNotice({
  takenBack,
  newest,
  locale,
}: {
  takenBack: TakenBack
  /** Where the newest one that stands is; null where none does. */
  newest: string | null
  locale: Locale
}) {
  const t = translator(locale, 'commonGround')
  const { day, number } = formatter(locale)
  const { on, why } = takenBack
  return (
    <Notice
      kind="warning"
      locale={locale}
      title={t('takenBack.title', { number: number(takenBack.number), day: day(on) })}
    >
      <p>{t('takenBack.published', { day: day(takenBack.publishedAt) })}</p>
      <p>{t('takenBack.why', { why })}</p>
      {newest && (
        <p>
          <a href={newest}>{t('older.newest')}</a>
        </p>
      )}
    </Notice>
  )
}
