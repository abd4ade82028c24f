import { figureText } from '@/components/common-ground/group-line'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Figure } from '@/lib/common-ground/figures'
import { judgementOf } from '@/lib/commitments/judged'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  figures: readonly { group: StakeholderGroup; figure: Figure }[]
  ownGroup: StakeholderGroup
  madeAt: Date | null
  locale: Locale
}

/** What each group says of a step, as it was worked out last; the owner's own group stands apart. */
export function GroupsSay({ figures, ownGroup, madeAt, locale }: Props) {
  const t = translator(locale, 'commitments')
  const row = ({ group, figure }: Props['figures'][number]) => ({
    id: group,
    cells: [
      <GroupMark key="group" group={group} locale={locale} />,
      t(`judgement.${judgementOf(figure)}`),
      figureText(figure, locale),
    ],
  })
  const others = figures.filter(({ group }) => group !== ownGroup)
  const own = figures.filter(({ group }) => group === ownGroup)
  return (
    <>
      <Table
        caption={t('groups.caption')}
        columns={[
          { label: t('groups.group') },
          { label: t('groups.says') },
          { label: t('groups.answers') },
        ]}
        rows={[
          ...others.map(row),
          ...own.map((each) => {
            const { id, cells } = row(each)
            return { id, cells: [...cells.slice(0, 1), t('groups.own'), ...cells.slice(2)] }
          }),
        ]}
      />
      {madeAt && (
        <p className="text-small text-muted">
          {t('groups.madeOn', { day: formatter(locale).day(madeAt) })}
        </p>
      )}
    </>
  )
}
