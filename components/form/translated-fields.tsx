import type { Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { TranslatedField, type TranslatedFieldProps } from './translated-field'

interface TranslatedFieldsProps {
  locale: Locale
  fields: readonly Omit<TranslatedFieldProps, 'languages'>[]
}

/** Texts of one thing, each in the languages that people write in here. */
export function TranslatedFields({ locale, fields }: TranslatedFieldsProps) {
  const languages = writingLanguages(locale)
  return fields.map((field) => (
    <TranslatedField key={field.name} languages={languages} {...field} />
  ))
}
