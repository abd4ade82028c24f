import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { nameMember, saveMember } from '@/lib/research/actions'
import type { MemberAtDesk, ResearchDesk } from '@/lib/research/desk'
import { limits, parts } from '@/lib/research/schema'

interface Props {
  desk: ResearchDesk
  slug: string
  locale: Locale
  path: string
  /** Who is changed; else somebody is named. */
  member?: MemberAtDesk
}

export function MemberForm({ desk, slug, locale, path, member }: Props) {
  const t = translator(locale, 'research')
  const languages = writingLanguages(locale)
  const options = parts.map((part) => ({ value: part, label: t(`one.${part}`) }))
  const authors = [{ value: '', label: t('person.noAuthor') }, ...authorsWith(desk, member)]
  return (
    <Form
      action={member ? saveMember : nameMember}
      id={member ? `member-${member.id}` : 'member'}
      {...{ locale, path }}
    >
      <Hidden name="slug" value={slug} />
      {member && (
        <>
          <Hidden name="id" value={member.id} />
          <Seen
            value={member.seen}
            languages={languages}
            fields={[
              { name: 'part', label: t('person.part'), options },
              { name: 'name', label: t('person.name') },
              { name: 'organisation', label: t('person.organisation') },
              { name: 'about', label: t('person.about') },
              { name: 'author', label: t('person.author'), options: authors },
            ]}
          />
        </>
      )}
      <RadioGroup
        name="part"
        label={t('person.part')}
        options={options}
        defaultValue={member?.part}
      />
      <TextField
        name="name"
        label={t('person.name')}
        defaultValue={member?.name}
        autoComplete="off"
        width="medium"
      />
      <TextField
        name="organisation"
        label={t('person.organisation')}
        defaultValue={member?.organisation ?? undefined}
        autoComplete="off"
        optional
      />
      <TranslatedField
        name="about"
        label={t('person.about')}
        hint={t('person.aboutHint')}
        rows={2}
        limit={limits.about}
        value={member?.about ?? undefined}
        languages={languages}
        optional
      />
      <Select
        name="author"
        label={t('person.author')}
        hint={t('person.authorHint')}
        options={authors}
        defaultValue={member?.author}
        optional
      />
      <Checkbox name="agreed" label={t('person.agreed')} hint={t('person.agreedHint')} />
      <FormEnd>
        <Submit>{t(member ? 'person.save' : 'person.add')}</Submit>
      </FormEnd>
    </Form>
  )
}

/** Whose page somebody else tied them to stays to be chosen. */
function authorsWith({ authors }: ResearchDesk, member: MemberAtDesk | undefined) {
  const isMissing = member?.author && !authors.some(({ value }) => value === member.author)
  return isMissing ? [...authors, { value: member.author, label: member.name }] : authors
}
