import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/platform/i18n'

interface DoneInQueueProps {
  of: string | string[] | undefined
  /** The view it was done to: the way back to it, where it can be undone. */
  view?: string | string[] | undefined
  slug: string
  locale: Locale
}

/** Says what was just done, from the address: only sentences that we know. */
export function DoneInQueue({ of, view, slug, locale }: DoneInQueueProps) {
  const t = translator(locale, 'moderation')
  const key = `done.${String(of)}`
  if (!t.has(key)) return null
  const isView = typeof view === 'string' && /^[0-9a-z]{10}$/.test(view)
  return (
    <Notice kind="good" locale={locale} isAnswer title={t(key)}>
      {isView && (
        <p>
          <a href={`/${locale}/manage/dialogues/${slug}/moderation/${view}`}>{t('done.again')}</a>
        </p>
      )}
    </Notice>
  )
}
