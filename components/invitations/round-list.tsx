import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Reason } from '@/lib/invitations/round'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

export interface OnRound {
  id: string
  name: string
  group: StakeholderGroup
  locale: Locale
  contact: { address: string; phone: string }
  /** Why they are left out, where they are. */
  reason?: Reason
}

interface RoundListProps {
  title: string
  people: readonly OnRound[]
  locale: Locale
}

/** Everybody whom a round reaches by one way, or leaves out. */
export function RoundList({ title, people, locale }: RoundListProps) {
  const t = translator(locale, 'invitations')
  const { language } = formatter(locale)
  const isLeftOut = people.some(({ reason }) => reason)
  return (
    <Section title={`${title}: ${t('send.people', { count: people.length })}`}>
      {people.length === 0 ? (
        <p>{t('send.nobody')}</p>
      ) : (
        <Table
          caption={<VisuallyHidden>{title}</VisuallyHidden>}
          columns={[
            { label: t('list.name') },
            { label: t('list.group') },
            { label: t('form.language') },
            { label: t(isLeftOut ? 'send.reason' : 'list.contact') },
          ]}
          rows={people.map(({ id, name, group, contact, reason, ...each }) => ({
            id,
            cells: [
              name,
              <GroupMark key="g" group={group} locale={locale} />,
              language(each.locale),
              reason
                ? t(`send.reasons.${reason}`)
                : [contact.address, contact.phone].filter(Boolean).join(', ') || '–',
            ],
          }))}
        />
      )}
    </Section>
  )
}
