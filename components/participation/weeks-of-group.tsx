import { Details } from '@/components/ui/details'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { GroupFigure } from '@/lib/participation/figures'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'

interface Props {
  figure: GroupFigure
  locale: Locale
}

const [step, wide, high] = [20, 14, 60]

/** The weeks of one group as bars, with the table behind them. */
export function WeeksOfGroup({ figure: { group, weeks }, locale }: Props) {
  const t = translator(locale, 'participation')
  const { number, day } = formatter(locale)
  const caption = t('answersBy', { group: translator(locale, 'ui')(`group.${group}`) })
  const most = Math.max(10, ...weeks.map(({ answers }) => answers ?? 0))
  return (
    <figure className="weeks">
      <figcaption>
        <GroupMark group={group} locale={locale} />
      </figcaption>
      <svg
        className={`weeks-chart group-${group}`}
        viewBox={`0 0 ${weeks.length * step} ${high + 4}`}
        role="img"
        aria-label={caption}
      >
        {weeks.map(({ week, answers }, index) => {
          const tall = ((answers ?? 0) / most) * high
          return answers === null ? (
            <circle key={week} cx={index * step + wide / 2} cy={high} r="1.5" />
          ) : (
            <rect
              key={week}
              x={index * step}
              y={(high - tall).toFixed(1)}
              width={wide}
              height={Math.max(1, tall).toFixed(1)}
            />
          )
        })}
      </svg>
      <Details summary={translator(locale, 'ui')('chart.figures')}>
        <Table
          caption={caption}
          onPhones="scroll"
          columns={[
            { label: t('week') },
            { label: t('answers'), isNumeric: true },
            { label: t('views'), isNumeric: true },
          ]}
          rows={weeks.map(({ week, answers, views }) => ({
            id: week,
            cells: [
              day(new Date(week)),
              answers === null ? t('hidden') : t('about', { number: number(answers) }),
              views === null ? t('hidden') : bandText(views, locale),
            ],
          }))}
        />
      </Details>
    </figure>
  )
}
