import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { saveFront } from '@/lib/summaries/actions'
import type { SummaryDesk } from '@/lib/summaries/desk'
import { limits } from '@/lib/summaries/schema'
import type { FormState } from '@/lib/web/form-state'
import { editorWords } from './editor-words'
import { MarkdownField } from './markdown-field'
import { PreviewButton, PreviewNotice } from './preview'

interface FrontFormProps {
  summary: SummaryDesk
  path: string
  initial: FormState
  locale: Locale
}

/** What stands before the parts: title, "in one minute", who took part, and what a correction changes. */
export function FrontForm({ summary, path, initial, locale }: FrontFormProps) {
  const t = translator(locale, 'summaries')
  const languages = writingLanguages(locale)
  const words = editorWords(locale)
  const { version } = summary
  const labels = ['title', 'brief', 'participation', 'changeNote'] as const
  return (
    <Form action={saveFront} id="front" {...{ locale, path, initial }} guarded>
      <Hidden name="slug" value={summary.slug} />
      <PreviewNotice locale={locale} />
      <Seen
        value={version.seen}
        fields={labels.map((name) => ({ name, label: t(`manage.fields.${name}`) }))}
        languages={languages}
      />
      <TranslatedField
        name="title"
        label={t('manage.fields.title')}
        languages={languages}
        value={version.title}
        limit={limits.title}
      />
      {version.number > 1 && (
        <TranslatedField
          name="changeNote"
          label={t('manage.fields.changeNote')}
          hint={t('manage.fields.changeNoteHint')}
          languages={languages}
          value={version.changeNote ?? undefined}
          rows={3}
          limit={limits.changeNote}
        />
      )}
      <MarkdownField
        name="brief"
        label={t('manage.fields.brief')}
        hint={`${t('manage.fields.briefHint')} ${t('manage.markdown')}`}
        languages={languages}
        value={version.brief}
        rows={10}
        limit={limits.brief}
        words={words}
      />
      <MarkdownField
        name="participation"
        label={t('manage.fields.participation')}
        hint={t('manage.fields.participationHint')}
        languages={languages}
        value={version.participation ?? undefined}
        rows={6}
        limit={limits.participation}
        words={words}
        optional
      />
      <FormEnd>
        <Submit name="intent" value="save">
          {t('manage.frontSave')}
        </Submit>
        <PreviewButton locale={locale} />
      </FormEnd>
    </Form>
  )
}
