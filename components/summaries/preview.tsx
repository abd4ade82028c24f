import { Submit } from '@/components/form/submit'
import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/platform/i18n'
import { WhenPreviewed } from './editing-state'

/** For whoever has no script; with it, the preview follows the typing. */
export function PreviewButton({ locale }: { locale: Locale }) {
  return (
    <span className="without-script">
      <Submit kind="plain" name="intent" value="preview">
        {translator(locale, 'summaries')('manage.previewDo')}
      </Submit>
    </span>
  )
}

export function PreviewNotice({ locale }: { locale: Locale }) {
  return (
    <WhenPreviewed>
      <Notice
        kind="info"
        locale={locale}
        title={translator(locale, 'summaries')('manage.previewed')}
        isAnswer
      />
    </WhenPreviewed>
  )
}
