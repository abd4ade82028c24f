import { Writing } from '@/components/drafts/writing'
import { writingWords } from '@/components/drafts/writing-words'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { saveFront } from '@/lib/summaries/actions'
import type { WritingPlace } from '@/lib/drafts/queries'
import type { SummaryDesk } from '@/lib/summaries/desk'
import { budgets } from '@/lib/summaries/meters'
import { limits } from '@/lib/summaries/schema'
import type { FormState } from '@/lib/web/form-state'
import { editorWords } from './editor-words'
import { MarkdownField } from './markdown-field'
import { joined, meterWords } from './meter-words'
import { fieldsOfFront } from './part-labels'
import { TextMeter } from './text-meter'
import { PreviewButton, PreviewNotice } from './preview'

interface FrontFormProps {
  summary: SummaryDesk
  path: string
  initial: FormState
  /** Where what is typed is kept; null where it isn't. */
  place: WritingPlace | null
  locale: Locale
}

const stemsOfFront = ['title', 'brief', 'participation']

/** What stands before the parts: title, "in one minute", who took part, and what a correction changes. */
export function FrontForm({ summary, path, initial, place, locale }: FrontFormProps) {
  const t = translator(locale, 'summaries')
  const languages = writingLanguages(locale)
  const words = editorWords(locale)
  const { version } = summary
  return (
    <Form action={saveFront} id="front" {...{ locale, path, initial }} guarded={place === null}>
      <Hidden name="slug" value={summary.slug} />
      <PreviewNotice locale={locale} />
      <Writing
        place={place}
        seen={version.seen}
        fields={fieldsOfFront(locale)}
        languages={languages}
        words={writingWords(locale)}
        locale={locale}
      >
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
        <TextMeter
          stems={stemsOfFront}
          budget={budgets.firstPage}
          languages={languages}
          saved={joined(version.title, version.brief, version.participation)}
          words={meterWords(locale)}
        />
      </Writing>
      <FormEnd>
        <Submit name="intent" value="save">
          {t('manage.frontSave')}
        </Submit>
        <PreviewButton locale={locale} />
      </FormEnd>
    </Form>
  )
}
