import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { SummaryTombstone } from '@/lib/summaries/queries'

/** What stays at the address of a withdrawn summary: that it was, since when not, and why. Not even its title. */
export function Tombstone({ summary, locale }: { summary: SummaryTombstone; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { withdrawnAt, reason, dialogue } = summary
  return (
    <>
      <PageHead
        locale={locale}
        title={t('tombstone.title')}
        lead={
          withdrawnAt && <p>{t('tombstone.on', { date: formatter(locale).day(withdrawnAt) })}</p>
        }
        crumbs={[{ href: `/${locale}/summaries`, label: t('title') }]}
      />
      <Facts look="column" items={[{ term: t('tombstone.reason'), detail: reason }]} />
      <div className="mt-8">
        <Toolbar>
          <ButtonLink href={`/${locale}/dialogues/${dialogue.slug}`}>
            {t('tombstone.dialogue')}
          </ButtonLink>
        </Toolbar>
      </div>
    </>
  )
}
