import type { ReactNode } from 'react'
import { Byline } from '@/components/contributions/byline'
import { ViewWords } from '@/components/contributions/view-words'
import { Details } from '@/components/ui/details'
import { differsInside } from '@/lib/common-ground/inside'
import type { GroundRow as Row } from '@/lib/common-ground/queries'
import type { GroupHeard } from '@/lib/common-ground/rosters'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { totalText } from '@/lib/registrations/bands'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { Checks, ReadsOtherwise } from './checks'
import { bandText, GroupLine } from './group-line'
import { GroundTable } from './ground-table'
import { chanceText, labelText } from './label'

/** One view: the words, the label as a word, a line for each group, and the table behind them. */
export function GroundRow({
  row,
  slug,
  locale,
  groups = [],
  opinionGroups = `/${locale}/dialogues/${slug}/common-ground#opinion-groups`,
  isUnderLabel = false,
  isForStaff = false,
  tools,
}: {
  row: Row
  slug: string
  locale: Locale
  /** Who could have answered. */
  groups?: readonly GroupHeard[]
  /** Where the opinion groups stand that were found in the same answers. */
  opinionGroups?: string
  /** The heading above says it already. */
  isUnderLabel?: boolean
  /** With the same figures counted in other ways. */
  isForStaff?: boolean
  /** For those who write a summary. */
  tools?: ReactNode
}) {
  const t = translator(locale, 'commonGround')
  const { publicId, content, told } = row
  const [expected, others] = [true, false].map((is) =>
    inUsualOrder(told.groups).filter(
      ({ isExpected, figure }) => isExpected === is && (is || figure.kind !== 'absent'),
    ),
  )
  return (
    <article className="view ground" id={`view-${publicId}`}>
      {!isUnderLabel && <p className="ground-label">{labelText(told.verdict, locale)}</p>}
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
      </p>
      <ViewWords words={content.words} locale={locale} />
      <div className="bars">
        <ul>
          {expected?.map((each) => (
            <GroupLine key={each.group} told={each} locale={locale} />
          ))}
        </ul>
      </div>
      <ReadsOtherwise told={told} locale={locale} />
      <Details summary={t('row.figures')}>
        <GroundTable told={told} groups={groups} locale={locale} />
        <p className="text-small">{togetherText(told, locale)}</p>
        {told.groups.some(({ figure }) => differsInside(figure)) && (
          <p className="text-small">
            {t.rich('row.inside', {
              link: (words) => <a href={opinionGroups}>{words}</a>,
            })}
          </p>
        )}
        {isForStaff && <Checks told={told} locale={locale} />}
        {others && others.length > 0 && <p className="text-small">{t('row.others')}</p>}
        <p className="text-small">
          <a href={`/${locale}/dialogues/${slug}/views/${publicId}`}>{t('row.open')}</a>
        </p>
      </Details>
      {tools}
    </article>
  )
}

/** What the expected groups come to together, as far as all of them are shown. */
function togetherText({ together, partly, answered }: Row['told'], locale: Locale): string {
  const t = translator(locale, 'commonGround')
  const percent = (share: number) => formatter(locale).number(Math.round(share * 100))
  const people = t('row.answered', { people: totalText(answered, locale) })
  if (together) {
    const { weakest, equalWeight, agree } = together
    const words = t('row.together', {
      weakest: percent(weakest),
      equal: percent(equalWeight),
      chance: chanceText(agree, locale),
    })
    return `${words} ${people}`
  }
  if (!partly) return people
  return `${t('row.partly', { weakest: bandText(partly.weakest, locale) })} ${people}`
}
