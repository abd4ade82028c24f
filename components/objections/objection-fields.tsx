import { Byline } from '@/components/contributions/byline'
import { RadioGroup } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import type { Attribution, StakeholderGroup } from '@/generated/prisma/enums'
import { defaultAttribution, type Byline as By } from '@/lib/contributions/attribution'
import { objectionLimit } from '@/lib/objections/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { inLanguage, type Translated } from '@/lib/platform/translated'

interface WordsProps {
  parts: readonly { key: string; heading: Translated }[]
  /** The part that was chosen on the way here. */
  chosen?: string | undefined
  locale: Locale
}

/** About which part, what is wrong, in which language. */
export function ObjectionFields({ parts, chosen, locale }: WordsProps) {
  const t = translator(locale, 'objections')
  return (
    <>
      <Select
        name="part"
        label={t('about')}
        placeholder={t('whole')}
        defaultValue={chosen}
        options={parts.map(({ key, heading }) => ({
          value: key,
          label: inLanguage(heading, locale).text,
        }))}
      />
      <TextArea
        name="text"
        label={t('text')}
        hint={t('textHint')}
        rows={6}
        limit={objectionLimit}
      />
      <Select
        name="language"
        label={t('language')}
        options={languageOptions(locale)}
        defaultValue={locale}
        width="medium"
      />
    </>
  )
}

type Author = { name: string; group: StakeholderGroup; roleTitle: string | null }

/** Each way to be shown beside the very line that others will read. */
export function ObjectorFields({ author, locale }: { author: Author; locale: Locale }) {
  const t = translator(locale, 'contributions')
  const { name, group, roleTitle } = author
  const ways: [Attribution, By][] = [
    ['named', { attribution: 'named', group, name }],
    ...(roleTitle
      ? [['role', { attribution: 'role', group, roleTitle }] satisfies [Attribution, By]]
      : []),
    ['group', { attribution: 'group', group }],
    ['anonymous', { attribution: 'anonymous', group }],
  ]
  return (
    <RadioGroup
      name="attribution"
      label={translator(locale, 'objections')('attribution')}
      defaultValue={defaultAttribution(group, roleTitle)}
      options={ways.map(([value, by]) => ({
        value,
        label: (
          <>
            <span className="attribution-name">{t(`attribution.${value}.name`)}</span>
            <Byline by={by} locale={locale} />
          </>
        ),
        hint: t(`attribution.${value}.text`),
      }))}
    />
  )
}
