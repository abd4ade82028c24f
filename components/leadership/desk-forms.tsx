import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FieldRow, FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { Details } from '@/components/ui/details'
import { GroupMark } from '@/components/ui/group-mark'
import { addAMeeting, addAMember, saveGroup } from '@/lib/leadership/actions'
import type { LeadershipDesk } from '@/lib/leadership/queries'
import { limits } from '@/lib/leadership/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

interface Props {
  desk: LeadershipDesk
  slug: string
  locale: Locale
  path: string
}

export function GroupForm({ desk, slug, locale, path }: Props) {
  const t = translator(locale, 'leadership')
  const languages = writingLanguages(locale)
  const { form } = desk
  return (
    <Form action={saveGroup} id="group" {...{ locale, path }}>
      <Hidden name="slug" value={slug} />
      {form && (
        <Seen
          value={form.seen}
          languages={languages}
          fields={[
            { name: 'mandate', label: t('mandate') },
            { name: 'startsOn', label: t('startsOn') },
            { name: 'endsOn', label: t('endsOn') },
          ]}
        />
      )}
      <TranslatedField
        name="mandate"
        label={t('mandate')}
        hint={t('mandateHint')}
        rows={4}
        limit={limits.mandate}
        value={form?.mandate}
        languages={languages}
      />
      <FieldRow>
        <DateField name="startsOn" label={t('startsOn')} defaultValue={form?.startsOn} optional />
        <DateField name="endsOn" label={t('endsOn')} defaultValue={form?.endsOn} optional />
      </FieldRow>
      <Checkbox
        name="isPublic"
        label={t('publish')}
        hint={t('publishHint')}
        look="switch"
        defaultChecked={form?.isPublic === 'on'}
      />
      <FormEnd>
        <Submit>{t('save')}</Submit>
      </FormEnd>
    </Form>
  )
}

export function MemberForm({ desk, slug, locale, path }: Props) {
  const t = translator(locale, 'leadership')
  return (
    <Details summary={t('addMember')}>
      <Form action={addAMember} id="member" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <TextField name="name" label={t('name')} autoComplete="off" />
        <TextField name="role" label={t('role')} autoComplete="off" optional />
        <TextField name="organisation" label={t('organisation')} autoComplete="off" optional />
        <RadioGroup
          name="group"
          label={t('group')}
          look="row"
          options={desk.groups.map((group) => ({
            value: group,
            label: <GroupMark group={group} locale={locale} />,
          }))}
        />
        <Checkbox name="isChair" label={t('isChair')} />
        <Select
          name="registrationId"
          label={t('registration')}
          hint={t('registrationHint')}
          options={[
            { value: '', label: t('noAccount') },
            ...desk.people.map(({ registrationId, name, tag }) => ({
              value: registrationId,
              label: `${name} (${tag})`,
            })),
          ]}
          optional
        />
        <DateField name="joinedOn" label={t('joinedOn')} optional />
        <FormEnd>
          <Submit>{t('addMember')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}

export function MeetingForm({ slug, locale, path }: Omit<Props, 'desk'>) {
  const t = translator(locale, 'leadership')
  const languages = writingLanguages(locale)
  return (
    <Details summary={t('addMeeting')}>
      <Form action={addAMeeting} id="meeting" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <DateField name="on" label={t('meetingOn')} />
        <TranslatedField
          name="title"
          label={t('meetingTitle')}
          limit={limits.title}
          languages={languages}
        />
        <TranslatedField
          name="outcome"
          label={t('outcome')}
          rows={3}
          limit={limits.outcome}
          languages={languages}
          optional
        />
        <Checkbox name="isPublic" label={t('publishMeeting')} look="switch" defaultChecked />
        <FormEnd>
          <Submit>{t('addMeeting')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
