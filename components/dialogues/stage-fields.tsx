import { DateField } from '@/components/form/date-and-time'
import { FieldRow, Fieldset } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import type { StageFacts } from '@/lib/access/facts'
import { opens, stageKinds } from '@/lib/access/stages'
import { after, days } from '@/lib/platform/clock'
import { translator, type Locale } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { opensPhrase } from './opens-phrase'

/** When each stage opens and closes, with what it lets people do. */
export function StageFields({ stages, locale }: { stages: readonly StageFacts[]; locale: Locale }) {
  const t = translator(locale, 'dialogues')
  return stageKinds.map((kind) => {
    const stage = stages.find((each) => each.kind === kind)
    const lastDay = stage?.closesAt ? after(stage.closesAt, -days(1)) : null
    const phrase = opensPhrase(opens[kind], locale, 'people')
    return (
      <Fieldset
        key={kind}
        legend={t(`stage.${kind}`)}
        hint={phrase ? t('stages.opens', { what: phrase }) : t('opens.none')}
      >
        <FieldRow>
          <DateField
            name={`stages.${kind}.opensOn`}
            label={t('stages.opensOn')}
            optional
            defaultValue={dayText(stage?.opensAt ?? null)}
          />
          <DateField
            name={`stages.${kind}.closesOn`}
            label={t('stages.closesOn')}
            optional
            defaultValue={dayText(lastDay)}
          />
          <Select
            name={`stages.${kind}.switch`}
            label={t('stages.switch')}
            width="medium"
            options={(['byDate', 'open', 'closed'] as const).map((value) => ({
              value,
              label: t(`stages.${value}`),
            }))}
            defaultValue={stage?.switch ?? 'byDate'}
          />
        </FieldRow>
      </Fieldset>
    )
  })
}
