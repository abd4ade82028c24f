import { PublicList } from '@/components/dialogues/public-list'
import { SecondaryLinks } from '@/components/commitments/files'
import type { Filter } from '@/components/ui/filters'
import type { RoadmapFilters } from '@/lib/commitments/filters'
import type { RoadmapChoices } from '@/lib/commitments/queries/list'
import type { CommitmentCard } from '@/lib/commitments/shown'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { CommitmentEntry } from './commitment-entry'

interface Props {
  locale: Locale
  title: string
  lead: string
  /** Without a query. */
  address: string
  filters: RoadmapFilters
  choices: RoadmapChoices
  found: { count: number; pages: number; commitments: CommitmentCard[] }
  /** The one dialogue of which it is the roadmap. */
  dialogue?: string
}

/** All promises by the day due, of one dialogue or of all. */
export function Roadmap({
  locale,
  title,
  lead,
  address,
  filters,
  choices,
  found,
  dialogue,
}: Props) {
  const t = translator(locale, 'commitments')
  return (
    <PublicList
      {...{ locale, title, lead, address, choices }}
      chosen={filters}
      more={moreFilters(filters, choices, locale, dialogue !== undefined)}
      pages={found.pages}
      count={t('count', { count: found.count })}
      empty={{ title: t('none.title'), text: t('none.says') }}
      noneFound={{ title: t('noneFound.title'), text: t('noneFound.says'), showAll: t('showAll') }}
      after={found.count > 0 && <SecondaryLinks {...{ locale, filters, dialogue }} />}
    >
      {found.commitments.map((commitment) => (
        <CommitmentEntry
          key={commitment.publicId}
          showsDialogue={dialogue === undefined}
          {...{ commitment, locale }}
        />
      ))}
    </PublicList>
  )
}

function moreFilters(
  filters: RoadmapFilters,
  choices: RoadmapChoices,
  locale: Locale,
  isOneDialogue: boolean,
): Filter[] {
  const t = translator(locale, 'commitments')
  const ui = translator(locale, 'ui')
  const filter = (
    name: 'status' | 'overdue' | 'organisation' | 'group' | 'goal' | 'dialogue',
    options: Filter['options'],
  ) => ({ name, label: t(`filter.${name}`), value: filters[name] ?? '', options })
  return [
    filter(
      'status',
      choices.statuses.map((value) => ({ value, label: t(`status.${value}`) })),
    ),
    // Two choices, for a filter of one is left out.
    filter('overdue', [
      { value: 'yes', label: t('filter.onlyOverdue') },
      { value: 'no', label: t('filter.alsoOthers') },
    ]),
    filter(
      'organisation',
      choices.organisations.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    filter(
      'group',
      choices.groups.map((value) => ({ value, label: ui(`group.${value}`) })),
    ),
    filter(
      'goal',
      choices.goals.map((value) => ({ value, label: t('filter.goalNumber', { number: value }) })),
    ),
    ...(isOneDialogue
      ? []
      : [
          filter(
            'dialogue',
            choices.dialogues.map(({ slug, title }) => ({
              value: slug,
              label: inLanguage(title, locale).text,
            })),
          ),
        ]),
  ]
}
