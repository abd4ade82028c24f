import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { One } from './one'

/** Every step of an invitation: who, when and why. */
export function InvitationHistory({ one, locale }: { one: One; locale: Locale }) {
  const t = translator(locale, 'invitations')
  return (
    <Section title={t('one.history')} id="history">
      <Table
        caption={t('one.history')}
        columns={[
          { label: t('one.what') },
          { label: t('one.when') },
          { label: t('one.who') },
          { label: t('one.why') },
        ]}
        rows={one.history.map(({ id, to, at, by, reason }) => ({
          id,
          cells: [
            t(`states.${to}`),
            <Time key="t" at={at} locale={locale} zone={one.zone} show="moment" />,
            by === null ? t('one.byCode') : by || '–',
            reason ?? '–',
          ],
        }))}
      />
    </Section>
  )
}
