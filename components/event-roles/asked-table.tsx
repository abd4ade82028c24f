import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { takeBackAsking } from '@/lib/event-roles/actions'
import type { EventTeam } from '@/lib/event-roles/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { eventRoleLabel } from './role-words'

interface Props {
  invitations: EventTeam['invitations']
  locale: Locale
  path: string
}

/** Who was asked by letter and has not answered. */
export function AskedTable({ invitations, locale, path }: Props) {
  const t = translator(locale, 'roles')
  if (invitations.length === 0) return <EmptyState title={t('atEvent.noneAsked')} />
  return (
    <Table
      caption={<VisuallyHidden>{t('atEvent.asked')}</VisuallyHidden>}
      columns={[
        { label: t('team.address') },
        { label: t('team.role') },
        { label: t('team.until') },
        { label: t('team.act') },
      ]}
      rows={invitations.map(({ id, address, role, expiresAt, hasLapsed, mayTakeBack }) => ({
        id,
        cells: [
          address,
          eventRoleLabel(role, locale),
          hasLapsed ? t('team.lapsed') : <Time key="u" at={expiresAt} locale={locale} />,
          mayTakeBack ? (
            <Form key="r" action={takeBackAsking} id={`back-${id}`} {...{ locale, path }}>
              <Hidden name="id" value={id} />
              <Submit kind="plain">{t('team.revoke')}</Submit>
            </Form>
          ) : (
            '–'
          ),
        ],
      }))}
      onPhones="cards"
    />
  )
}
