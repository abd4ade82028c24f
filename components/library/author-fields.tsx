import { Select } from '@/components/form/select'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import type { editableAuthor } from '@/lib/authors/queries'
import { limits } from '@/lib/authors/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'

interface AuthorFieldsProps {
  /** Missing for a new one. */
  author?: Awaited<ReturnType<typeof editableAuthor>>
  organisations: readonly { value: string; label: string }[]
  locale: Locale
}

/** What the page of an author says. */
export function AuthorFields({ author, organisations, locale }: AuthorFieldsProps) {
  const t = translator(locale, 'authors')
  return (
    <>
      <TextField
        name="name"
        label={t('field.name')}
        hint={t('field.nameHint')}
        defaultValue={author?.name}
      />
      <TranslatedField
        name="about"
        label={t('field.about')}
        optional
        languages={writingLanguages(locale)}
        value={author?.about ?? undefined}
        rows={4}
        limit={limits.about}
      />
      <Select
        name="organisationId"
        label={t('organisation')}
        optional
        options={organisations}
        placeholder={t('noOrganisation')}
        defaultValue={author?.organisationId ?? ''}
      />
      <TextField
        name="contactEmail"
        label={t('field.email')}
        hint={t('field.emailHint')}
        type="email"
        optional
        defaultValue={author?.contactEmail ?? ''}
      />
      <TextField
        name="website"
        label={t('website')}
        type="url"
        optional
        defaultValue={author?.website ?? ''}
      />
      <TextField name="orcid" label={t('orcid')} optional defaultValue={author?.orcid ?? ''} />
    </>
  )
}
