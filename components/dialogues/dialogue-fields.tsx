import type { ReactNode } from 'react'
import { Checkbox } from '@/components/form/checkbox'
import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { FieldRow, Fieldset } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { ChooseGoals } from '@/components/goals/choose-goals'
import { GroupMark } from '@/components/ui/group-mark'
import type { EditableDialogue, HostOption } from '@/lib/dialogues/managing/queries'
import { isCoreGroup, limits, stakeholderGroups } from '@/lib/dialogues/schema'
import { topicOptions } from '@/lib/dialogues/topics'
import { countryOptions } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'

interface DialogueFieldsProps {
  /** Missing for a new one. */
  dialogue?: EditableDialogue | undefined
  hosts: readonly HostOption[]
  locale: Locale
}

/** Everything that is said about a dialogue, in the order in which its page says it. */
export function DialogueFields({ dialogue, hosts, locale }: DialogueFieldsProps) {
  const t = translator(locale, 'dialogues')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        languages={languages}
        value={dialogue?.title}
      />
      <TranslatedField
        name="description"
        label={t('field.description')}
        hint={t('field.descriptionHint')}
        languages={languages}
        value={dialogue?.description}
        rows={4}
        limit={limits.description}
      />
      <Fieldset legend={t('field.whenAndWhere')}>
        <Select
          name="country"
          label={t('field.country')}
          options={countryOptions(locale)}
          placeholder={t('page.global')}
          defaultValue={dialogue?.country ?? ''}
          width="medium"
        />
        <TextField
          name="district"
          label={t('field.district')}
          hint={t('field.districtHint')}
          optional
          defaultValue={dialogue?.district ?? ''}
          width="medium"
        />
        <FieldRow>
          <DateField
            name="startsOn"
            label={t('field.startsOn')}
            optional
            defaultValue={dayText(dialogue?.startsOn ?? null)}
          />
          <DateField
            name="endsOn"
            label={t('field.endsOn')}
            optional
            defaultValue={dayText(dialogue?.endsOn ?? null)}
          />
        </FieldRow>
      </Fieldset>
      <Hosts dialogue={dialogue} hosts={hosts} locale={locale} />
      <CheckboxGroup
        name="languages"
        label={t('field.languages')}
        look="row"
        options={languageOptions(locale)}
        defaultValues={dialogue?.languages ?? [locale]}
      />
      <CheckboxGroup
        name="topics"
        label={t('field.topics')}
        optional
        look="row"
        options={topicOptions(locale)}
        defaultValues={dialogue?.topics ?? []}
      />
      <ChooseGoals value={dialogue?.goals ?? []} locale={locale} />
      <Groups dialogue={dialogue} locale={locale} />
      <RadioGroup
        name="access"
        label={t('field.access')}
        defaultValue={dialogue?.access ?? 'public'}
        options={(['public', 'listed', 'private'] as const).map((access) => ({
          value: access,
          label: t(`access.${access}`),
          hint: t(`access.${access}Hint`),
        }))}
      />
      <TranslatedField
        name="howToAsk"
        label={t('listed.how')}
        hint={t('field.howToAskHint')}
        optional
        languages={languages}
        value={dialogue?.howToAsk ?? undefined}
        rows={3}
        limit={limits.howToAsk}
      />
      <RadioGroup
        name="rule"
        label={t('page.rule')}
        hint={t('field.ruleHint')}
        defaultValue={dialogue?.rule ?? 'chatham'}
        options={(['open', 'chatham', 'closed'] as const).map((rule) => ({
          value: rule,
          label: t(`rule.${rule}`),
        }))}
      />
    </>
  )
}

/** One select per place, so that their order can be chosen without script. */
function Hosts({ dialogue, hosts, locale }: DialogueFieldsProps) {
  const t = translator(locale, 'dialogues')
  const link = (text: ReactNode) => <a href={`/${locale}/manage/organisations/new`}>{text}</a>
  return (
    <Fieldset legend={t('field.hosts')} hint={t.rich('field.hostsHint', { link })}>
      {Array.from({ length: limits.hosts }, (_, index) => (
        <Select
          key={index}
          name={`hosts.${index}`}
          label={t('field.host', { place: index + 1 })}
          optional={index > 0}
          options={hosts}
          placeholder={t('field.hostNone')}
          defaultValue={dialogue?.hostIds[index] ?? ''}
        />
      ))}
    </Fieldset>
  )
}

/** Who is expected, and how many of each would be a good table. */
function Groups({ dialogue, locale }: Pick<DialogueFieldsProps, 'dialogue' | 'locale'>) {
  const t = translator(locale, 'dialogues')
  return (
    <Fieldset legend={t('field.groups')} hint={t('field.groupsHint')}>
      {stakeholderGroups.map((group) => {
        const wish = dialogue?.groups.find((each) => each.group === group)
        return (
          <div key={group} className="grid grid-cols-[minmax(9rem,14rem)_1fr] items-center gap-x-4">
            <Checkbox
              name={`groups.${group}.takesPart`}
              label={<GroupMark group={group} locale={locale} />}
              defaultChecked={dialogue ? wish !== undefined : isCoreGroup(group)}
            />
            <TextField
              name={`groups.${group}.target`}
              label={t('field.target')}
              optional
              type="number"
              inputMode="numeric"
              min={1}
              max={limits.target}
              width="short"
              defaultValue={wish?.target ? String(wish.target) : ''}
            />
          </div>
        )
      })}
    </Fieldset>
  )
}
