import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import type { AuthorHere } from '@/lib/contributions/queries/author'
import { viewLimit } from '@/lib/contributions/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { AttributionFields } from './attribution-fields'

interface WritingFieldsProps {
  author: AuthorHere
  locale: Locale
  label: string
  hint: string
  /** A reply can't reach further than the view it replies to. */
  canBePublic?: boolean
}

/** What a view and a reply are written with: the words, their language, who is shown, who reads it. */
export function WritingFields({
  author,
  locale,
  label,
  hint,
  canBePublic = true,
}: WritingFieldsProps) {
  return (
    <>
      <TextArea name="text" label={label} hint={hint} limit={viewLimit} rows={7} />
      <LanguageField locale={locale} value={author.language} />
      <AttributionFields author={author} locale={locale} canBePublic={canBePublic} />
    </>
  )
}

export function LanguageField({ locale, value }: { locale: Locale; value: string }) {
  const t = translator(locale, 'contributions')
  return (
    <Select
      name="language"
      label={t('post.language')}
      hint={t('post.languageHint')}
      options={languageOptions(locale)}
      defaultValue={value}
      width="medium"
    />
  )
}
