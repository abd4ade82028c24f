import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { FieldRow, Fieldset } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { ChooseGoals } from '@/components/goals/choose-goals'
import { GroupMark } from '@/components/ui/group-mark'
import type { CommitmentDesk } from '@/lib/commitments/queries/desk'
import type { NewCommitmentIn } from '@/lib/commitments/queries/new-commitment'
import { limits } from '@/lib/commitments/schema'
import { topicOptions } from '@/lib/dialogues/topics'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'
import { locales } from '@/lib/platform/locales'
import { inLanguage, type Translated } from '@/lib/platform/translated'

type Choices = Pick<NewCommitmentIn, 'groups' | 'people' | 'interviews' | 'organisations'>

interface Props {
  locale: Locale
  choices: Choices
  /** Of what is changed. */
  form?: CommitmentDesk['form']
  /** Of what is new: what the table wrote. */
  result?: Translated | undefined
  contact?: CommitmentDesk['contact']
}

/** A promise as a sentence: who, what, until when, and what would show it. */
export function CommitmentFields({ locale, choices, form, result, contact }: Props) {
  const t = translator(locale, 'commitments')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="result"
        label={t('field.result')}
        hint={t('field.resultHint')}
        limit={limits.result}
        rows={2}
        value={form?.result ?? result}
        languages={languages}
      />
      <DateField
        name="dueOn"
        label={t('field.dueOn')}
        hint={t('field.dueOnHint')}
        defaultValue={form?.dueOn ?? ''}
      />
      <TranslatedField
        name="proof"
        label={t('field.proof')}
        hint={t('field.proofHint')}
        limit={limits.proof}
        rows={2}
        value={form?.proof}
        languages={languages}
      />
      <Fieldset legend={t('field.owner')} hint={t('field.ownerHint')}>
        <TextField
          name="ownerName"
          label={t('field.ownerName')}
          defaultValue={form?.ownerName ?? ''}
          autoComplete="off"
        />
        <TextField
          name="ownerRole"
          label={t('field.ownerRole')}
          defaultValue={form?.ownerRole ?? ''}
          autoComplete="off"
          optional
        />
        <TextField
          name="ownerOrganisationName"
          label={t('field.ownerOrganisation')}
          defaultValue={form?.ownerOrganisationName ?? ''}
          suggestions={choices.organisations}
          autoComplete="off"
        />
        <RadioGroup
          name="ownerGroup"
          label={t('field.ownerGroup')}
          look="row"
          options={choices.groups.map((group) => ({
            value: group,
            label: <GroupMark group={group} locale={locale} />,
          }))}
          defaultValue={form?.ownerGroup}
        />
        <Select
          name="ownerRegistration"
          label={t('field.ownerRegistration')}
          hint={t('field.ownerRegistrationHint')}
          options={[
            { value: '', label: t('field.noAccount') },
            ...choices.people.map(({ registrationId, name, tag }) => ({
              value: registrationId,
              label: `${name} (${tag})`,
            })),
          ]}
          defaultValue={form?.ownerRegistration ?? ''}
          optional
        />
        <FieldRow>
          <TextField
            name="address"
            label={t('field.address')}
            hint={contact?.address ? t('field.known', { contact: contact.address }) : undefined}
            type="email"
            autoComplete="off"
            optional
          />
          <TextField
            name="phone"
            label={t('field.phone')}
            hint={contact?.phone ? t('field.known', { contact: contact.phone }) : undefined}
            type="tel"
            autoComplete="off"
            optional
          />
        </FieldRow>
        <Select
          name="ownerLanguage"
          label={t('field.ownerLanguage')}
          options={languageOptions(locale).filter(({ value }) =>
            locales.some((each) => each === value),
          )}
          defaultValue={form?.ownerLanguage ?? locale}
          width="medium"
        />
      </Fieldset>
      {choices.interviews.length > 0 && (
        <Select
          name="interview"
          label={t('field.interview')}
          hint={t('field.interviewHint')}
          options={[
            { value: '', label: t('field.noInterview') },
            ...choices.interviews.map(({ slug, title }) => ({
              value: slug,
              label: inLanguage(title, locale).text,
            })),
          ]}
          defaultValue={form?.interview ?? ''}
          optional
        />
      )}
      <CheckboxGroup
        name="topics"
        label={t('facts.topics')}
        options={topicOptions(locale)}
        defaultValues={form?.topics ?? []}
        optional
      />
      <ChooseGoals value={form?.goals ?? []} locale={locale} />
    </>
  )
}
