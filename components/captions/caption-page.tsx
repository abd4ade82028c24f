import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Done } from '@/components/ui/done'
import { Section, Toolbar } from '@/components/ui/layout'
import { Pager } from '@/components/ui/pager'
import { WorkedByLine } from '@/components/ui/worked-by'
import { draftCaptionsByMachine, releaseCaptions, saveCaptionPage } from '@/lib/captions/actions'
import type { CaptionEditor } from '@/lib/captions/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import type { FormState } from '@/lib/web/form-state'
import { CueFields } from './cue-fields'
import { CueKeys } from './cue-keys'

interface CaptionPageProps {
  editor: CaptionEditor
  locale: Locale
  path: string
  done: string | string[] | undefined
  initial: FormState
}

/** The captions in one language, fifty at a time, beside the recording. */
export function CaptionPage({ editor, locale, path, done, initial }: CaptionPageProps) {
  const t = translator(locale, 'captions')
  const { interview, captions, pages, page } = editor
  const { language } = formatter(locale)
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={interview.dialogue}
        title={t('editor', { language: language(captions.language) })}
        lead={<p>{t('lead', { isDraft: String(captions.isDraft) })}</p>}
      >
        {captions.translatedFrom && (
          <p>{t('translatedFromText', { language: language(captions.translatedFrom) })}</p>
        )}
        {captions.isMachine && <p>{t('byMachine')}</p>}
        <WorkedByLine by={captions.by} locale={locale} />
      </WorkHead>
      <Done of={done} from="captions" locale={locale} />
      <Toolbar>
        <ButtonLink href={`/${locale}/manage/interviews/${interview.slug}#captions`}>
          {t('back')}
        </ButtonLink>
      </Toolbar>
      <div className="cue-desk">
        <Recording editor={editor} locale={locale} />
        <Cues {...{ editor, locale, path, initial }} />
      </div>
      <Pager
        locale={locale}
        page={page}
        pages={pages}
        href={(other) => `/${locale}${path}?page=${other}`}
      />
      <Machine {...{ editor, locale, path }} />
      <Check {...{ editor, locale, path }} />
    </>
  )
}

function Recording({ editor, locale }: { editor: CaptionEditor; locale: Locale }) {
  const { media, interview, may } = editor
  const t = translator(locale, 'captions')
  if (!media) return null
  const shared = {
    ...{ controls: true, preload: 'none', src: `/api/media/${media.id}`, 'data-player': '' },
    'aria-label': inLanguage(interview.title, locale).text,
  } as const
  return (
    <div className="cue-player player">
      {media.hasVideo ? <video {...shared} playsInline /> : <audio {...shared} />}
      {may.write && <CueKeys text={t('keys')} />}
    </div>
  )
}

type Part = Pick<CaptionPageProps, 'editor' | 'locale' | 'path'>

function Cues({ editor, locale, path, initial }: Part & { initial: FormState }) {
  const t = translator(locale, 'captions')
  const { interview, captions, cues, page, before, count, seen, media } = editor
  if (!editor.may.write) return null
  const { language, translatedFrom } = captions
  return (
    // Another content is another form: fields keep what was typed only in the one they stood in.
    <Form key={seen} action={saveCaptionPage} id="cues" {...{ locale, path, initial }} guarded>
      <Hidden name="slug" value={interview.slug} />
      <Hidden name="language" value={language} />
      <Hidden name="page" value={String(page)} />
      <Hidden name="count" value={String(count)} />
      <Seen value={seen} fields={[{ name: 'cues', label: t('words') }]} languages={[]} />
      <div>
        <p className="hint">{t('timeHint')}</p>
        {/* The first button is what Enter presses. */}
        <Submit>{t('save')}</Submit>
      </div>
      {cues.map((cue, at) => (
        <CueFields
          key={at}
          {...{ cue, at, language, locale, number: before + at + 1, from: translatedFrom }}
          hasPlayer={media !== null}
        />
      ))}
      <FormEnd>
        <Submit>{t('save')}</Submit>
      </FormEnd>
    </Form>
  )
}

function Machine({ editor, locale, path }: Part) {
  const t = translator(locale, 'captions')
  const { interview, captions, page, may, isUnfinished } = editor
  if (!may.askMachine || !isUnfinished) return null
  return (
    <Form action={draftCaptionsByMachine} id="machine" {...{ locale, path }}>
      <Hidden name="slug" value={interview.slug} />
      <Hidden name="language" value={captions.language} />
      <Hidden name="page" value={String(page)} />
      <p>{t('machineText')}</p>
      <FormEnd>
        <Submit kind="plain">{t('machineDo')}</Submit>
      </FormEnd>
    </Form>
  )
}

function Check({ editor, locale, path }: Part) {
  const t = translator(locale, 'captions')
  const { interview, captions, checks, may, isUnfinished } = editor
  if (!captions.isDraft) return null
  return (
    <Section title={t('check')} id="check-captions">
      {isUnfinished && <p>{t('notFinished')}</p>}
      {!isUnfinished && !may.check && <p>{t('needsOther')}</p>}
      {!isUnfinished && may.check && (
        <Form action={releaseCaptions} id="check" {...{ locale, path }}>
          <Hidden name="slug" value={interview.slug} />
          <Hidden name="language" value={captions.language} />
          <Hidden name="seen" value={checks} />
          <p>{t('checkText')}</p>
          <FormEnd>
            <Submit kind="plain">{t('doCheck')}</Submit>
          </FormEnd>
        </Form>
      )}
    </Section>
  )
}
