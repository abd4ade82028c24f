import { ChooseGoals } from '@/components/goals/choose-goals'
import { CheckboxGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { FieldRow, Fieldset } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { topicOptions } from '@/lib/dialogues/topics'
import type { ItemDesk } from '@/lib/library/desk'
import { itemKinds, limits } from '@/lib/library/schema'
import { countryOptions } from '@/lib/platform/countries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'

/** Blank places beside those that are filled: saving makes room for more. */
const spare = 2

/** Everything that is said about an item, in the order in which its page says it. */
export function ItemFields({ item, locale }: { item: ItemDesk; locale: Locale }) {
  const t = translator(locale, 'library')
  const languages = writingLanguages(locale)
  const placesFor = (held: Record<number, string>, most: number) =>
    Array.from({ length: Math.min(most, Object.keys(held).length + spare) }, (_, index) => index)
  return (
    <>
      <KindField value={item.kind} locale={locale} />
      <TranslatedField
        name="title"
        label={t('field.title')}
        languages={languages}
        value={item.title}
        limit={limits.title}
      />
      <TranslatedField
        name="abstract"
        label={t('field.abstract')}
        hint={t('field.abstractHint')}
        optional
        languages={languages}
        value={item.abstract ?? undefined}
        rows={4}
        limit={limits.abstract}
      />
      <TranslatedField
        name="body"
        label={t('field.body')}
        hint={t('field.bodyHint')}
        optional
        languages={languages}
        value={item.body ?? undefined}
        rows={14}
        limit={limits.body}
      />
      <FieldRow>
        <Select
          name="language"
          label={t('field.language')}
          options={languageOptions(locale)}
          defaultValue={item.language}
        />
        <DateField name="datedOn" label={t('field.datedOn')} optional defaultValue={item.datedOn} />
      </FieldRow>
      <Fieldset legend={t('field.authors')} hint={t('field.authorsHint')}>
        {placesFor(item.authors, limits.authors).map((index) => (
          <Select
            key={index}
            name={`authors.${index}`}
            label={t('field.author', { place: index + 1 })}
            optional
            options={item.options.authors}
            placeholder={t('field.nobody')}
            defaultValue={item.authors[index] ?? ''}
          />
        ))}
      </Fieldset>
      <Fieldset legend={t('field.countries')}>
        {placesFor(item.countries, limits.countries).map((index) => (
          <Select
            key={index}
            name={`countries.${index}`}
            label={t('field.country', { place: index + 1 })}
            optional
            options={countryOptions(locale)}
            placeholder={t('field.noCountry')}
            defaultValue={item.countries[index] ?? ''}
            width="medium"
          />
        ))}
      </Fieldset>
      <CheckboxGroup
        name="topics"
        label={t('field.topics')}
        optional
        look="row"
        options={topicOptions(locale)}
        defaultValues={item.topics}
      />
      <ChooseGoals value={item.goals} locale={locale} />
      <Published item={item} locale={locale} />
      <Abroad item={item} locale={locale} />
    </>
  )
}

export function KindField({ value, locale }: { value?: string; locale: Locale }) {
  const t = translator(locale, 'library')
  return (
    <Select
      name="kind"
      label={t('field.kind')}
      options={itemKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      defaultValue={value}
      width="medium"
    />
  )
}

/** Where it was published, and on which terms. */
function Published({ item, locale }: { item: ItemDesk; locale: Locale }) {
  const t = translator(locale, 'library')
  return (
    <>
      <TextField
        name="url"
        label={t('field.url')}
        type="url"
        optional
        defaultValue={item.url ?? ''}
      />
      <FieldRow>
        <TextField name="doi" label={t('field.doi')} optional defaultValue={item.doi ?? ''} />
        <TextField
          name="publisher"
          label={t('field.publisher')}
          optional
          defaultValue={item.publisher ?? ''}
        />
      </FieldRow>
      <TextField
        name="licence"
        label={t('field.licence')}
        hint={t('field.licenceHint')}
        optional
        defaultValue={item.licence ?? ''}
        width="medium"
      />
    </>
  )
}

/** Somebody else's event, and what came of it. */
function Abroad({ item, locale }: { item: ItemDesk; locale: Locale }) {
  const t = translator(locale, 'library')
  return (
    <Fieldset legend={t('field.event')} hint={t('field.eventHint')}>
      <FieldRow>
        <DateField
          name="startsOn"
          label={t('field.startsOn')}
          optional
          defaultValue={item.startsOn}
        />
        <DateField name="endsOn" label={t('field.endsOn')} optional defaultValue={item.endsOn} />
      </FieldRow>
      <TextField name="place" label={t('field.place')} optional defaultValue={item.place ?? ''} />
      <Select
        name="reportOf"
        label={t('field.reportOf')}
        optional
        options={item.options.conferences}
        placeholder={t('field.noEvent')}
        defaultValue={item.reportOf}
      />
    </Fieldset>
  )
}
