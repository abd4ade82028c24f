import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { editorWords } from '@/components/summaries/editor-words'
import { MarkdownField } from '@/components/summaries/markdown-field'
import { PreviewButton, PreviewNotice } from '@/components/summaries/preview'
import { saveAideMemoire } from '@/lib/aide-memoires/actions'
import { linesOnPage } from '@/lib/aide-memoires/page-length'
import type { AideMemoireDesk } from '@/lib/aide-memoires/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import type { FormState } from '@/lib/web/form-state'
import { PageMeter } from './page-meter'

interface AideMemoireFormProps {
  aideMemoire: AideMemoireDesk
  path: string
  initial: FormState
  locale: Locale
}

export function AideMemoireForm({ aideMemoire, path, initial, locale }: AideMemoireFormProps) {
  const t = translator(locale, 'aideMemoires')
  const summaries = translator(locale, 'summaries')
  const languages = writingLanguages(locale)
  const words = {
    fits: t('meter.fits', { lines: '{lines}', of: linesOnPage }),
    tooLong: t('meter.tooLong', { lines: '{lines}', of: linesOnPage }),
  }
  return (
    <Form action={saveAideMemoire} id="aide-memoire" {...{ locale, path, initial }} guarded>
      <Hidden name="slug" value={aideMemoire.event.slug} />
      <PreviewNotice locale={locale} />
      <Seen
        value={aideMemoire.seen}
        fields={[{ name: 'text', label: t('field') }]}
        languages={languages}
      />
      <MarkdownField
        name="text"
        label={t('field')}
        hint={`${t('hint')} ${summaries('manage.markdown')}`}
        languages={languages}
        value={aideMemoire.text ?? undefined}
        rows={16}
        words={editorWords(locale)}
      />
      <PageMeter languages={languages} lines={aideMemoire.lines} words={words} />
      <FormEnd>
        <Submit name="intent" value="save">
          {t('save')}
        </Submit>
        <PreviewButton locale={locale} />
      </FormEnd>
    </Form>
  )
}
