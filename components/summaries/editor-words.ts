import { translator, type Locale } from '@/lib/platform/i18n'
import type { EditorWords } from './markdown-field'

/** Texts of the editor, given by the server, so that no messages reach the browser. */
export function editorWords(locale: Locale): EditorWords {
  const t = translator(locale, 'summaries')
  return {
    toolbar: t('manage.toolbar'),
    marks: {
      bold: t('manage.bold'),
      italic: t('manage.italic'),
      list: t('manage.listDo'),
      link: t('manage.linkDo'),
      heading: t('manage.headingDo'),
    },
    samples: {
      bold: t('manage.sample.bold'),
      italic: t('manage.sample.italic'),
      list: t('manage.sample.list'),
      link: t('manage.sample.link'),
      heading: t('manage.sample.heading'),
    },
    preview: t('manage.previewDo'),
    previewOf: t('manage.previewOf'),
    empty: t('manage.previewEmpty'),
  }
}
