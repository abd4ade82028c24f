import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { moderationReasons, noteLimit } from '@/lib/moderation/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface ReasonFieldProps {
  locale: Locale
  /** Without words of one's own. */
  isBare?: boolean
  name?: string
  label?: string
  wordsHint?: string
  value?: string
}

/** Why: one of the usual reasons, which the author hears in their own language, and words of one's own if needed. */
export function ReasonField({
  locale,
  isBare = false,
  name = 'reason',
  label,
  wordsHint,
  value,
}: ReasonFieldProps) {
  const t = translator(locale, 'moderation')
  return (
    <>
      <Select
        name={name}
        label={label ?? t('reasonField.label')}
        {...(value === undefined
          ? { placeholder: t('reasonField.choose') }
          : { defaultValue: value })}
        options={moderationReasons.map((reason) => ({
          value: reason,
          label: t(`reason.${reason}`),
        }))}
      />
      {!isBare && (
        <TextArea
          name="words"
          label={t('reasonField.words')}
          hint={wordsHint ?? t('reasonField.wordsHint')}
          limit={noteLimit}
          rows={3}
          optional
        />
      )}
    </>
  )
}
