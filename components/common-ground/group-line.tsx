import { GroupMark } from '@/components/ui/group-mark'
import { differsInside } from '@/lib/common-ground/inside'
import { countsOf, type ShareBand, type Shown } from '@/lib/common-ground/figures'
import type { Told } from '@/lib/common-ground/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

export type GroupTold = Told['groups'][number]

/** One group on one view: its mark, where its agreement lies and between what, and the same in words. */
export function GroupLine({ told, locale }: { told: GroupTold; locale: Locale }) {
  const { group, figure, estimate } = told
  return (
    <li>
      <GroupMark group={group} locale={locale} />
      {estimate && <Interval {...estimate} className={`group-${group}`} />}
      <span className={figure.kind === 'hidden' ? 'bars-figure text-muted' : 'bars-figure'}>
        {lineText(figure, locale)}
      </span>
    </li>
  )
}

/** The mean of a group that is split hides both halves: then the line says so. */
function lineText(figure: GroupTold['figure'], locale: Locale): string {
  const text = figureText(figure, locale)
  if (!differsInside(figure)) return text
  return translator(locale, 'commonGround')('figure.inside', { figure: text })
}

/** "9 of 31 agree"; "about 93 % agree"; "80 % or more agree"; "too few answers"; "no answers". */
export function figureText(figure: GroupTold['figure'], locale: Locale): string {
  const t = translator(locale, 'commonGround')
  const { number } = formatter(locale)
  switch (figure.kind) {
    case 'absent':
      return t('figure.absent')
    case 'hidden':
      return t('figure.hidden')
    case 'bands':
      return t('figure.band', { share: bandText(figure.agree, locale) })
    case 'steps':
      return t('figure.band', { share: t('table.about', { share: number(aboutPercent(figure)) }) })
    case 'counts':
      return t('figure.counts', {
        agree: number(figure.agree),
        answered: number(figure.answered),
      })
  }
}

/** Of steps of people: somebody may always think otherwise, so never all and never nobody. */
function aboutPercent(figure: Shown): number {
  const { agree, answered } = countsOf(figure)
  return Math.min(99, Math.max(1, Math.round((100 * agree) / answered)))
}

/** "80 % or more", "40 to 60 %": a fifth of the range. */
export function bandText(from: ShareBand, locale: Locale): string {
  const t = translator(locale, 'commonGround')
  if (from === 80) return t('band.most')
  if (from === 0) return t('band.least')
  return t('band.between', { from, to: from + 20 })
}

/** From nobody to all; the line in the middle is one half. Says nothing by itself: the words stand beside it. */
function Interval({
  low,
  mean,
  high,
  className,
}: {
  low: number
  mean: number
  high: number
  className: string
}) {
  const at = (share: number) => (share * 100).toFixed(1)
  return (
    <svg
      className={`bar interval ${className}`}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="bar-whole" y="4" width="100" height="4" />
      <rect className="interval-range" x={at(low)} y="3" width={at(high - low)} height="6" />
      <rect className="interval-half" x="49.8" y="0" width="0.4" height="12" />
      <rect className="bar-part" x={at(Math.max(0, mean - 0.008))} width="1.6" height="12" />
    </svg>
  )
}
