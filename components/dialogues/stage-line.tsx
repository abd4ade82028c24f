import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Stages } from '@/components/ui/stages'
import type { StagedVerb } from '@/lib/access/stages'
import type { StageOnLine } from '@/lib/dialogues/stage-line'
import { after, days } from '@/lib/platform/clock'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { opensPhrase } from './opens-phrase'

/** The stages of a dialogue, the present one marked, and what each lets people do. */
export function StageLine({ stages, locale }: { stages: readonly StageOnLine[]; locale: Locale }) {
  const t = translator(locale, 'dialogues')
  const what = (verbs: readonly StagedVerb[]) =>
    verbs.length === 0
      ? t('opens.none')
      : t('opens.sentence', { what: opensPhrase(verbs, locale, 'reader') })
  const present = stages.flatMap(({ state, opens }) => (state === 'now' ? opens : []))
  return (
    <>
      <Stages
        locale={locale}
        items={stages.map((stage) => ({
          label: t(`stage.${stage.kind}`),
          state: stage.state,
          dates: datesOfStage(stage, locale),
        }))}
      />
      {present.length > 0 && <p className="mt-4">{what(present)}</p>}
      <Details summary={t('page.stagesAll')}>
        <Facts
          look="column"
          items={stages.map(({ kind, opens }) => ({
            term: t(`stage.${kind}`),
            detail: what(opens),
          }))}
        />
      </Details>
    </>
  )
}

function datesOfStage({ opensAt, closesAt }: StageOnLine, locale: Locale): string | undefined {
  const dates = formatter(locale)
  const t = translator(locale, 'dialogues')
  // A stage closes as its last day ends; people read that day, not the midnight after it.
  const lastDay = closesAt && after(closesAt, -days(1))
  if (opensAt && lastDay) return dates.days(opensAt, lastDay > opensAt ? lastDay : opensAt)
  if (opensAt) return t('page.from', { day: dates.day(opensAt) })
  if (lastDay) return t('page.until', { day: dates.day(lastDay) })
  return undefined
}
