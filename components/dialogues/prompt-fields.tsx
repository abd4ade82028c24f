import { TranslatedFields } from '@/components/form/translated-fields'
import { promptLimits } from '@/lib/dialogues/prompts/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'

interface PromptFieldsProps {
  question?: Translated
  guidance?: Translated | null
  locale: Locale
}

export function PromptFields({ question, guidance, locale }: PromptFieldsProps) {
  const t = translator(locale, 'dialogues')
  const said = (name: 'question' | 'guidance') => ({
    ...{ name, label: t(`prompts.${name}`), hint: t(`prompts.${name}Hint`) },
    ...{ rows: 3, limit: promptLimits[name] },
  })
  return (
    <TranslatedFields
      locale={locale}
      fields={[
        { ...said('question'), value: question },
        { ...said('guidance'), value: guidance ?? undefined, optional: true },
      ]}
    />
  )
}
