import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { MailingDesk } from '@/lib/mailings/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** How many of each language get the message, and by which way. */
export function WhoGetsIt({ mailing, locale }: { mailing: MailingDesk; locale: Locale }) {
  const t = translator(locale, 'mailings')
  const { language, number } = formatter(locale)
  const { byLanguage, counts } = mailing
  if (counts.people === 0) return <EmptyState title={t('nobody')}>{t('nobodySays')}</EmptyState>
  const cells = ({ people, byMail, toCall }: typeof counts) => [
    number(people),
    number(byMail),
    number(toCall),
  ]
  return (
    <Table
      caption={<VisuallyHidden>{t('who')}</VisuallyHidden>}
      columns={[
        { label: t('language') },
        ...[t('people'), t('byMail'), t('toCall')].map((label) => ({ label, isNumeric: true })),
      ]}
      rows={[
        ...byLanguage.map((each) => ({
          id: each.language,
          cells: [language(each.language), ...cells(each)],
        })),
        { id: 'all', cells: [t('everybody'), ...cells(counts)] },
      ]}
    />
  )
}
