import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { ParticipationDesk } from '@/lib/participation/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  silent: NonNullable<ParticipationDesk['silent']>
  slug: string
  locale: Locale
}

/** By name, for those who call and visit people; with how each can be reached. */
export function SilentPeople({ silent: { people, count }, slug, locale }: Props) {
  const t = translator(locale, 'participation')
  const { day } = formatter(locale)
  if (count === 0) {
    return (
      <EmptyState title={t('nobody')}>
        <p>{t('nobodyText')}</p>
      </EmptyState>
    )
  }
  const here = `/${locale}/manage/dialogues/${slug}`
  return (
    <>
      <p className="mb-4">
        <a href={`${here}/calls`}>{t('calls')}</a>
        {people.length < count && <> · {t('silentShown', { shown: people.length })}</>}
      </p>
      <Table
        caption={t('silentCount', { count })}
        columns={[
          { label: t('name') },
          { label: t('group') },
          { label: t('reach') },
          { label: t('told') },
        ]}
        rows={people.map(({ registrationId, name, group, reach, invitedOn }) => ({
          id: registrationId,
          cells: [
            <a key="n" href={`${here}/registrations/${registrationId}`}>
              {name}
            </a>,
            <GroupMark key="g" group={group} locale={locale} />,
            t(reach),
            invitedOn ? day(invitedOn) : t('notTold'),
          ],
        }))}
      />
    </>
  )
}
