import { Facts } from '@/components/ui/facts'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import type { CommitmentTombstone } from '@/lib/commitments/queries/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What stays at the address of a withdrawn promise: since when, and why. Not its words, and nobody's name. */
export function CommitmentTombstonePage({
  tombstone,
  locale,
}: {
  tombstone: CommitmentTombstone
  locale: Locale
}) {
  const t = translator(locale, 'commitments')
  const { withdrawnAt, reason, dialogue } = tombstone
  return (
    <>
      <PageHead
        locale={locale}
        title={t('tombstone.title')}
        lead={
          withdrawnAt && <p>{t('tombstone.on', { date: formatter(locale).day(withdrawnAt) })}</p>
        }
        crumbs={[{ href: `/${locale}/commitments`, label: t('title') }]}
      />
      <Facts
        look="column"
        items={[
          { term: t('tombstone.reason'), detail: reason },
          {
            term: t('facts.dialogue'),
            detail: (
              <a href={`/${locale}/dialogues/${dialogue.slug}`}>
                <Words of={dialogue.title} locale={locale} />
              </a>
            ),
          },
        ]}
      />
    </>
  )
}
