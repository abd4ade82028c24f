import { Checkbox } from '@/components/form/checkbox'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { saveCaptions, translateCaptions } from '@/lib/captions/actions'
import type { CaptionDesk } from '@/lib/captions/queries'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { MachineTranscript } from './machine-transcript'
import { CaptionsRow } from './captions-row'

interface CaptionsSectionProps {
  interview: ManagedInterview
  desk: CaptionDesk
  locale: Locale
  path: string
}

/** Captions by language, how far they are and by whom; a file for another one, or a translation. */
export function CaptionsSection({ interview, desk, locale, path }: CaptionsSectionProps) {
  const t = translator(locale, 'captions')
  const { captions, mayWrite } = desk
  return (
    <Section title={t('title')} id="captions">
      <p>{captions.length === 0 ? t('none') : t('onlyChecked')}</p>
      {captions.length > 0 && (
        <ul className="list mt-4">
          {captions.map((caption) => (
            <CaptionsRow
              key={caption.id}
              {...{ caption, locale, path, slug: interview.slug, mayRemove: desk.mayRemove }}
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <>
          <Details summary={t('add')} isOpen={captions.length === 0}>
            <NewCaptions {...{ interview, desk, locale, path }} />
          </Details>
          <MachineTranscript {...{ interview, desk, locale, path }} />
          <Translation {...{ interview, desk, locale, path }} />
        </>
      )}
    </Section>
  )
}

function NewCaptions({ interview, desk, locale, path }: CaptionsSectionProps) {
  const t = translator(locale, 'captions')
  return (
    <Form action={saveCaptions} id="new-captions" {...{ locale, path }}>
      <Hidden name="slug" value={interview.slug} />
      <Select
        name="language"
        label={t('language')}
        options={languageOptions(locale)}
        defaultValue={interview.spokenLanguage}
        width="medium"
      />
      <FileField name="file" label={t('file')} hint={t('text')} accept=".vtt,.srt,text/vtt" />
      <Checkbox name="isGloss" label={t('isGloss')} hint={t('isGlossHint')} />
      {desk.captions.length > 0 && (
        <Checkbox name="replaces" label={t('replaces')} hint={t('replacesHint')} />
      )}
      <FormEnd>
        <Submit kind="plain">{t('add')}</Submit>
      </FormEnd>
    </Form>
  )
}

/** From captions that somebody has checked. */
function Translation({ interview, desk, locale, path }: CaptionsSectionProps) {
  const t = translator(locale, 'captions')
  const { language } = formatter(locale)
  const there = desk.captions.map((each) => each.language)
  const checked = desk.captions.filter(({ isDraft }) => !isDraft)
  if (checked.length === 0) return null
  return (
    <Details summary={t('translate')}>
      <p className="mb-4">{t('translateText')}</p>
      <Form action={translateCaptions} id="translate" {...{ locale, path }}>
        <Hidden name="slug" value={interview.slug} />
        <Select
          name="from"
          label={t('from')}
          options={checked.map((each) => ({
            value: each.language,
            label: language(each.language),
          }))}
          width="medium"
        />
        <Select
          name="language"
          label={t('to')}
          options={languageOptions(locale).filter(({ value }) => !there.includes(value))}
          width="medium"
        />
        <FormEnd>
          <Submit kind="plain">{t('begin')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
