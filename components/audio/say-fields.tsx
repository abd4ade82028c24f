import { AttributionFields } from '@/components/contributions/attribution-fields'
import { LanguageField } from '@/components/contributions/writing-fields'
import { Checkbox } from '@/components/form/checkbox'
import { FileField } from '@/components/form/file-field'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { longestView, transcriptLimit } from '@/lib/audio/schema'
import type { AuthorHere } from '@/lib/contributions/queries/author'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { Recorder } from './recorder'

/** What a view is said with: the sound, its language, words if one has them, who is shown, whether the voice is heard. */
export function SayFields({ author, locale }: { author: AuthorHere; locale: Locale }) {
  const t = translator(locale, 'audio')
  return (
    <>
      <Recorder locale={locale} />
      <FileField
        name="sound"
        label={t('say.file')}
        hint={t('say.fileHint', { seconds: longestView })}
        accept="audio/*,.opus,.ogg,.oga,.m4a,.mp3,.wav,.webm"
      />
      <Select
        name="spokenLanguage"
        label={t('say.language')}
        options={languageOptions(locale)}
        defaultValue={author.language}
        width="medium"
      />
      <Details summary={t('say.ownWords')}>
        <p>{t('say.ownWordsText')}</p>
        <TextArea
          name="text"
          label={t('say.text')}
          hint={t('say.textHint')}
          limit={transcriptLimit}
          rows={6}
          optional
        />
        <LanguageField locale={locale} value={author.language} />
        <Checkbox name="isGloss" label={t('say.gloss')} hint={t('say.glossHint')} />
      </Details>
      <AttributionFields author={author} locale={locale} />
      <Checkbox name="letHear" look="switch" label={t('say.letHear')} hint={t('say.letHearHint')} />
    </>
  )
}
