import { Byline, Day } from '@/components/contributions/byline'
import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { WorkedByLine } from '@/components/ui/worked-by'
import { confirmWords, releaseTranscript, saveTranscript } from '@/lib/audio/actions'
import type { RecordingPage } from '@/lib/audio/queries'
import { transcriptLimit } from '@/lib/audio/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import type { FormState } from '@/lib/web/form-state'
import { Sound } from './sound'

interface WriteDownProps {
  page: RecordingPage
  path: string
  locale: Locale
  initial: FormState
}

/** The recording and its words beside each other, one above the other on a phone. */
export function WriteDown({ page, path, locale, initial }: WriteDownProps) {
  const t = translator(locale, 'audio')
  const { language } = formatter(locale)
  const { content, sound, words, standing, can } = page
  const isYours = page.whyNot === 'sound.ownTranscript'
  return (
    <div className="beside">
      <section aria-labelledby="heard">
        <h2 id="heard">{t('one.heard', { language: language(page.spokenIn) })}</h2>
        <p className="view-by">
          <Byline by={content.by} locale={locale} /> · <Day on={content.on} locale={locale} />
        </p>
        {sound ? (
          <Sound
            sound={sound}
            label={t('one.heard', { language: language(page.spokenIn) })}
            locale={locale}
          />
        ) : (
          <p>{t('one.gone')}</p>
        )}
        <p className="view-note">{t(page.isLetHeard ? 'one.staysHeard' : 'one.goes')}</p>
        {can.moderate && standing !== 'done' && (
          <p>
            <a href={`/${locale}/manage/dialogues/${page.slug}/moderation/${page.publicId}`}>
              {t('one.moderate')}
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="words">
        <h2 id="words">{t('one.words')}</h2>
        {words.text !== '' && standing !== 'toWrite' && (
          <>
            <p className="view-note">
              {t(`one.standing.${standing}`)}
              {words.isGloss && <> {t('one.isGloss')}</>}
            </p>
            <p className="view-text" lang={words.language} dir="auto">
              {words.text}
            </p>
            <WorkedByLine by={page.by} locale={locale} />
          </>
        )}
        {page.whyNot && (isYours || !can.write) && (
          <Notice locale={locale} title={t(isYours ? 'one.yours' : 'one.notYours')}>
            <p>{t(isYours ? 'one.yoursText' : 'one.notYoursText')}</p>
          </Notice>
        )}
        {can.check && (
          <Form action={releaseTranscript} locale={locale} id="check" path={path}>
            <Hidden name="publicId" value={page.publicId} />
            <Hidden name="seen" value={page.mark} />
            <p>{t('one.checkText')}</p>
            <FormEnd>
              <Submit>{t('one.check')}</Submit>
            </FormEnd>
          </Form>
        )}
        {can.compare && (
          <Form action={confirmWords} locale={locale} id="compare" path={path}>
            <Hidden name="publicId" value={page.publicId} />
            <Hidden name="seen" value={page.mark} />
            <p>{t('one.compareText')}</p>
            <FormEnd>
              <Submit>{t('one.compare')}</Submit>
            </FormEnd>
          </Form>
        )}
        {can.write && <Write page={page} path={path} locale={locale} initial={initial} />}
      </section>
    </div>
  )
}

function Write({ page, path, locale, initial }: WriteDownProps) {
  const t = translator(locale, 'audio')
  const { words } = page
  const languages = languageOptions(locale)
  const form = (
    <Form action={saveTranscript} locale={locale} id="write" path={path} initial={initial} guarded>
      <Hidden name="publicId" value={page.publicId} />
      <Seen
        value={page.mark}
        fields={[
          { name: 'text', label: t('one.text') },
          { name: 'language', label: t('one.language'), options: languages },
          { name: 'isGloss', label: t('one.gloss') },
        ]}
        languages={[]}
      />
      <TextArea
        name="text"
        label={t('one.text')}
        hint={t('one.textHint')}
        limit={transcriptLimit}
        rows={8}
        defaultValue={words.text}
      />
      <Select
        name="language"
        label={t('one.language')}
        hint={t('one.languageHint')}
        options={languages}
        defaultValue={words.language}
        width="medium"
      />
      <Checkbox
        name="isGloss"
        label={t('one.gloss')}
        hint={t('one.glossHint')}
        defaultChecked={words.isGloss}
      />
      <FormEnd>
        <Submit kind={page.can.check ? 'plain' : 'main'}>{t('one.save')}</Submit>
      </FormEnd>
    </Form>
  )
  if (words.text === '') return form
  return (
    <Details summary={t('one.rewrite')} isOpen={initial.values !== undefined}>
      {form}
    </Details>
  )
}
