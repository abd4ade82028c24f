import { Checkbox } from '@/components/form/checkbox'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Time } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dropCaptions, saveCaptions } from '@/lib/interviews/actions'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface CaptionsSectionProps {
  interview: ManagedInterview
  locale: Locale
  path: string
}

/** Captions by language, and a file for another one. */
export function CaptionsSection({ interview, locale, path }: CaptionsSectionProps) {
  const t = translator(locale, 'interviews')
  const { slug, captions, may, state } = interview
  const goesBack = may.edit && (state === 'pending' || state === 'published')
  return (
    <Section title={t('manage.captions.title')} id="captions">
      <p>{captions.length === 0 ? t('manage.captions.none') : t('manage.captions.text')}</p>
      {goesBack && <p className="mt-4">{t('manage.captions.warning')}</p>}
      {captions.length > 0 && (
        <ul className="list mt-4">
          {captions.map((caption) => (
            <OneLanguage key={caption.language} {...{ interview, caption, locale, path }} />
          ))}
        </ul>
      )}
      {may.edit && (
        <Details summary={t('manage.captions.add')} isOpen={captions.length === 0}>
          <Form action={saveCaptions} id="new-captions" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <Select
              name="language"
              label={t('manage.captions.language')}
              options={languageOptions(locale)}
              defaultValue={interview.spokenLanguage}
              width="medium"
            />
            <FileField
              name="file"
              label={t('manage.captions.file')}
              hint={t('manage.captions.text')}
              accept=".vtt,.srt,text/vtt"
            />
            <Checkbox
              name="isGloss"
              label={t('manage.captions.isGloss')}
              hint={t('manage.captions.isGlossHint')}
            />
            <FormEnd>
              <Submit kind="plain">{t('manage.captions.add')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Section>
  )
}

function OneLanguage({
  interview,
  caption,
  locale,
  path,
}: CaptionsSectionProps & { caption: ManagedInterview['captions'][number] }) {
  const t = translator(locale, 'interviews')
  const language = formatter(locale).language(caption.language)
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
      <span>
        <strong>{language}</strong>
        {caption.isGloss && ` · ${t('manage.captions.gloss')}`}
      </span>
      <span className="text-small text-muted">
        <Time at={caption.changedAt} locale={locale} />
      </span>
      {interview.may.edit && (
        <Form action={dropCaptions} id={`drop-${caption.language}`} {...{ locale, path }}>
          <Hidden name="slug" value={interview.slug} />
          <Hidden name="language" value={caption.language} />
          <Submit kind="quiet">
            <span aria-hidden="true">{t('manage.captions.remove')}</span>
            <VisuallyHidden>{t('manage.captions.removeLabel', { language })}</VisuallyHidden>
          </Submit>
        </Form>
      )}
    </li>
  )
}
