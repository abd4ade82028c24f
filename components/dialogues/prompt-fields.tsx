import { TranslatedField } from '@/components/form/translated-field'
import { promptLimits } from '@/lib/dialogues/prompts/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import type { Translated } from '@/lib/platform/translated'

interface PromptFieldsProps {
  question?: Translated
  guidance?: Translated | null
  locale: Locale
}

export function PromptFields({ question, guidance, locale }: PromptFieldsProps) {
  const t = translator(locale, 'dialogues')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="question"
        label={t('prompts.question')}
        hint={t('prompts.questionHint')}
        languages={languages}
        value={question}
        rows={3}
        limit={promptLimits.question}
      />
      <TranslatedField
        name="guidance"
        label={t('prompts.guidance')}
        hint={t('prompts.guidanceHint')}
        optional
        languages={languages}
        value={guidance ?? undefined}
        rows={3}
        limit={promptLimits.guidance}
      />
    </>
  )
}
