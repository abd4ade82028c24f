import type { ReactNode } from 'react'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ListedAccount } from '@/lib/accounts/administration'
import type { MergePreview } from '@/lib/accounts/merging/preview'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { rolesInShort } from './roles-held'

/** The two records side by side, with the way to turn them round. */
export function RecordsCompared({ preview, locale }: { preview: MergePreview; locale: Locale }) {
  const t = translator(locale, 'administration')
  const { kept, merged } = preview
  const both = (id: string, term: string, of: (account: ListedAccount) => ReactNode) => ({
    id,
    cells: [term, of(kept), of(merged)],
  })
  return (
    <Section
      title={t('merge.both')}
      action={
        <a href={`/${locale}/manage/accounts/${merged.id}/merge/${kept.id}`}>{t('merge.swap')}</a>
      }
    >
      <Table
        caption={<VisuallyHidden>{t('merge.both')}</VisuallyHidden>}
        columns={[
          { label: t('merge.field') },
          { label: t('merge.stays') },
          { label: t('merge.goes') },
        ]}
        rows={[
          both('name', t('merge.name'), ({ id, name }) => (
            <a href={`/${locale}/manage/accounts/${id}`}>{name || t('account.nameless')}</a>
          )),
          both(
            'contact',
            t('accounts.contact'),
            ({ contacts }) => contacts.join(', ') || t('accounts.noContact'),
          ),
          both(
            'roles',
            t('accounts.rolesHeld'),
            ({ heldRoles }) => rolesInShort(heldRoles, locale).join(', ') || '–',
          ),
          both('seen', t('accounts.lastSeen'), ({ lastSeenOn }) =>
            lastSeenOn ? formatter(locale).day(lastSeenOn) : t('accounts.never'),
          ),
        ]}
      />
    </Section>
  )
}
